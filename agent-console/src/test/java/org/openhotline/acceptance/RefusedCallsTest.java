package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Order;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;

/** What cannot become a call is refused at once, and leaves nothing behind. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class RefusedCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunningHome home;

    RefusedCallsTest(RunningHome home) {
        this.home = home;
    }

    @Test
    void an_unknown_number_is_not_found() {
        try (TestCaller callers = TestCaller.of(home.sip())) {
            assertThat(refusal(callers.call("999"))).isEqualTo(404);
            assertThat(refusal(callers.call("..%2fhotline"))).isEqualTo(404);
        }
    }

    @Test
    void a_malformed_description_of_media_is_refused() {
        try (TestCaller callers = TestCaller.of(home.sip())) {
            assertThat(refusal(callers.call("100").offering(_ -> "v=0\r\nm=audio not-a-port RTP/AVP 0\r\n")))
                    .isBetween(400, 499);
        }
    }

    @Test
    void a_codec_that_the_hotline_does_not_speak_is_refused() {
        try (TestCaller callers = TestCaller.of(home.sip())) {
            assertThat(refusal(callers.call("100").offering(RefusedCallsTest::onlyG729)))
                    .isEqualTo(488);
        }
    }

    private static String onlyG729(int port) {
        return String.join(
                "\r\n",
                "v=0",
                "o=caller 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio " + port + " RTP/AVP 18",
                "a=rtpmap:18 G729/8000",
                "");
    }

    private int refusal(Order order) {
        PlacedCall call = order.from(CallLog.newNumber()).place();
        call.awaitEnded(PATIENCE);
        assertThat(call.times().endedBy()).isEqualTo(EndedBy.REFUSED);
        assertThat(home.pbx().channels()).isEqualTo(List.of());
        return call.times().status();
    }
}
