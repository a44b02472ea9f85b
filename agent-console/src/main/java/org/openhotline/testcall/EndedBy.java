package org.openhotline.testcall;

/** Who ended a call, as this telephone saw it. */
public enum EndedBy {
    /** This telephone hung up. */
    US,
    /** The other side hung up. */
    THEM,
    /** The other side refused the call. */
    REFUSED,
    /** It is still on. */
    NOBODY_YET
}
