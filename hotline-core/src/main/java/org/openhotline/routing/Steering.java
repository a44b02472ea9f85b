package org.openhotline.routing;

/** How far the router may act, which depends on how well it sees the PBX. */
public enum Steering {
    /** Everything is seen: offers are made. */
    FULL,
    /** Sight is lost for a moment, or callers are just being taken back: callers are kept, nothing is offered. */
    KEEPING,
    /** Sight is lost: callers go to the PBX's own fallback queue. */
    STOOD_DOWN
}
