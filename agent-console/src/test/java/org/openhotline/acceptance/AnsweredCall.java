package org.openhotline.acceptance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.testcall.CallTimes;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;
import tools.jackson.databind.JsonNode;

/**
 * One call that an operator took, as its three witnesses tell it: the caller's telephone, the operator's telephone, and the
 * hotline's own record.
 */
record AnsweredCall(
        String number,
        String extension,
        boolean callerFirst,
        PlacedCall caller,
        OfferedCall operator,
        JsonNode record) {

    CallTimes callerTimes() {
        return caller.times();
    }

    CallTimes operatorTimes() {
        return operator.times();
    }

    Instant lineAnswered() {
        return moment(callerTimes().answered());
    }

    Instant operatorAnswered() {
        return moment(operatorTimes().answered());
    }

    Instant ended() {
        return moment(callerTimes().ended());
    }

    /** When the first side hung up. */
    Instant released() {
        return callerFirst ? ended() : moment(operatorTimes().ended());
    }

    /** From the line's answer to the ringing of the operator's telephone. */
    Duration toOffer() {
        return Duration.between(lineAnswered(), operator.at());
    }

    /** From the line's answer to the operator's. */
    Duration waited() {
        return Duration.between(lineAnswered(), operatorAnswered());
    }

    /** From the operator's answer until the first side hung up. */
    Duration talked() {
        return Duration.between(operatorAnswered(), released());
    }

    /** How far one of the record's times lies from the telephones' own. */
    Duration differs(String field, Instant own) {
        return Duration.between(own, Instant.parse(record.path(field).asString()))
                .abs();
    }

    private static Instant moment(@Nullable Instant moment) {
        if (moment == null) {
            throw new AssertionError("The telephone did not see it");
        }
        return moment;
    }

    /** Short, because every failing assertion prints twenty of them. */
    @Override
    public String toString() {
        return number + " served by " + extension;
    }
}
