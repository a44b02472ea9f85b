package org.openhotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Transfer;
import org.openhotline.operator.Extension;

class MarkTest {

    private static final CallId CALL = new CallId("pbx1-1.1");
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Extension ANNA = new Extension("1001");

    @Test
    void theDialplansWordsBecomeEvents() {
        assertThat(Mark.read(CALL, NOW, "greeting:4472"))
                .contains(new CallEvent.GreetingBegan(CALL, NOW, Duration.ofMillis(4472)));
        assertThat(Mark.read(CALL, NOW, "offer:1001")).contains(new CallEvent.OfferBegan(CALL, NOW, ANNA));
        assertThat(Mark.read(CALL, NOW, "moved")).isEmpty();
    }

    @Test
    void theTelephoneInThePageIsTheSameOperators() {
        assertThat(Mark.read(CALL, NOW, "offer:1001-web")).contains(new CallEvent.OfferBegan(CALL, NOW, ANNA));
    }

    @Test
    void whoWasLostAndWhoIsTheNextIsRead() {
        assertThat(Mark.read(CALL, NOW, "interrupted:1001-web")).contains(new CallEvent.Interrupted(CALL, NOW, ANNA));
        assertThat(Mark.read(CALL, NOW, "transfer:1002"))
                .contains(new CallEvent.Transferred(CALL, NOW, "1002", Transfer.Kind.BLIND));
    }

    @ParameterizedTest
    @CsvSource({
        "NOANSWER,MISSED",
        "BUSY,DECLINED",
        "CONGESTION,DECLINED",
        "CHANUNAVAIL,UNREACHABLE",
        "CANCEL,WITHDRAWN",
        "'',WITHDRAWN"
    })
    void anOfferEndsAsDialSays(String dialStatus, OfferResult result) {
        assertThat(Mark.read(CALL, NOW, "offer-end:1001:" + dialStatus))
                .contains(new CallEvent.OfferEnded(CALL, NOW, ANNA, result));
    }

    @ParameterizedTest
    @CsvSource({
        "fallback,false,true",
        "transfer:1002,false,true",
        "moved,true,false",
        "offer:1001,true,false",
        "interrupted:1001-web,true,false",
        "greeting:1,true,true"
    })
    void whoRingsTheOperatorsIsKnownFromTheMarks(String text, boolean before, boolean pbxRings) {
        assertThat(Mark.pbxRings(text, before)).isEqualTo(pbxRings);
    }
}
