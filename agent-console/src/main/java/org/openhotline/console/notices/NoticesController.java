package org.openhotline.console.notices;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.problem.GivenTime;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Keeping;
import org.openhotline.console.problem.Problem;
import org.openhotline.desk.Desks;
import org.openhotline.desk.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices board (B9). Those who write notices see all of the last days and who has read them, others what holds now. */
@RestController
@RequestMapping("/api/notices")
class NoticesController {
    static final List<String> LANGUAGES = List.of("zh-Hant", "zh-Hans", "en");
    private static final int LONGEST = 2_000;

    /**
     * A notice to be written.
     *
     * @param texts by language, at least one
     * @param from ISO 8601 with offset; null for now
     * @param until null where it holds until it is withdrawn
     */
    record NoticeText(
            @Nullable Map<String, String> texts,
            @Nullable String from,
            @Nullable String until) {}

    private final Desks desks;
    private final HouseClock clock;

    NoticesController(Desks desks, HouseClock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    @Operation(
            summary = "What has to be known today",
            description = "Authors see all with receipts, others what holds now.")
    @GetMapping
    @Needs(Right.SEE_HOUSE)
    List<NoticeView> all(@AuthenticationPrincipal Person person) {
        boolean author = Rights.may(person, Right.WRITE_NOTICES);
        Instant now = clock.now();
        return desks.notices().stream()
                .filter(notice -> author || notice.holdsAt(now))
                .map(notice -> NoticeView.of(notice, person.name(), author))
                .toList();
    }

    @Operation(summary = "Writes a notice", description = "At least one language, and from when until when it holds.")
    @PostMapping
    @Needs(Right.WRITE_NOTICES)
    @ResponseStatus(HttpStatus.CREATED)
    NoticeView write(@AuthenticationPrincipal Person person, @RequestBody NoticeText wanted) {
        Instant now = clock.now();
        Instant from = GivenTime.of(wanted.from());
        Instant until = GivenTime.of(wanted.until());
        Instant begin = from == null ? now : from;
        require(
                until == null || (until.isAfter(begin) && until.isAfter(now)),
                "A notice ends after it begins, and later than now");
        var notice = new Notice(
                UUID.randomUUID().toString(), texts(wanted.texts()), begin, until, now, person.name(), Map.of());
        Keeping.await(desks.write(notice));
        return NoticeView.of(notice, person.name(), true);
    }

    /** Confirms that the signed-in person has read it; the first time counts. */
    @Operation(summary = "Confirms that a notice was read", description = "404 notice-not-found.")
    @PostMapping("/{id}/read")
    @Needs(Right.CONFIRM_NOTICES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@AuthenticationPrincipal Person person, @PathVariable String id) {
        Notice notice = desks.notice(id).orElseThrow(() -> new UnknownNotice(id));
        Keeping.await(desks.confirm(notice.id(), person.name()));
    }

    /** Ends a notice now. */
    @Operation(summary = "Withdraws a notice", description = "404 notice-not-found.")
    @DeleteMapping("/{id}")
    @Needs(Right.WRITE_NOTICES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal Person person, @PathVariable String id) {
        Notice notice = desks.notice(id).orElseThrow(() -> new UnknownNotice(id));
        if (notice.until() == null || notice.until().isAfter(clock.now())) {
            Keeping.await(desks.withdraw(id, person.name()));
        }
    }

    private static Map<String, String> texts(@Nullable Map<String, String> given) {
        Map<String, String> texts = new TreeMap<>();
        if (given != null) {
            given.forEach((language, text) -> {
                require(LANGUAGES.contains(language), "\"" + language + "\" is none of " + LANGUAGES);
                require(text == null || text.length() <= LONGEST, "At most " + LONGEST + " characters");
                if (text != null && !text.isBlank()) {
                    texts.put(language, text.strip());
                }
            });
        }
        require(!texts.isEmpty(), "A notice has a text in at least one of " + LANGUAGES);
        return texts;
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, what);
        }
    }
}
