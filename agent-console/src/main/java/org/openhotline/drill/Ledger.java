package org.openhotline.drill;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.Eventually;
import tools.jackson.databind.JsonNode;

/** The hotline's own log of calls, counted by caller's number. */
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Integer> records = new HashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int open;

    /** Reads the log again and again until it holds that many ended calls, or gives what there is when patience ends. */
    static Ledger awaiting(ConsoleClient console, int calls) {
        return Eventually.see(
                calls + " ended calls in the log",
                PATIENCE,
                () -> new Ledger().read(console),
                ledger -> ledger.open == 0 && ledger.records.size() >= calls);
    }

    private Ledger read(ConsoleClient console) {
        String after = "";
        do {
            JsonNode page = console.get("/api/calls?limit=200" + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(this::count);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return this;
    }

    private void count(JsonNode call) {
        records.merge(call.path("caller").asString(""), 1, Integer::sum);
        if (call.path("outcome").isNull()) {
            open++;
        } else {
            outcomes.merge(call.path("outcome").asString(""), 1, Integer::sum);
        }
    }

    /** Callers of whom the log knows nothing. */
    long missing(Map<String, ?> callers) {
        return callers.keySet().stream()
                .filter(number -> !records.containsKey(number))
                .count();
    }

    /** Callers who are in the log more than once. */
    long doubled() {
        return records.values().stream().filter(count -> count > 1).count();
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    @Override
    public String toString() {
        return records.size() + " callers, " + open + " calls open";
    }
}
