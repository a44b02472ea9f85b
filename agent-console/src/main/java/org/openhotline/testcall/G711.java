package org.openhotline.testcall;

/** The two codecs of the telephone network (ITU-T G.711): one octet a sample. */
public enum G711 {
    ULAW(0),
    ALAW(8);

    private static final int ULAW_BIAS = 0x84;
    private static final int ULAW_CLIP = 32635;

    private final int payloadType;
    /** Every octet's sample. */
    @SuppressWarnings("ImmutableEnumChecker") // filled once, never given away
    private final short[] decoded = new short[256];

    G711(int payloadType) {
        this.payloadType = payloadType;
        for (int octet = 0; octet < 256; octet++) {
            decoded[octet] = payloadType == 0 ? fromUlaw(octet) : fromAlaw(octet);
        }
    }

    /** The RTP payload type (RFC 3551). */
    int payloadType() {
        return payloadType;
    }

    short decode(byte octet) {
        return decoded[octet & 0xff];
    }

    byte encode(short sample) {
        return this == ULAW ? toUlaw(sample) : toAlaw(sample);
    }

    private static short fromUlaw(int octet) {
        int bits = ~octet & 0xff;
        int exponent = (bits >> 4) & 7;
        int magnitude = ((((bits & 0x0f) << 3) + ULAW_BIAS) << exponent) - ULAW_BIAS;
        return (short) ((bits & 0x80) != 0 ? -magnitude : magnitude);
    }

    private static byte toUlaw(short sample) {
        int magnitude = Math.min(Math.abs((int) sample), ULAW_CLIP) + ULAW_BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
        return (byte) ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa);
    }

    private static short fromAlaw(int octet) {
        int bits = octet ^ 0x55;
        int exponent = (bits >> 4) & 7;
        int mantissa = ((bits & 0x0f) << 4) | 8;
        int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
        return (short) ((bits & 0x80) != 0 ? magnitude : -magnitude);
    }

    private static byte toAlaw(short sample) {
        int magnitude = Math.min(sample < 0 ? -sample - 1 : sample, 32767);
        int exponent = magnitude < 256 ? 0 : 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = (magnitude >> (exponent == 0 ? 4 : exponent + 3)) & 0x0f;
        return (byte) (((exponent << 4) | mantissa | (sample < 0 ? 0 : 0x80)) ^ 0x55);
    }
}
