package org.openhotline.console.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Keeping;
import org.openhotline.console.problem.Problem;
import org.openhotline.desk.Desks;
import org.openhotline.desk.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Half-written forms, kept as they are typed, so that nothing typed is ever lost. Everybody sees the own ones only. */
@RestController
@RequestMapping("/api/desk/drafts")
class DraftsController {
    private static final String KEY = "[A-Za-z0-9._:-]{1,150}";
    private static final int LONGEST = 65_536;
    private static final int MOST = 100;

    /** @param value the form, as the page sent it */
    record DraftView(String key, JsonNode value, Instant at) {}

    private final Desks desks;
    private final HouseClock clock;
    private final JsonMapper json;

    DraftsController(Desks desks, HouseClock clock, JsonMapper json) {
        this.desks = desks;
        this.clock = clock;
        this.json = json;
    }

    @Operation(summary = "The own half-written forms")
    @GetMapping
    @Needs(Right.KEEP_DRAFTS)
    List<DraftView> all(@AuthenticationPrincipal Person person) {
        return desks.drafts(person.name()).stream()
                .map(draft -> new DraftView(draft.key(), json.readTree(draft.text()), draft.at()))
                .toList();
    }

    /** Keeps any JSON of at most 64 KiB under the page's own name for the form. */
    @Operation(summary = "Keeps a half-written form", description = "Any JSON of at most 64 KiB.")
    @PutMapping("/{key}")
    @Needs(Right.KEEP_DRAFTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@AuthenticationPrincipal Person person, @PathVariable String key, @RequestBody JsonNode draft) {
        String text = draft.toString();
        List<Draft> known = desks.drafts(person.name());
        boolean fits =
                known.size() < MOST || known.stream().anyMatch(one -> one.key().equals(key));
        if (!key.matches(KEY) || text.length() > LONGEST || !fits) {
            throw new InvalidRequest(
                    Problem.INVALID_REQUEST,
                    "A form has a name like " + KEY + " and at most 64 KiB; everybody has at most " + MOST);
        }
        Keeping.await(desks.keep(new Draft(person.name(), key, text, clock.now())));
    }

    @Operation(summary = "Forgets a half-written form")
    @DeleteMapping("/{key}")
    @Needs(Right.KEEP_DRAFTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Person person, @PathVariable String key) {
        Keeping.await(desks.removeDraft(person.name(), key));
    }
}
