package org.openhotline.console.lines;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.line.LineNumber;
import org.openhotline.line.Lines;
import org.openhotline.line.UnknownLine;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lines and their closed-now switch. */
@RestController
@RequestMapping("/api/lines")
class LinesController {

    /** @param closed true closes the line at once, false opens it within its hours */
    record Switch(@Nullable Boolean closed) {}

    private final Lines lines;

    LinesController(Lines lines) {
        this.lines = lines;
    }

    @Operation(summary = "All lines, open or not, with callers in line")
    @GetMapping
    @Needs(Right.SEE_HOUSE)
    List<LineView> all() {
        return lines.all().stream().map(LineView::of).toList();
    }

    @Operation(summary = "One line")
    @GetMapping("/{number}")
    @Needs(Right.SEE_HOUSE)
    LineView one(@PathVariable LineNumber number) {
        return lines.find(number).map(LineView::of).orElseThrow(() -> new UnknownLine(number));
    }

    /** Turns the switch; the journal keeps by whom. */
    @Operation(
            summary = "Closes a line at once, or gives it back to its hours",
            description = "Calls that are answered go on.")
    @PutMapping("/{number}/closed")
    @Needs(Right.SWITCH_LINES)
    LineView close(
            @AuthenticationPrincipal Person person, @PathVariable LineNumber number, @RequestBody Switch wanted) {
        if (wanted.closed() == null) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"closed\" is true or false");
        }
        return LineView.of(lines.setClosedNow(number, wanted.closed(), person.name()));
    }
}
