package org.openhotline.supervision;

import java.util.Set;

/**
 * The supervisors' own telephone legs in the PBX. Every method but {@link #tell} waits for the PBX for some milliseconds, so
 * none may be called on the router's thread.
 */
public interface SupervisorLegs {

    /** Rings the supervisor's telephone; who picks up takes part in the talk at once. Returns when it rings. */
    Answer ring(Supervision supervision);

    /** Lets the supervisor take part in the way that {@code supervision} now says. */
    Answer change(Supervision supervision);

    /** Hangs the supervisor's telephone up. The talk goes on. */
    Answer end(String id);

    /** Tells the listener what becomes of the legs. */
    void tell(Listener listener);

    /** What became of it. */
    enum Answer {
        DONE,
        /** The operator is not on the line with the call. */
        NOT_TALKING,
        /** The supervisor's telephone does not ring. */
        UNREACHABLE,
        /** That leg does not exist any more. */
        NO_LEG,
        PBX_AWAY
    }

    /** Hears of the legs; every method must return at once. */
    interface Listener {

        /** The supervisor picked up. */
        void answered(String id);

        /** The leg has ended, whoever ended it. */
        void ended(String id);

        /** The PBX has these legs and no others; those that nobody knows are to be ended. */
        void only(Set<String> ids);
    }
}
