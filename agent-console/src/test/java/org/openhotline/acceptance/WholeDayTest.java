package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/**
 * A whole day, compressed: 300 callers for six operators who pause, miss, refuse, hold, pass on and go home, on a line that is
 * full at times and closed for a while. SIPp's telephones, the call log and Asterisk's own log agree call by call.
 */
@AcceptanceTest
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WholeDayTest {

    private static final int CALLERS = 300;
    private static final Duration EVERY = Duration.ofMillis(200);

    /** The same plans each time; {@code -Dhotline.day=SEED} gives another day. */
    private static final long SEED = Long.getLong("hotline.day", 1_795_456_994_404L);

    @RegisterExtension
    static final OwnHotline OWN = new OwnHotline(SixOperators::prepare);

    private final Map<String, JsonNode> records = new HashMap<>();
    private final List<String> stored = new ArrayList<>();
    private final RunningHome home;
    private final ConsoleClient supervisor;
    private List<DayVisit> visits = List.of();
    private Map<String, PbxStory> stories = Map.of();

    WholeDayTest(HotlineInstance hotline) {
        home = hotline.home();
        supervisor = home.console("supervisor");
    }

    @BeforeAll
    void a_day_passes() throws Exception {
        set("\"longestQueue\":16,\"overflow\":{\"to\":\"none\",\"target\":\"\"}");
        List<Desk> desks = SixOperators.EXTENSIONS.stream()
                .map(extension -> Desk.ready(home, extension))
                .toList();
        try (TestCaller callers = TestCaller.of(home.sip())) {
            visits = new WorkingDay(home, desks, callers).pass(DayPlan.of(CALLERS, SEED), EVERY, events(desks));
            assertAllAreFree(desks);
        } finally {
            desks.forEach(Desk::close);
        }
        List<JsonNode> all = new CallLog(home).awaitFinal(CALLERS);
        all.forEach(call -> records.put(text(call, "caller"), call));
        stored.addAll(all.stream().map(call -> text(call, "caller")).toList());
        stories = PbxStory.of(home.pbxLog().lines()).values().stream()
                .collect(Collectors.toMap(PbxStory::callerNumber, Function.identity()));
    }

    /** What happens beside the calls, by the number of calls before it. */
    private Map<Integer, Runnable> events(List<Desk> desks) {
        return Map.ofEntries(
                Map.entry(25, () -> desks.get(0).set("paused")),
                Map.entry(26, () -> desks.get(3).set("paused")),
                Map.entry(64, () -> desks.get(0).set("ready")),
                Map.entry(65, () -> desks.get(3).set("ready")),
                Map.entry(70, () -> desks.get(4).set("signed-out")),
                Map.entry(85, () -> desks.forEach(desk -> desk.set("paused"))),
                Map.entry(130, () -> desks.forEach(desk -> desk.set("ready"))),
                Map.entry(145, () -> close(true)),
                Map.entry(175, () -> close(false)),
                Map.entry(200, () -> set("\"longestQueue\":5,\"overflow\":{\"to\":\"queue\",\"target\":\"second\"}")),
                Map.entry(210, () -> desks.get(5).set("signed-out")),
                Map.entry(215, () -> desks.get(2).set("paused")),
                Map.entry(235, () -> desks.get(2).set("ready")),
                Map.entry(240, () -> desks.get(5).set("ready")),
                Map.entry(250, () -> set("\"longestQueue\":6,\"overflow\":{\"to\":\"none\",\"target\":\"\"}")));
    }

    private void close(boolean closed) {
        supervisor.put("/api/lines/100/closed", "{\"closed\":" + closed + "}");
    }

    private void set(String rules) {
        new Administration(home)
                .set("{\"lines\":[{\"line\":\"100\"," + rules + "}],\"queues\":[{\"name\":\"second\"}]}", "a day");
    }

    private void assertAllAreFree(List<Desk> desks) {
        IdleHouse.assertIn(home);
        desks.forEach(desk -> desk.set("ready"));
        desks.forEach(desk -> desk.awaitState("ready"));
    }

    @Test
    void every_call_is_in_each_log_once() {
        List<String> numbers = visits.stream().map(visit -> visit.number).toList();
        assertThat(numbers).hasSize(CALLERS).doesNotHaveDuplicates();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(stories.keySet()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(visits)
                .allSatisfy(visit -> assertThat(record(visit).path("id").asString())
                        .isEqualTo(story(visit).id()));
        assertThat(stories.values()).allMatch(PbxStory::isWhole);
    }

    @Test
    void the_records_say_what_the_pbxs_own_log_says() {
        assertAgree((visit, differences) -> {
            JsonNode record = record(visit);
            PbxStory story = story(visit);
            differences.compare("outcome", text(record, "outcome"), story.outcome());
            differences.compare("line answered", !record.path("lineAnsweredAt").isNull(), story.lineAnswered());
            differences.compare("offers", operators(record.path("offers")), story.rung());
            differences.compare("talks", operators(record.path("talks")), story.talked());
            differences.compare("holds", (long) record.path("holds").size(), story.marks("hold"));
            differences.compare("transfers", (long) record.path("transfers").size(), story.marks("transfer"));
            differences.compare(
                    "interruptions", (long) record.path("interruptions").size(), story.marks("interrupted"));
            differences.compare("gaps", record.path("gaps").size(), 0);
            if (!text(record, "releasedBy").equals("undetermined")) {
                differences.compare("released by", text(record, "releasedBy"), story.releasedBy());
            }
            return differences;
        });
    }

    @Test
    void the_records_say_what_the_telephones_saw() {
        assertAgree((visit, differences) -> {
            JsonNode record = record(visit);
            List<String> talks = operators(record.path("talks"));
            differences.compare("line answered", !record.path("lineAnsweredAt").isNull(), visit.lineAnswered());
            differences.holds(
                    "rung " + visit.rungAt(), operators(record.path("offers")).containsAll(visit.rungAt()));
            differences.holds("talked at least " + visit.surelyTalked(), isPartOf(visit.surelyTalked(), talks));
            differences.holds("talked at most " + visit.pickedUp(), isPartOf(talks, visit.pickedUp()));
            differences.holds(
                    "released by " + visit.releasedBy() + ", not " + text(record, "releasedBy"),
                    visit.releasedBy().contains(text(record, "releasedBy")));
            return differences;
        });
    }

    @Test
    void the_day_had_everything() {
        Map<String, Long> outcomes = visits.stream()
                .collect(Collectors.groupingBy(visit -> text(record(visit), "outcome"), Collectors.counting()));
        Map<String, Long> offers = visits.stream()
                .flatMap(visit -> stream(record(visit).path("offers")))
                .collect(Collectors.groupingBy(offer -> text(offer, "result"), Collectors.counting()));
        Map<String, Long> pressed = visits.stream()
                .flatMap(visit -> visit.pressed.stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long full =
                stories.values().stream().filter(story -> story.marked("full")).count();
        long unsure =
                visits.stream().filter(visit -> visit.releasedBy().size() > 1).count();
        System.out.printf(
                "day %d: %s, full %d, offers %s, pressed %s, goodbyes that crossed %d%n",
                SEED, outcomes, full, offers, pressed, unsure);
        assertThat(outcomes)
                .containsKeys("answered", "abandoned-ringing", "abandoned-greeting", "abandoned-waiting", "closed");
        assertThat(outcomes).doesNotContainKey("failed");
        assertThat(offers).containsKeys("answered", "declined", "missed");
        assertThat(pressed).containsKeys("hold 204", "resume 204", "transfer 204", "hangup 204");
        assertThat(full).isPositive();
        assertThat(unsure).isLessThan(CALLERS / 10);
    }

    /** What two witnesses of one call say differently. */
    private static final class Differences {

        private final List<String> found = new ArrayList<>();

        void compare(String what, Object record, Object witness) {
            if (!record.equals(witness)) {
                found.add(what + ": recorded " + record + ", seen " + witness);
            }
        }

        void holds(String what, boolean so) {
            if (!so) {
                found.add("not so: " + what);
            }
        }
    }

    private void assertAgree(BiFunction<DayVisit, Differences, Differences> witness) {
        List<String> all = new ArrayList<>();
        for (DayVisit visit : visits) {
            List<String> found = witness.apply(visit, new Differences()).found;
            if (!found.isEmpty()) {
                all.add(String.join("\n", found) + "\n" + visit.story() + "\n" + record(visit) + "\n"
                        + story(visit).story() + "\n");
            }
        }
        assertThat(all).as("day %d", SEED).isEmpty();
    }

    private JsonNode record(DayVisit visit) {
        return Objects.requireNonNull(records.get(visit.number), visit.number);
    }

    private PbxStory story(DayVisit visit) {
        return Objects.requireNonNull(stories.get(visit.number), visit.number);
    }

    private static boolean isPartOf(List<String> part, List<String> whole) {
        int found = 0;
        for (String one : whole) {
            found += found < part.size() && part.get(found).equals(one) ? 1 : 0;
        }
        return found == part.size();
    }

    private static List<String> operators(JsonNode list) {
        return stream(list).map(item -> text(item, "operator")).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
