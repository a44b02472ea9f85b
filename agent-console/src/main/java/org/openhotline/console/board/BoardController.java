package org.openhotline.console.board;

import io.swagger.v3.oas.annotations.Operation;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The live board; the stream tells of its changes, at most twice a second. */
@RestController
class BoardController {

    private final LiveBoard board;

    BoardController(LiveBoard board) {
        this.board = board;
    }

    @Operation(
            summary = "The live board",
            description =
                    "Waiting callers by line, operators by state, figures of the last hour, alarms, records not written down; from memory alone.")
    @GetMapping("/api/board")
    @Needs(Right.SEE_BOARD)
    BoardView board() {
        return board.now();
    }
}
