package org.openhotline.outside;

/** Why a number outside the house is not rung; the code is stable. */
public enum Refusal {
    /** Anything but 2 to 20 digits with an optional {@code +} before them. */
    NOT_A_NUMBER("not-a-number"),
    /** The allow-list does not hold it. */
    NOT_ALLOWED("not-allowed"),
    /** As many outside calls as an hour may have were made in the last one. */
    HOURLY_LIMIT("hourly-limit"),
    /** The house has no trunk. */
    NO_TRUNK("no-trunk");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
