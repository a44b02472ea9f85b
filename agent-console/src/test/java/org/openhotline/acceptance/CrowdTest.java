package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.PbxLine;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** A hundred callers at five a second for four operators: telephones, records and the PBX's own log count the same. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class CrowdTest {

    private static final int CALLERS = 100;
    private static final Duration EVERY = Duration.ofMillis(200);

    private final RunningHome home;
    private List<Crowd.Visit> visits = List.of();
    private final Map<String, JsonNode> records = new HashMap<>();

    CrowdTest(RunningHome home) {
        this.home = home;
    }

    @BeforeAll
    void let_them_ring() throws Exception {
        List<Desk> desks = IntStream.rangeClosed(1, 4)
                .mapToObj(desk -> Desk.ready(home, "100" + desk))
                .toList();
        try (TestCaller callers = TestCaller.of(home.sip())) {
            Crowd crowd = new Crowd(callers, 20_261_123);
            desks.forEach(crowd::serveAt);
            visits = crowd.ring(CALLERS, EVERY);
        } finally {
            desks.forEach(Desk::close);
        }
        CallLog log = new CallLog(home);
        visits.forEach(visit -> records.put(visit.number(), log.finalOf(visit.number())));
    }

    @Test
    void none_is_lost_and_none_is_counted_twice() {
        assertThat(records).hasSize(CALLERS);
        assertThat(records.values().stream()
                        .map(record -> record.path("id").asString())
                        .distinct())
                .hasSize(CALLERS);
    }

    @Test
    void every_record_has_the_outcome_that_the_telephones_saw() {
        Duration greeting = Sound.read(Path.of(home.path().toString(), "asterisk/sounds/zh-Hant/hotline/greeting.wav"))
                .length();
        Map<String, Set<String>> possible = visits.stream()
                .collect(Collectors.toMap(Crowd.Visit::number, visit -> TelephonesView.outcomes(visit, greeting)));
        assertThat(visits)
                .allSatisfy(visit -> assertThat(possible.get(visit.number()))
                        .as(visit.call().story())
                        .contains(outcome(visit)));
        assertThat(possible.values())
                .filteredOn(outcomes -> outcomes.size() > 1)
                .hasSizeLessThan(CALLERS / 2);
        assertThat(counted()).containsKeys("answered", "abandoned-ringing", "abandoned-greeting", "abandoned-waiting");
    }

    @Test
    void the_pbxs_own_log_counts_the_same() {
        List<PbxLine> lines = home.pbxLog().lines();
        Map<String, String> numbers = lines.stream()
                .filter(line -> line.type().equals("CHAN_START") && records.containsKey(line.callerNumber()))
                .filter(line -> line.context().equals("lines"))
                .collect(Collectors.toMap(PbxLine::uniqueId, PbxLine::callerNumber));
        assertThat(numbers.values()).containsExactlyInAnyOrderElementsOf(records.keySet());
        Set<String> answered = lines.stream()
                .filter(line -> line.type().equals("ANSWER") && line.channel().startsWith("PJSIP/100"))
                .flatMap(line -> Stream.ofNullable(numbers.get(line.linkedId())))
                .collect(Collectors.toSet());
        assertThat(answered).hasSize(counted().getOrDefault("answered", 0L).intValue());
        assertThat(answered).allSatisfy(number -> assertThat(outcomeOf(number)).isEqualTo("answered"));
    }

    private Map<String, Long> counted() {
        return visits.stream()
                .map(this::outcome)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private String outcome(Crowd.Visit visit) {
        return outcomeOf(visit.number());
    }

    private String outcomeOf(String number) {
        JsonNode record = records.get(number);
        return record == null ? "none" : record.path("outcome").asString();
    }
}
