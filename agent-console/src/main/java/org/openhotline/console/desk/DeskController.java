package org.openhotline.console.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.LiveCalls;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.calls.CallView;
import org.openhotline.console.notices.NoticeView;
import org.openhotline.console.operators.OperatorView;
import org.openhotline.console.operators.TodaysFigures;
import org.openhotline.console.problem.NotAllowed;
import org.openhotline.console.settings.SettingsBook;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.Desks;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.settings.PauseReason;
import org.openhotline.settings.Referral;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that a desk needs when its page opens, from memory but for the callers of older records. */
@RestController
class DeskController {

    /**
     * The desk.
     *
     * @param operator null for a supervisor, who is offered no calls
     * @param telephone the page's; null for programs
     * @param call the present one
     * @param openRecords calls that still have to be written down, oldest first; those that cannot be read now are left out
     * @param notices that hold now
     */
    record DeskView(
            @Nullable OperatorView operator,
            PageTelephones.@Nullable TelephoneView telephone,
            @Nullable CallView call,
            List<CallView> openRecords,
            List<NoticeView> notices,
            List<PauseReason> pauseReasons,
            List<Referral> referrals,
            List<OperatorView> colleagues) {}

    private final PageTelephones telephones;
    private final OperatorRoom room;
    private final TodaysFigures figures;
    private final LiveCalls live;
    private final KnownCalls calls;
    private final Desks desks;
    private final SettingsBook settings;
    private final HouseClock clock;

    DeskController(
            PageTelephones telephones,
            OperatorRoom room,
            TodaysFigures figures,
            LiveCalls live,
            KnownCalls calls,
            Desks desks,
            SettingsBook settings,
            HouseClock clock) {
        this.telephones = telephones;
        this.room = room;
        this.figures = figures;
        this.live = live;
        this.calls = calls;
        this.desks = desks;
        this.settings = settings;
        this.clock = clock;
    }

    @Operation(
            summary = "All that a desk's page needs to open",
            description = "The telephone's password only for the signed-in page of its owner.")
    @GetMapping("/api/desk")
    @Needs(Right.WORK_AT_DESK)
    DeskView desk(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        Extension own = person.extension();
        NotAllowed.unless(own != null, "This account has no telephone");
        Optional<OperatorStatus> operator = own == null ? Optional.empty() : room.find(own);
        List<CallNotes> open = own == null ? List.of() : desks.openOf(own);
        Instant now = clock.now();
        return new DeskView(
                operator.map(status -> OperatorView.of(status, figures.of(status.extension())))
                        .orElse(null),
                telephones.of(person, request),
                operator.map(OperatorStatus::call)
                        .flatMap(live::find)
                        .map(call -> CallView.of(call, true))
                        .orElse(null),
                open.stream().flatMap(one -> view(one).stream()).toList(),
                desks.notices().stream()
                        .filter(notice -> notice.holdsAt(now))
                        .map(notice -> NoticeView.of(notice, person.name(), false))
                        .toList(),
                settings.current().settings().pauseReasons(),
                settings.current().settings().referrals(),
                colleagues(own));
    }

    private List<OperatorView> colleagues(@Nullable Extension own) {
        return room.all().stream()
                .filter(status -> !status.extension().equals(own))
                .map(status -> OperatorView.of(status, null))
                .toList();
    }

    private Optional<CallView> view(CallNotes notes) {
        return calls.find(notes.call()).map(call -> CallView.of(call, true));
    }
}
