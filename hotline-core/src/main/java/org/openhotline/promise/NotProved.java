package org.openhotline.promise;

/** This call does not show that the promise was kept. */
public final class NotProved extends RuntimeException {

    /** Why not; the code is stable. */
    public enum Why {
        NOBODY_TALKED("nobody-talked"),
        ANOTHER_NUMBER("another-number"),
        BEFORE_THE_PROMISE("before-the-promise"),
        TOO_SHORT("too-short");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Why why;

    NotProved(Why why) {
        super("The call does not show that the promise was kept: " + why.code());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
