package org.openhotline.console.desk;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.NotAllowed;
import org.openhotline.console.problem.Problem;
import org.openhotline.desk.DeskActions;
import org.openhotline.desk.DeskActions.Answer;
import org.openhotline.operator.Extension;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's telephone buttons. Only who is on the line with the call may press them; the PBX itself says who is. */
@RestController
class DeskActionsController {

    /** @param to extension or outside number, for the actions that need one */
    record Target(@Nullable String to) {}

    private final DeskActions actions;

    DeskActionsController(DeskActions actions) {
        this.actions = actions;
    }

    /** Does one of the telephone's actions. */
    @Operation(
            summary = "Presses one of the desk's telephone buttons",
            description =
                    "Only who is on the line with the call may. 409 action-not-possible, 422 number-refused, 503 pbx-away.")
    @PostMapping(
            "/api/desk/calls/{id}/{action:hold|resume|consult|retrieve|transfer|connect|conference|hangup|interrupted}")
    @Needs(Right.STEER_CALL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(
            @AuthenticationPrincipal Person person,
            @PathVariable CallId id,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Target target) {
        Extension operator = person.extension();
        NotAllowed.unless(operator != null, "This account has no telephone");
        String to = target == null || target.to() == null ? "" : target.to();
        if (operator != null) {
            check(done(operator, id, action, to));
        }
    }

    private Answer done(Extension operator, CallId call, String action, String to) {
        return switch (action) {
            case "hold" -> actions.hold(operator, call);
            case "resume" -> actions.resume(operator, call);
            case "consult" -> actions.consult(operator, call, to);
            case "retrieve" -> actions.retrieve(operator, call);
            case "transfer" -> actions.transfer(operator, call, to);
            case "connect" -> actions.complete(operator, call);
            case "conference" -> actions.conference(operator, call);
            case "hangup" -> actions.hangUp(operator, call);
            default -> actions.interrupted(operator, call);
        };
    }

    private static void check(Answer answer) {
        switch (answer) {
            case Answer.Done _ -> {}
            case Answer.NotPossible no ->
                throw new InvalidRequest(Problem.ACTION_NOT_POSSIBLE, no.why().code());
            case Answer.NumberRefused no ->
                throw new InvalidRequest(Problem.NUMBER_REFUSED, no.why().code());
            case Answer.PbxAway _ -> throw new InvalidRequest(Problem.PBX_AWAY, "The PBX does not answer just now");
        }
    }
}
