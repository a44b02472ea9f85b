package org.openhotline.settings;

import java.util.Map;

/**
 * Why a settings document cannot be applied.
 *
 * @param path where, such as {@code lines[0].hours}
 * @param code stable name of what is wrong, one of the constants here; people read its translation
 * @param values what the translation speaks of, such as {@code min} and {@code max}
 */
public record Flaw(String path, String code, Map<String, String> values) {

    /** Something must stand here. */
    public static final String REQUIRED = "required";
    /** Not written in the form that is asked for; value {@code form}. */
    public static final String MALFORMED = "malformed";
    /** Named before; every name stands once. */
    public static final String TWICE = "twice";
    /** Outside {@code min} to {@code max}. */
    public static final String OUT_OF_RANGE = "out-of-range";
    /** None of {@code choices}. */
    public static final String NOT_A_CHOICE = "not-a-choice";
    /** No queue has this {@code name}. */
    public static final String QUEUE_UNKNOWN = "queue-unknown";
    /** Callers would overflow into the queue in which they are. */
    public static final String OVERFLOW_TO_ITSELF = "overflow-to-itself";
    /** The allow-list of outside numbers does not hold this {@code number}. */
    public static final String NUMBER_NOT_ALLOWED = "number-not-allowed";
    /** Later steps come later and ask for less. */
    public static final String WIDENING_ORDER = "widening-order";
    /** This choice cannot be served yet. */
    public static final String NOT_YET = "not-yet";

    public Flaw {
        values = Map.copyOf(values);
    }
}
