package org.openhotline.testcall;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * One RTP packet of sound that has come in.
 *
 * @param at when it arrived
 * @param timestamp of its first sample, in samples, as the sender counts
 */
record RtpFrame(Instant at, int source, int sequence, int timestamp, Sound sound) {

    static final int HEADER = 12;

    /** Whether this is the sender's next frame after the other, by his own count (RFC 3550, 5.1). */
    boolean follows(RtpFrame before) {
        return source == before.source
                && sequence == ((before.sequence + 1) & 0xffff)
                && timestamp == before.timestamp + before.sound.count();
    }

    /** Reads a packet; empty for anything that is not G.711 sound (keys, comfort noise, control). */
    static Optional<RtpFrame> read(ByteBuffer packet, Instant at) {
        if (packet.remaining() < HEADER || (packet.get(0) & 0xc0) != 0x80) {
            return Optional.empty();
        }
        int payloadType = packet.get(1) & 0x7f;
        for (G711 codec : G711.values()) {
            if (codec.payloadType() == payloadType) {
                return Optional.of(decoded(packet, at, codec));
            }
        }
        return Optional.empty();
    }

    private static RtpFrame decoded(ByteBuffer packet, Instant at, G711 codec) {
        int start = HEADER + 4 * (packet.get(0) & 0x0f);
        short[] samples = new short[Math.max(0, packet.remaining() - start)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = codec.decode(packet.get(start + i));
        }
        return new RtpFrame(at, packet.getInt(8), packet.getShort(2) & 0xffff, packet.getInt(4), Sound.of(samples));
    }
}
