package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whatever callers send as their name or number is text to us, and stays what it was. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class HostileCallersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Asterisk cuts names and numbers here. */
    private static final int BYTES = 79;

    /** The name as it stands between quotation marks in the SIP message, and as people shall see it. */
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("O\\\"Brien", "O\"Brien");
        names.put("Smith, John & Co.", "Smith, John & Co.");
        names.put("${SHELL(touch /tmp/hotline-was-here)}", "${SHELL(touch /tmp/hotline-was-here)}");
        names.put("${HANGUPCAUSE} $[1+1]", "${HANGUPCAUSE} $[1+1]");
        names.put("../../etc/passwd", "../../etc/passwd");
        names.put("=HYPERLINK(1)", "=HYPERLINK(1)");
        names.put("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>");
        names.put("😀 hello 📞", "😀 hello 📞");
        names.put("王先生", "王先生");
        names.put("x".repeat(BYTES), "x".repeat(BYTES));
        names.put("x".repeat(BYTES + 20), "x".repeat(BYTES));
        // 26 characters of three bytes each are 78; the 27th would be cut in its middle.
        names.put("王".repeat(40), "王".repeat(26));
        names.put("", "");
        return names;
    }

    private final RunningHome home;
    private final CallLog log;

    HostileCallersTest(RunningHome home) {
        this.home = home;
        this.log = new CallLog(home);
    }

    @Test
    void names_are_shown_as_they_came_and_nothing_in_them_is_evaluated() {
        Map<String, String> numbers = new LinkedHashMap<>();
        try (Desk paused = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            paused.set("paused");
            List<PlacedCall> calls = NAMES.entrySet().stream()
                    .map(name -> {
                        String number = CallLog.newNumber();
                        numbers.put(number, name.getValue());
                        return callers.call("100")
                                .from(number)
                                .named(name.getKey())
                                .place();
                    })
                    .toList();
            answerAndLeave(calls);
        }
        Map<String, JsonNode> records = new LinkedHashMap<>();
        numbers.keySet().forEach(number -> records.put(number, log.finalOf(number)));
        ExportedCalls exported = ExportedCalls.read(home);
        assertThat(numbers).allSatisfy((number, name) -> {
            JsonNode record = records.getOrDefault(number, MissingNode.getInstance());
            assertThat(record.path("callerName").asString("")).isEqualTo(name);
            assertThat(exported.line(record.path("id").asString()).get("caller_name"))
                    .isEqualTo(harmless(name));
        });
        assertThat(Path.of("/tmp/hotline-was-here")).doesNotExist();
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String harmless(String name) {
        return name.startsWith("=") ? "'" + name : name;
    }

    @Test
    void numbers_are_shown_as_they_came_and_a_caller_without_one_is_served_too() {
        Map<String, String> shown = new LinkedHashMap<>();
        // Line breaks would forge events of the manager and lines of the log; they are shown by their pictures.
        shown.put("138%0d%0aAction%3a%20Ping", "138␍␊Action: Ping");
        shown.put("139%0d%0a%0d%0aEvent%3a%20Hangup%0d%0aUniqueid%3a%20x", "139␍␊␍␊Event: Hangup␍␊Uniqueid: x");
        shown.put("%24%7bEXTEN%7d", "${EXTEN}");
        shown.put("a%26b,c", "a&b,c");
        shown.put("..%2f..%2fetc", "../../etc");
        shown.put("+85298765432", "+85298765432");
        shown.put("", "");
        Map<String, String> names = new LinkedHashMap<>();
        try (Desk paused = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            paused.set("paused");
            List<PlacedCall> calls = shown.entrySet().stream()
                    .map(number -> {
                        String name = "caller " + CallLog.newNumber();
                        names.put(name, number.getValue());
                        return callers.call("100")
                                .from(number.getKey())
                                .named(name)
                                .place();
                    })
                    .toList();
            answerAndLeave(calls);
        }
        assertThat(names)
                .allSatisfy((name, number) -> assertThat(
                                log.finalNamed(name).path("caller").asString(""))
                        .isEqualTo(number));
    }

    private static void answerAndLeave(List<PlacedCall> calls) {
        calls.forEach(call -> call.awaitAnswered(PATIENCE));
        calls.forEach(PlacedCall::hangUp);
        calls.forEach(call -> call.awaitEnded(PATIENCE));
    }
}
