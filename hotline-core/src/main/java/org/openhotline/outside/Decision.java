package org.openhotline.outside;

/** What the gate says to a wish to ring a number outside the house. */
public sealed interface Decision {

    /**
     * It may be rung, now and once.
     *
     * @param number digits with an optional {@code +} before them, and nothing else
     */
    record Allowed(String number) implements Decision {}

    /** It may not be rung. */
    record Refused(Refusal why) implements Decision {}
}
