package org.openhotline.console.settings;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.SettingsVersion;
import org.openhotline.storage.SettingsQueries;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the house and their versions: who changed what, when, and why. */
@RestController
@RequestMapping("/api/settings")
class SettingsController {
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_COMMENT = 500;

    /** @param version 0 while nobody has set anything */
    record SettingsView(long version, Instant at, String by, String comment, HouseSettings settings) {
        static SettingsView of(SettingsVersion version) {
            return new SettingsView(
                    version.version(), version.at(), version.by(), version.comment(), version.settings());
        }
    }

    /** @param basedOn the version that was changed into this */
    record SettingsText(
            @Nullable Long basedOn,
            @Nullable String comment,
            @Nullable HouseSettings settings) {}

    record VersionView(long version, Instant at, String by, String comment, List<SettingsVersion.Change> changes) {}

    /** @param next to be given as {@code before} for the page behind this one; null on the last */
    record VersionPage(List<VersionView> items, @Nullable Long next) {}

    private final SettingsBook book;
    private final SettingsQueries versions;

    SettingsController(SettingsBook book, SettingsQueries versions) {
        this.book = book;
        this.versions = versions;
    }

    @Operation(summary = "The settings that hold, and their version")
    @GetMapping
    @Needs(Right.SEE_SETTINGS)
    SettingsView current() {
        return SettingsView.of(book.current());
    }

    /** Checks, keeps and applies a whole document. Running calls are not touched. */
    @Operation(
            summary = "Replaces the settings",
            description =
                    "The whole document; checked, kept and applied, and touches no running call. 409 settings-changed when somebody was quicker, 422 settings-flawed with flaws.")
    @PutMapping
    @Needs(Right.CHANGE_SETTINGS)
    SettingsView change(@AuthenticationPrincipal Person person, @RequestBody SettingsText wanted) {
        String comment = wanted.comment() == null ? "" : wanted.comment().strip();
        if (wanted.basedOn() == null || wanted.settings() == null || comment.length() > LONGEST_COMMENT) {
            throw new InvalidRequest(
                    Problem.INVALID_REQUEST, "\"basedOn\" and \"settings\" are needed, a comment may be short");
        }
        return SettingsView.of(book.change(wanted.basedOn(), comment, wanted.settings(), person.name()));
    }

    /** Newest first. */
    @Operation(
            summary = "Who changed which settings and why, newest first",
            description = "next of a page is before of the one behind it.")
    @GetMapping("/versions")
    @Needs(Right.SEE_SETTINGS)
    VersionPage versions(@RequestParam @Nullable Long before, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidRequest(Problem.INVALID_FILTER, "limit is from 1 to " + LONGEST_PAGE);
        }
        List<SettingsVersion> found = versions.before(before == null ? Long.MAX_VALUE : before, limit + 1);
        List<VersionView> page = found.stream()
                .limit(limit)
                .map(one -> new VersionView(one.version(), one.at(), one.by(), one.comment(), one.changes()))
                .toList();
        return new VersionPage(page, found.size() > limit ? page.getLast().version() : null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SettingsRefused refused) {
        SettingsVersion current = refused.current();
        ProblemDetail document = (current == null ? Problem.SETTINGS_FLAWED : Problem.SETTINGS_CHANGED)
                .detail(String.valueOf(refused.getMessage()));
        if (current == null) {
            document.setProperty("flaws", refused.flaws());
        } else {
            document.setProperty("version", current.version());
            document.setProperty("by", current.by());
        }
        return ResponseEntity.status(document.getStatus()).body(document);
    }
}
