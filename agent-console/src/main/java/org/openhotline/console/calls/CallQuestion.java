package org.openhotline.console.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.Outcome;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.Standard;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which calls a program asks for, as it stands in the address. Empty values count as absent.
 *
 * @param from arrived then or later, ISO 8601 with offset
 * @param to arrived before
 * @param line number of the line
 * @param operator extension of the operator who answered first
 * @param caller beginning of the caller's number
 * @param outcome such as {@code abandoned-waiting}
 * @param standard {@code met}, {@code missed} or {@code none}
 */
@ParameterObject
public record CallQuestion(
        @Nullable String from,
        @Nullable String to,
        @Nullable String line,
        @Nullable String operator,
        @Nullable String caller,
        @Nullable String outcome,
        @Nullable String standard) {

    /** @throws InvalidRequest when a value is none */
    CallFilter filter() {
        return new CallFilter(
                read("from", from, CallQuestion::instant),
                read("to", to, CallQuestion::instant),
                read("line", line, LineNumber::new),
                read("operator", operator, Extension::new),
                read("caller", caller, Function.identity()),
                read("outcome", outcome, Outcome::ofCode),
                read("standard", standard, code -> Standard.ofCode(code).orElseThrow(IllegalArgumentException::new)),
                null);
    }

    /** A plus sign that was not encoded arrives as a blank; in a time it can only have been a plus. */
    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }

    private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidRequest(Problem.INVALID_FILTER, "\"" + text + "\" is no value of " + name);
        }
    }
}
