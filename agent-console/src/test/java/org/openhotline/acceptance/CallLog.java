package org.openhotline.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.RunningHome;
import tools.jackson.databind.JsonNode;

/** What the console tells of calls. Each test's callers have numbers of their own, by which it finds its calls again. */
final class CallLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() % 100_000_000);

    private final ConsoleClient console;

    CallLog(RunningHome home) {
        this.console = home.console("auditor");
    }

    /** A number that nobody has called from before. */
    static String newNumber() {
        return "139%08d".formatted(LAST.incrementAndGet() % 100_000_000);
    }

    /** Calls of a number as they stand now, newest first. */
    List<JsonNode> of(String number) {
        return items("/api/calls?limit=500&caller=" + number);
    }

    /** The only call of a number, once its record is final. */
    JsonNode finalOf(String number) {
        return Eventually.see(
                        "the final record of " + number,
                        PATIENCE,
                        () -> of(number),
                        calls -> calls.size() == 1 && isFinal(calls.getFirst()))
                .getFirst();
    }

    /** All calls that there are, once as many as expected are there and all records are final. */
    List<JsonNode> awaitFinal(int expected) {
        return Eventually.see(
                expected + " final records",
                PATIENCE,
                () -> items("/api/calls?limit=500"),
                calls -> calls.size() >= expected && calls.stream().allMatch(CallLog::isFinal));
    }

    /** The only call of a caller's name among the newest, once its record is final. */
    JsonNode finalNamed(String name) {
        return Eventually.see(
                        "the final record of " + name,
                        PATIENCE,
                        () -> items("/api/calls?limit=200").stream()
                                .filter(call ->
                                        call.path("callerName").asString("").equals(name))
                                .toList(),
                        calls -> calls.size() == 1 && isFinal(calls.getFirst()))
                .getFirst();
    }

    /** The only call of a number, once it is in a stage such as {@code waiting}. */
    JsonNode inStage(String number, String stage) {
        return Eventually.see(
                        number + " " + stage,
                        PATIENCE,
                        () -> of(number),
                        calls -> calls.size() == 1
                                && calls.getFirst().path("stage").asString().equals(stage))
                .getFirst();
    }

    /** Waits until no call is on; gives those that still are at the end. */
    List<JsonNode> awaitNoneLive(Duration limit) {
        return Eventually.see("no live call", limit, () -> items("/api/calls?live=true"), List::isEmpty);
    }

    /** Operators who talked with the caller, one after another. */
    static List<String> talks(JsonNode record) {
        return StreamSupport.stream(record.path("talks").spliterator(), false)
                .map(talk -> talk.path("operator").asString())
                .toList();
    }

    /** What the record does not know, by its causes. */
    static List<String> gaps(JsonNode record) {
        return StreamSupport.stream(record.path("gaps").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    static boolean isFinal(JsonNode call) {
        return call.path("certainty").asString().equals("final");
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        console.get(path).path("items").forEach(items::add);
        return items;
    }
}
