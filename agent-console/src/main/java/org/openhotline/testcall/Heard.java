package org.openhotline.testcall;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a telephone heard, laid out in time: silence where nothing came.
 *
 * @param from when the first sound arrived
 */
public record Heard(Instant from, Sound sound) {

    /**
     * Where the sender's own clock and the arrivals differ by more, the sender has begun anew; unless his frames follow each
     * other, which a laden machine has only been late to read.
     */
    private static final int NEW_BEGINNING = Sound.count(Duration.ofMillis(250));

    static final Heard NOTHING = new Heard(Instant.EPOCH, Sound.silence(Duration.ZERO));

    /** Lays frames out by the sender's timestamps, which do not jitter, starting anew where those jump. */
    static Heard of(List<RtpFrame> frames) {
        if (frames.isEmpty()) {
            return NOTHING;
        }
        RtpFrame anchor = frames.getFirst();
        RtpFrame before = anchor;
        int anchorPlace = 0;
        short[] samples = new short[0];
        Instant from = anchor.at();
        for (RtpFrame frame : frames) {
            int arrived = Sound.count(Duration.between(from, frame.at()));
            int place = anchorPlace + frame.timestamp() - anchor.timestamp();
            boolean jumps = !frame.follows(before) && Math.abs(place - arrived) > NEW_BEGINNING;
            if (jumps || frame.source() != anchor.source()) {
                anchor = frame;
                anchorPlace = arrived;
                place = arrived;
            }
            before = frame;
            samples = put(samples, Math.max(0, place), frame.sound());
        }
        return new Heard(from, Sound.of(samples));
    }

    private static short[] put(short[] samples, int place, Sound frame) {
        int end = place + frame.count();
        short[] room = end <= samples.length ? samples : Arrays.copyOf(samples, end);
        frame.copyTo(room, place);
        return room;
    }

    /** What was heard between two moments. */
    public Sound between(Instant begin, Instant end) {
        Duration lead = Duration.between(from, begin);
        return sound.between(lead.isNegative() ? Duration.ZERO : lead, Duration.between(from, end));
    }

    /** Looks for a known sound and says when it began. */
    public Instant beginOf(Likeness likeness) {
        return from.plus(likeness.at());
    }
}
