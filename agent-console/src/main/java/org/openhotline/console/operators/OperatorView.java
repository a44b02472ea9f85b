package org.openhotline.console.operators;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.storage.OperatorFigures;

/**
 * An operator as programs see him.
 *
 * @param call the call that is offered or talked on
 * @param today null where the reader may not see it
 * @param phone whether the telephone in use can be reached
 * @param next the state that takes effect after the present call
 * @param telephone {@code desk} or {@code page}: which of the two is in use
 * @param reason code of the reason for a pause
 * @param wrapUpUntil when the wrap-up ends by itself; null in every other state
 */
public record OperatorView(
        String extension,
        String name,
        String state,
        Instant since,
        String phone,
        @Nullable String call,
        @Nullable Today today,
        @Nullable String next,
        String telephone,
        @Nullable String reason,
        @Nullable Instant wrapUpUntil) {

    /**
     * Figures since midnight.
     *
     * @param averageTalkMs null where nothing was answered
     * @param withinStandard calls answered, in time
     */
    public record Today(
            int offered,
            int answered,
            int missed,
            long talkMs,
            @Nullable Long averageTalkMs,
            int withinStandard) {

        static Today of(OperatorFigures figures) {
            long talked = figures.talking().toMillis();
            return new Today(
                    figures.offered(),
                    figures.answered(),
                    figures.missed(),
                    talked,
                    figures.answered() == 0 ? null : talked / figures.answered(),
                    figures.withinStandard());
        }
    }

    /** The view, with figures or without. */
    public static OperatorView of(OperatorStatus operator, @Nullable OperatorFigures today) {
        return new OperatorView(
                operator.extension().digits(),
                operator.name(),
                operator.state().code(),
                operator.since(),
                operator.phone().name().toLowerCase(Locale.ROOT),
                operator.call() == null ? null : operator.call().value(),
                today == null ? null : Today.of(today),
                operator.next() == null ? null : operator.next().code(),
                operator.telephone().code(),
                operator.reason(),
                operator.wrapUpUntil());
    }
}
