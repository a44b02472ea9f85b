package org.openhotline.launch;

/**
 * What the doctor found in one place.
 *
 * @param mend what to do, empty when all is well
 */
record Finding(String what, String mend) {
    static Finding good(String what) {
        return new Finding(what, "");
    }

    boolean isGood() {
        return mend.isEmpty();
    }

    @Override
    public String toString() {
        return isGood() ? "ok    " + what : "MEND  " + what + ": " + mend;
    }
}
