package org.openhotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HouseSettingsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAMES = """
            {"zh-Hant": "日", "zh-Hans": "日", "en": "day"}""";

    private static HouseSettings read(String json) {
        return JSON.readValue(json, HouseSettings.class);
    }

    private static List<String> flaws(String json) {
        return read(json).check().stream()
                .map(flaw -> flaw.path() + " " + flaw.code())
                .toList();
    }

    @Test
    void theEmptyDocumentIsAHouseWithoutFlaws() {
        assertThat(read("{}")).isEqualTo(HouseSettings.DEFAULTS);
        assertThat(HouseSettings.DEFAULTS.check()).isEmpty();
        assertThat(HouseSettings.DEFAULTS.pauseReasons()).isNotEmpty();
    }

    @Test
    void whatALineLeavesOutHasItsDefault() {
        HouseSettings settings = read("""
                {"lines": [{"line": "100", "priority": 3}]}""");
        assertThat(settings.check()).isEmpty();
        LineRules rules = settings.line("100");
        assertThat(rules.priority()).isEqualTo(3);
        assertThat(rules.wrapUpSeconds()).isEqualTo(60);
        assertThat(rules.policy()).isEqualTo("offer-while-greeting");
        assertThat(rules.serviceTarget()).isEqualTo(new ServiceTarget(80, 20));
        assertThat(settings.line("200")).isEqualTo(LineRules.of("200"));
    }

    @Test
    void aDocumentComesBackFromJsonAsItWas() {
        HouseSettings settings = read("""
                {"lines": [{"line": "100", "queue": "water", "hours": "Mo-Fr 08:30-17:30",
                            "overflow": {"to": "number", "target": "+85212345678"}}],
                 "queues": [{"name": "water", "skill": "pipes", "minimumLevel": 5,
                             "widening": [{"afterSeconds": 30, "minimumLevel": 2}]}],
                 "operators": [{"extension": "1001", "name": "Anna", "skills": {"pipes": 7}, "languages": ["en"]}],
                 "outside": {"allowed": ["+852########"]}, "duty": {"numbers": ["1002", "+85287654321"]},
                 "holidays": [{"date": "2026-12-25", "name": %s}],
                 "referrals": [{"name": %s, "number": "2345 6789"}]}""".formatted(NAMES, NAMES));
        assertThat(settings.check()).isEmpty();
        assertThat(read(JSON.writeValueAsString(settings))).isEqualTo(settings);
    }

    @Test
    void everyFlawNamesItsPlace() {
        assertThat(flaws("""
                {"lines": [{"line": "100", "policy": "rude", "queue": "gas", "hours": "late", "longestQueue": -1,
                            "wrapUpSeconds": 9999, "overflow": {"to": "queue", "target": "gas"}}, {"line": "100"}]}"""))
                .containsExactlyInAnyOrder(
                        "lines[1] twice",
                        "lines[0].policy not-a-choice",
                        "lines[0].queue queue-unknown",
                        "lines[0].hours malformed",
                        "lines[0].longestQueue out-of-range",
                        "lines[0].wrapUpSeconds out-of-range",
                        "lines[0].overflow.target queue-unknown");
    }

    @Test
    void overflowGoesSomewhereElseAndOnlyWhereItMay() {
        String line = """
                {"lines": [{"line": "100", "overflow": {"to": "%s", "target": "%s"}}]}""";
        assertThat(flaws(line.formatted("queue", "default")))
                .containsExactly("lines[0].overflow.target overflow-to-itself");
        assertThat(flaws(line.formatted("number", "+85212345678")))
                .containsExactly("lines[0].overflow.target number-not-allowed");
        assertThat(flaws(line.formatted("number", "1002"))).isEmpty();
        assertThat(flaws(line.formatted("number", "1;2"))).containsExactly("lines[0].overflow.target malformed");
        assertThat(flaws(line.formatted("message-box", ""))).containsExactly("lines[0].overflow.to not-yet");
        assertThat(flaws(line.formatted("moon", ""))).containsExactly("lines[0].overflow.to not-a-choice");
    }

    @Test
    void laterStepsOfWideningComeLaterAndAskForLess() {
        assertThat(flaws("""
                {"queues": [{"name": "water", "skill": "pipes", "minimumLevel": 5, "widening": [
                    {"afterSeconds": 30, "minimumLevel": 2}, {"afterSeconds": 20, "minimumLevel": 1}]}]}""")).containsExactly("queues[0].widening[1] widening-order");
        assertThat(flaws("""
                {"queues": [{"name": "Water!", "ageingSecondsPerPoint": 0}]}"""))
                .containsExactly("queues[0].name malformed", "queues[0].ageingSecondsPerPoint out-of-range");
    }

    @Test
    void textsForPeopleStandInAllLanguages() {
        assertThat(flaws("""
                {"pauseReasons": [{"code": "tea", "names": {"en": "Tea"}}]}"""))
                .containsExactly("pauseReasons[0].names.zh-Hant required", "pauseReasons[0].names.zh-Hans required");
        assertThat(flaws("""
                {"holidays": [{"date": "25.12.2026", "name": %s}]}""".formatted(NAMES))).containsExactly("holidays[0].date malformed");
    }

    @Test
    void outsideNumbersFitAPatternDigitByDigit() {
        var outside = new OutsideNumbers(List.of("+852########", "110"), 20);
        assertThat(outside.allows("+85212345678")).isTrue();
        assertThat(outside.allows("110")).isTrue();
        assertThat(outside.allows("+8521234567")).isFalse();
        assertThat(outside.allows("+852123456789")).isFalse();
        assertThat(outside.allows("+852#2345678")).isFalse();
        assertThat(OutsideNumbers.NONE.allows("110")).isFalse();
    }

    @Test
    void aHolidayClosesItsLines() {
        LocalDate day = LocalDate.of(2026, 12, 25);
        assertThat(new Holiday("2026-12-25", Map.of(), List.of()).closes("100", day))
                .isTrue();
        assertThat(new Holiday("2026-12-25", Map.of(), List.of("200")).closes("100", day))
                .isFalse();
        assertThat(new Holiday("2026-12-25", Map.of(), List.of()).closes("100", day.plusDays(1)))
                .isFalse();
    }
}
