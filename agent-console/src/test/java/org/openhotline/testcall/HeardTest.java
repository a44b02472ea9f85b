package org.openhotline.testcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration FRAME = Duration.ofMillis(20);

    @Test
    void frames_lie_where_their_sender_puts_them_although_they_arrive_late() {
        Heard heard = Heard.of(List.of(frame(0, 0, 0), frame(35, 160, 0), frame(40, 320, 0)));
        assertThat(heard.from()).isEqualTo(START);
        assertThat(heard.sound().length()).isEqualTo(Duration.ofMillis(60));
        assertThat(new ToneDetector(1000).heardIn(heard.sound())).isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void frames_that_a_laden_machine_reads_late_lie_where_their_sender_puts_them() {
        List<RtpFrame> late = List.of(frame(0, 0, 0), numbered(1, 900, 160), numbered(2, 900, 320));
        assertThat(Heard.of(late).sound().length()).isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void a_sender_who_jumps_begins_when_it_arrives() {
        List<RtpFrame> jump = List.of(frame(0, 0, 0), numbered(1, 900, 400_000));
        assertThat(Heard.of(jump).sound().length()).isEqualTo(Duration.ofMillis(920));
    }

    @Test
    void a_gap_is_silence() {
        Heard heard = Heard.of(List.of(frame(0, 0, 0), frame(60, 480, 0)));
        assertThat(heard.sound().length()).isEqualTo(Duration.ofMillis(80));
        assertThat(new ToneDetector(1000).heardIn(heard.sound())).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void a_new_sender_begins_when_it_arrives() {
        Heard heard = Heard.of(List.of(frame(0, 77777, 1), frame(500, 3, 2)));
        assertThat(heard.sound().length()).isEqualTo(Duration.ofMillis(520));
    }

    @Test
    void nothing_was_heard() {
        assertThat(Heard.of(List.of()).sound().length()).isZero();
    }

    private static RtpFrame numbered(int sequence, long millisecond, int timestamp) {
        return new RtpFrame(START.plusMillis(millisecond), 0, sequence, timestamp, Sound.tone(1000, FRAME));
    }

    private static RtpFrame frame(long millisecond, int timestamp, int source) {
        return new RtpFrame(START.plusMillis(millisecond), source, 0, timestamp, Sound.tone(1000, FRAME));
    }
}
