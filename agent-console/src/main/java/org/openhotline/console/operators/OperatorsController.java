package org.openhotline.console.operators;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.NotAllowed;
import org.openhotline.console.problem.Problem;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.Telephone;
import org.openhotline.operator.UnknownOperator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators and their states. */
@RestController
@RequestMapping("/api/operators")
class OperatorsController {

    /**
     * @param state code of the state that is wanted
     * @param reason of a pause, one of the settings' codes; may be left out
     */
    record Wanted(@Nullable String state, @Nullable String reason) {}

    /** @param telephone {@code desk} or {@code page} */
    record InUse(@Nullable String telephone) {}

    private final OperatorRoom room;
    private final TodaysFigures figures;

    OperatorsController(OperatorRoom room, TodaysFigures figures) {
        this.room = room;
        this.figures = figures;
    }

    @Operation(summary = "All operators with state, call and telephone")
    @GetMapping
    @Needs(Right.SEE_HOUSE)
    List<OperatorView> all(@AuthenticationPrincipal Person person) {
        return room.all().stream().map(status -> view(person, status)).toList();
    }

    @Operation(summary = "One operator")
    @GetMapping("/{extension}")
    @Needs(Right.SEE_HOUSE)
    OperatorView one(@AuthenticationPrincipal Person person, @PathVariable Extension extension) {
        return view(person, known(extension));
    }

    /** Sets a state. While a call is on, pausing and signing out take effect after it. */
    @Operation(
            summary = "Sets an operator's state",
            description = "During a call paused and signed-out take effect after it.")
    @PutMapping("/{extension}/state")
    @Needs(Right.SET_STATE)
    OperatorView set(
            @AuthenticationPrincipal Person person, @PathVariable Extension extension, @RequestBody Wanted wanted) {
        require(person, Right.SET_STATE, extension, "Only the operator or a supervisor sets this state");
        return view(person, room.set(extension, state(wanted), wanted.reason(), person.name()));
    }

    /** Chooses the telephone that is rung from the next call on. */
    @Operation(summary = "Chooses which telephone is in use", description = "From the next call on.")
    @PutMapping("/{extension}/telephone")
    @Needs(Right.CHOOSE_TELEPHONE)
    OperatorView use(
            @AuthenticationPrincipal Person person, @PathVariable Extension extension, @RequestBody InUse wanted) {
        require(person, Right.CHOOSE_TELEPHONE, extension, "Only the operator or a supervisor chooses this telephone");
        Telephone telephone = Telephone.ofCode(wanted.telephone() == null ? "" : wanted.telephone())
                .orElseThrow(
                        () -> new InvalidRequest(Problem.INVALID_REQUEST, "\"telephone\" is \"desk\" or \"page\""));
        return view(person, room.useTelephone(extension, telephone, person.name()));
    }

    private OperatorStatus known(Extension extension) {
        return room.find(extension).orElseThrow(() -> new UnknownOperator(extension));
    }

    private void require(Person person, Right right, Extension extension, String otherwise) {
        NotAllowed.unless(Rights.may(person, right, known(extension).extension()), otherwise);
    }

    private static OperatorState state(Wanted wanted) {
        String code = wanted.state() == null ? "" : wanted.state();
        return OperatorState.ofCode(code)
                .orElseThrow(
                        () -> new InvalidRequest(Problem.STATE_NOT_SETTABLE, "There is no state \"" + code + "\""));
    }

    private OperatorView view(Person person, OperatorStatus status) {
        boolean seen = Rights.may(person, Right.SEE_FIGURES, status.extension());
        return OperatorView.of(status, seen ? figures.of(status.extension()) : null);
    }
}
