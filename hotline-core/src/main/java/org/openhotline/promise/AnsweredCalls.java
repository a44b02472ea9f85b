package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openhotline.call.CallId;

/** The call log, as far as it proves that promises were kept. */
@FunctionalInterface
public interface AnsweredCalls {

    /**
     * A call in which the person and an operator talked.
     *
     * @param number of the person
     * @param at when both were on the line
     */
    record Talk(String number, Instant at, Duration length) {}

    /** Empty where there is no such call, or nobody talked in it. */
    Optional<Talk> find(CallId call);
}
