package org.openhotline.console.status;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import org.openhotline.console.AgentConsole;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the parts are doing. */
@RestController
class StatusController {

    /** The state of the parts and the version of this software. */
    record Status(String pbx, String database, long spooled, String version) {}

    private final SystemWatch watch;

    StatusController(SystemWatch watch) {
        this.watch = watch;
    }

    @Operation(summary = "Link to the PBX, database, writes that wait for it")
    @GetMapping("/api/status")
    @Needs(Right.SEE_HOUSE)
    Status status() {
        SystemState state = watch.now();
        String version = AgentConsole.class.getPackage().getImplementationVersion();
        return new Status(
                state.pbx(), state.database(), state.spooled(), Objects.requireNonNullElse(version, "development"));
    }
}
