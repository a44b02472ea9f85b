package org.openhotline.storage;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Outcome;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/**
 * Which calls are wanted; null means any.
 *
 * @param from arrived then or later
 * @param to arrived before
 * @param operator answered first
 * @param caller beginning of the caller's number
 * @param involved talked in the call, or was offered it
 */
public record CallFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable LineNumber line,
        @Nullable Extension operator,
        @Nullable String caller,
        @Nullable Outcome outcome,
        @Nullable Standard standard,
        @Nullable Extension involved) {

    public static final CallFilter ALL = new CallFilter(null, null, null, null, null, null, null, null);

    /** The same filter, for the calls of one operator only. */
    public CallFilter involving(Extension extension) {
        return new CallFilter(from, to, line, operator, caller, outcome, standard, extension);
    }

    /** Says of a call in memory what the database says of a row. */
    public boolean matches(CallRecord call) {
        return (from == null || !call.arrivedAt().isBefore(from))
                && (to == null || call.arrivedAt().isBefore(to))
                && (line == null || line.equals(call.line()))
                && (operator == null || operator.equals(call.operator()))
                && (caller == null || call.caller().number().startsWith(caller))
                && (outcome == null || outcome == call.outcome())
                && (standard == null || standard == Standard.of(call))
                && (involved == null || involves(call, involved));
    }

    /** Whether this operator talked in the call or was offered it. */
    public static boolean involves(CallRecord call, Extension operator) {
        return involved(call).contains(operator);
    }

    /** All who talked in the call, or were offered it: whoever it was passed on to is one of them. */
    static SortedSet<Extension> involved(CallRecord call) {
        SortedSet<Extension> operators = new TreeSet<>();
        call.offers().forEach(offer -> operators.add(offer.operator()));
        call.course().talks().forEach(talk -> operators.add(talk.operator()));
        if (call.operator() != null) {
            operators.add(call.operator());
        }
        return operators;
    }
}
