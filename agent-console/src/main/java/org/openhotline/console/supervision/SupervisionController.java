package org.openhotline.console.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.operator.Extension;
import org.openhotline.operator.Telephone;
import org.openhotline.supervision.Mode;
import org.openhotline.supervision.Supervision;
import org.openhotline.supervision.SupervisionRefused;
import org.openhotline.supervision.Supervisions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supervisor's part in a talk. His own telephone rings; each use is in the access log, with both times (D5). */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "supervision", description = "Listen in, whisper, step in. Every use is in the access log.")
class SupervisionController {

    /**
     * What is wanted.
     *
     * @param with {@code desk} where nothing is said
     * @param operator whom to listen to, where several talk in the call
     */
    record Wanted(
            @Schema(description = "Id of a call in which somebody talks.") @Nullable
            String call,

            @Schema(allowableValues = {"listen", "whisper", "barge"}) @Nullable
            String mode,

            @Schema(
                    description = "Which of the supervisor's telephones rings; desk where nothing is said.",
                    allowableValues = {"page", "desk"})
            @Nullable
            String with,

            @Schema(description = "Extension: whom to listen to, where several talk in the call.") @Nullable
            String operator) {}

    /** @param mode the other way to take part */
    record Turn(
            @Schema(allowableValues = {"listen", "whisper", "barge"}) @Nullable
            String mode) {}

    private final Supervisions supervisions;

    SupervisionController(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @GetMapping
    @Needs(Right.SUPERVISE)
    @Operation(summary = "The own supervision that is running", description = "204 where none is.")
    @ApiResponse(responseCode = "200", description = "It is running.")
    @ApiResponse(responseCode = "204", description = "None is running.")
    ResponseEntity<SupervisionView> running(@AuthenticationPrincipal Person person) {
        return supervisions
                .of(person.name())
                .map(SupervisionView::of)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    @Needs(Right.SUPERVISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Takes part in a talk",
            description =
                    "Rings the supervisor's own telephone; who picks up hears both sides at once. It ends with the"
                            + " operator's part in the talk, with the supervisor's hanging up, or with the session that began it."
                            + " 409 call-not-talking, telephone-unreachable or already-listening; 503 pbx-away.")
    SupervisionView begin(
            @AuthenticationPrincipal Person person, @RequestBody Wanted wanted, HttpServletRequest request) {
        Extension own = person.extension();
        if (own == null) {
            throw new InvalidRequest(Problem.TELEPHONE_UNREACHABLE, "This account has no telephone");
        }
        var who = new Supervisions.Who(person.name(), own, telephone(wanted.with()));
        Supervision begun =
                supervisions.begin(who, call(wanted.call()), operator(wanted.operator()), mode(wanted.mode()));
        SessionEnds.endsWith(session(request), begun);
        return SupervisionView.of(begun);
    }

    /** Programs, which prove themselves with each request, have none. */
    private static @Nullable HttpSession session(HttpServletRequest request) {
        return request.getSession(false);
    }

    @PutMapping("/{id}")
    @Needs(Right.SUPERVISE)
    @Operation(
            summary = "Takes part in another way",
            description =
                    "At once, without ringing again. 404 supervision-not-found when it is over or somebody else's.")
    SupervisionView change(@AuthenticationPrincipal Person person, @PathVariable String id, @RequestBody Turn turn) {
        return SupervisionView.of(supervisions.change(person.name(), id, mode(turn.mode())));
    }

    @DeleteMapping("/{id}")
    @Needs(Right.SUPERVISE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Ends it",
            description =
                    "Hangs the supervisor's telephone up; the talk goes on. 404 supervision-not-found when it is over"
                            + " or somebody else's.")
    void end(@AuthenticationPrincipal Person person, @PathVariable String id) {
        supervisions.end(person.name(), id);
    }

    private static CallId call(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"call\" is the id of a call");
        }
        return new CallId(id);
    }

    private static Mode mode(@Nullable String code) {
        return Mode.ofCode(code == null ? "" : code)
                .orElseThrow(() -> new InvalidRequest(
                        Problem.INVALID_REQUEST, "\"mode\" is \"listen\", \"whisper\" or \"barge\""));
    }

    private static Telephone telephone(@Nullable String code) {
        return code == null
                ? Telephone.DESK
                : Telephone.ofCode(code)
                        .orElseThrow(
                                () -> new InvalidRequest(Problem.INVALID_REQUEST, "\"with\" is \"page\" or \"desk\""));
    }

    private static @Nullable Extension operator(@Nullable String digits) {
        try {
            return digits == null ? null : new Extension(digits);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"operator\" is an extension");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SupervisionRefused refused) {
        Problem problem = switch (refused.why()) {
            case CALL_NOT_TALKING -> Problem.CALL_NOT_TALKING;
            case TELEPHONE_UNREACHABLE -> Problem.TELEPHONE_UNREACHABLE;
            case ALREADY_LISTENING -> Problem.ALREADY_LISTENING;
            case NOT_FOUND -> Problem.SUPERVISION_NOT_FOUND;
            case PBX_AWAY -> Problem.PBX_AWAY;
        };
        ProblemDetail document = problem.detail(String.valueOf(refused.getMessage()));
        return ResponseEntity.status(document.getStatus()).body(document);
    }
}
