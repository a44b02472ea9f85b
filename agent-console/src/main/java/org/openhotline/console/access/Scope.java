package org.openhotline.console.access;

/** With whose things a right may be used. */
public enum Scope {
    NONE,
    /** With the person's own. */
    OWN,
    ALL
}
