package org.openhotline.promise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Names one promise for ever.
 *
 * @param value {@code p-} and twelve base32 characters
 */
public record PromiseId(String value) implements Comparable<PromiseId> {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("p-[a-z2-7]{12}");
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    public PromiseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A promise id is p- and twelve characters, not \"" + value + "\"");
        }
    }

    /** The id of the promise that is born from this; the same whenever it is asked for, so that nothing is promised twice. */
    static PromiseId of(Origin origin) {
        byte[] hash = sha256(origin.kind().code() + ":" + origin.ref());
        var text = new StringBuilder("p-");
        for (int i = 0; i < LENGTH; i++) {
            text.append(BASE32.charAt(fiveBits(hash, i * BITS)));
        }
        return new PromiseId(text.toString());
    }

    private static int fiveBits(byte[] hash, int from) {
        int two = (hash[from / 8] & 0xff) << 8 | (hash[from / 8 + 1] & 0xff);
        return two >> (16 - BITS - from % 8) & 31;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(PromiseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
