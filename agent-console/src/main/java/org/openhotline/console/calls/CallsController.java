package org.openhotline.console.calls;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.NotAllowed;
import org.openhotline.console.problem.Problem;
import org.openhotline.console.problem.UnknownCall;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.CallKey;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of calls, a page at a time, and single calls. */
@RestController
@RequestMapping("/api/calls")
class CallsController {

    private static final int LONGEST_PAGE = 500;

    /**
     * One page of calls, newest first.
     *
     * @param next to be given as {@code after} for the page behind this one; null on the last
     */
    record CallPage(List<CallView> items, @Nullable String next) {}

    private final CallReader calls;
    private final AccessLog accesses;
    private final HouseClock clock;

    CallsController(CallReader calls, AccessLog accesses, HouseClock clock) {
        this.calls = calls;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Operation(
            summary = "A page of calls, newest first",
            description = "Filters narrow it; next of a page is after of the one behind it.")
    @GetMapping
    @Needs(Right.VIEW_CALLS)
    CallPage page(
            @AuthenticationPrincipal Person person,
            CallQuestion question,
            @RequestParam @Nullable Boolean live,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidRequest(Problem.INVALID_FILTER, "limit is from 1 to " + LONGEST_PAGE);
        }
        CallFilter filter = Rights.within(person, question.filter());
        NotAllowed.unless(
                filter.caller() == null || Rights.may(person, Right.SEE_NUMBERS),
                "Who may not see numbers may not search for them: it would show them digit by digit");
        List<CallRecord> found = calls.page(filter, live, key(after), limit + 1);
        List<CallRecord> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? CallKey.of(page.getLast()).text() : null;
        boolean numbers = Rights.may(person, Right.SEE_NUMBERS);
        return new CallPage(
                page.stream().map(call -> CallView.of(call, numbers)).toList(), next);
    }

    private static @Nullable CallKey key(@Nullable String after) {
        return after == null || after.isEmpty()
                ? null
                : CallKey.parse(after)
                        .orElseThrow(() -> new InvalidRequest(Problem.INVALID_FILTER, "after is no key of a page"));
    }

    /** One call. Looking at it is written down (D5). */
    @Operation(
            summary = "One call with offers, holds, talks, interruptions and transfers",
            description = "Being looked at is written down.")
    @GetMapping("/{id}")
    @Needs(Right.VIEW_CALLS)
    CallView call(@AuthenticationPrincipal Person person, @PathVariable String id) {
        if (id.isBlank()) {
            throw new UnknownCall(id);
        }
        CallRecord call = calls.find(new CallId(id)).orElseThrow(() -> new UnknownCall(id));
        NotAllowed.unless(Rights.may(person, Right.VIEW_CALLS, call), "This call is another operator's");
        accesses.keep(new Access(clock.now(), person.name(), Access.Action.VIEW_CALL, id, Map.of()));
        return CallView.of(call, Rights.may(person, Right.SEE_NUMBERS));
    }
}
