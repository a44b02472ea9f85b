package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.RunningHome;

/** What a house must look like when all its callers have gone: no call, no channel, nobody in line, nobody kept for a caller. */
final class IdleHouse {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private IdleHouse() {}

    static void assertIn(RunningHome home) {
        assertThat(new CallLog(home).awaitNoneLive(PATIENCE)).isEmpty();
        Eventually.see("no channel", PATIENCE, home.pbx()::channels, List::isEmpty);
        Eventually.see("nobody in line", PATIENCE, () -> valuesOf(home, "/api/lines", "waiting"), List::isEmpty);
        Eventually.see(
                "no operator in a call", PATIENCE, () -> valuesOf(home, "/api/operators", "call"), List::isEmpty);
    }

    /** What stands in a field of the listed things, where it is neither nothing nor zero. */
    private static List<String> valuesOf(RunningHome home, String path, String field) {
        ConsoleClient console = home.console("supervisor");
        return StreamSupport.stream(console.get(path).spliterator(), false)
                .map(thing -> thing.path(field).asString(""))
                .filter(value -> !value.isEmpty() && !value.equals("0"))
                .toList();
    }
}
