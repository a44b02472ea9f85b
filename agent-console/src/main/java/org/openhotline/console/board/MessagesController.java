package org.openhotline.console.board;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.UnknownOperator;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Messages to operators. */
@RestController
class MessagesController {
    private static final int LONGEST = 500;

    /** @param to {@code "all"}, or a list of extensions */
    record NoteText(@Nullable JsonNode to, @Nullable String text) {}

    private final Notes notes;
    private final OperatorRoom room;
    private final HouseClock clock;

    MessagesController(Notes notes, OperatorRoom room, HouseClock clock) {
        this.notes = notes;
        this.room = room;
        this.clock = clock;
    }

    /** Shows a text on the pages of these operators that are open now. */
    @Operation(summary = "Shows a text on operators' open pages", description = "At once, and not kept.")
    @PostMapping("/api/notes")
    @Needs(Right.SEND_NOTES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@AuthenticationPrincipal Person person, @RequestBody NoteText note) {
        String text = note.text() == null ? "" : note.text().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "A note has one to " + LONGEST + " characters");
        }
        Set<Extension> to = addressees(note.to());
        notes.send(new Notes.Note(UUID.randomUUID().toString(), to, text, person.name(), clock.now()));
    }

    private Set<Extension> addressees(@Nullable JsonNode to) {
        Set<Extension> addressees = new HashSet<>();
        if (to != null && to.isArray() && !to.isEmpty()) {
            to.forEach(one -> addressees.add(operator(one.asString(""))));
        } else if (to == null || !to.asString("").equals("all")) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"to\" is \"all\" or a list of extensions");
        }
        return addressees;
    }

    private Extension operator(String digits) {
        Extension extension;
        try {
            extension = new Extension(digits);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"" + digits + "\" is no extension");
        }
        if (room.find(extension).isEmpty()) {
            throw new UnknownOperator(extension);
        }
        return extension;
    }
}
