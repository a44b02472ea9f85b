package org.openhotline.console.supervision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.openhotline.supervision.Supervision;

/** A supervision as programs see it. */
@Schema(name = "Supervision", description = "One supervisor's part in one talk.")
public record SupervisionView(
        String id,
        String call,

        @Schema(description = "Extension of the operator with whose leg of the call it is; it ends with that leg.")
        String operator,

        @Schema(
                description = "listen: nobody hears the supervisor; whisper: the operator does; barge: both do.",
                allowableValues = {"listen", "whisper", "barge"})
        String mode,

        @Schema(
                description = "Which of the supervisor's telephones.",
                allowableValues = {"page", "desk"})
        String with,

        @Schema(
                description = "ringing: the supervisor's own telephone rings; over: only in the stream.",
                allowableValues = {"ringing", "on", "over"})
        String stage,

        @Schema(description = "When this mode began, or the ringing, or the end.")
        Instant since) {

    /** As the interface shows it. */
    public static SupervisionView of(Supervision one) {
        return new SupervisionView(
                one.id(),
                one.call().value(),
                one.operator().digits(),
                one.mode().code(),
                one.telephone().code(),
                one.stage().code(),
                one.since());
    }
}
