package org.openhotline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.settings.OutsideNumbers;

class OutsideGateTest {

    private static final String MOBILE = "+85291234567";

    /** The only forms that these rules may ever let through, written down a second time. */
    private static final Pattern FORMS = Pattern.compile("\\+852[0-9]{8}|9[0-9]{7}|110");

    private final List<JournalEntry> journal = new ArrayList<>();
    private final SteadyClock clock = new SteadyClock();
    private boolean trunk = true;
    private final OutsideGate gate = new OutsideGate(clock, journal::add, () -> trunk);

    private static final class SteadyClock implements HouseClock {

        private long nanos = Long.MAX_VALUE - Duration.ofMinutes(1).toNanos(); // it may wrap around

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long steadyNanos() {
            return nanos;
        }
    }

    @BeforeEach
    void rules() {
        gate.apply(new OutsideNumbers(List.of("+852########", "9#######", "110"), 3));
    }

    private Decision ask(String number) {
        return gate.ask(number, Purpose.DIALLED, "1001", "1001");
    }

    private static Decision refused(Refusal why) {
        return new Decision.Refused(why);
    }

    @Test
    void aNumberOfTheListMayBeRung() {
        assertThat(ask(MOBILE)).isEqualTo(new Decision.Allowed(MOBILE));
        assertThat(ask("110")).isEqualTo(new Decision.Allowed("110"));
    }

    @Test
    void untilSettingsAreKnownNothingIsAllowed() {
        assertThat(new OutsideGate(clock, journal::add, () -> true).ask(MOBILE, Purpose.TRANSFER, "1001", ""))
                .isEqualTo(refused(Refusal.NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0085291234567",
                "+1900123456",
                "+85219001234567",
                "85291234567",
                "900",
                "9123456",
                "912345678",
                "111",
                "1100",
                "01109123456",
            })
    void whatTheListDoesNotHoldIsRefused(String number) {
        assertThat(ask(number)).isEqualTo(refused(Refusal.NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "1",
                " 91234567",
                "91234567 ",
                "91234567\n",
                "9123\u00004567",
                "91234567&PJSIP/1001",
                "91234567,60,g",
                "91234567/1001",
                "91234567@evil",
                "91234567;user=phone",
                "sip:91234567",
                "${EXTEN}9",
                "9#######",
                "*110#",
                "++85291234567",
                "+852+91234567",
                "９１２３４５６７",
                "٩١٢٣٤٥٦٧",
                "110110110110110110110110110",
            })
    void whatIsNoNumberIsRefused(String number) {
        assertThat(ask(number)).isEqualTo(refused(Refusal.NOT_A_NUMBER));
    }

    @Test
    void whateverIsTypedNothingButTheListPassesAndTheJournalStaysReadable() {
        gate.apply(new OutsideNumbers(List.of("+852########", "9#######", "110"), 10_000));
        var random = new Random(7);
        String alphabet = "0123456789019852+++##&&,,//@@;;  \r\n\u0000\"'(){}$%*xX９٩०\uD83D\uDE00";
        int passed = 0;
        for (int i = 0; i < 200_000; i++) {
            String number = random.nextInt(4) == 0 ? mutated(MOBILE, alphabet, random) : typed(alphabet, random);
            Decision decision = ask(number);
            if (decision instanceof Decision.Allowed allowed) {
                passed++;
                assertThat(number).matches(FORMS);
                assertThat(allowed.number()).isEqualTo(number);
            } else if (FORMS.matcher(number).matches()) {
                assertThat(decision).isEqualTo(refused(Refusal.HOURLY_LIMIT));
            }
        }
        assertThat(passed).isBetween(1, 10_000);
        assertThat(journal)
                .hasSize(200_000)
                .allSatisfy(entry -> assertThat(entry.details().get("number")).matches("[0-9+*#?]{0,24}…?"));
    }

    private static String typed(String alphabet, Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String mutated(String number, String alphabet, Random random) {
        var text = new StringBuilder(number);
        text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
        return random.nextBoolean()
                ? text.toString()
                : text.append(random.nextInt(10)).toString();
    }

    @Test
    void anHourHasOnlySoManyCalls() {
        assertThat(ask(MOBILE)).isInstanceOf(Decision.Allowed.class);
        clock.nanos += Duration.ofMinutes(20).toNanos();
        ask(MOBILE);
        ask(MOBILE);
        assertThat(ask(MOBILE)).isEqualTo(refused(Refusal.HOURLY_LIMIT));
        clock.nanos += Duration.ofMinutes(40).toNanos();
        assertThat(ask(MOBILE)).isInstanceOf(Decision.Allowed.class);
        assertThat(ask(MOBILE)).isEqualTo(refused(Refusal.HOURLY_LIMIT));
    }

    @Test
    void whatIsRefusedCountsAsNoCallAndNewRulesForgetNone() {
        for (int i = 0; i < 10; i++) {
            ask("+1900123456");
        }
        ask(MOBILE);
        ask(MOBILE);
        gate.apply(new OutsideNumbers(List.of(MOBILE), 2));
        assertThat(ask(MOBILE)).isEqualTo(refused(Refusal.HOURLY_LIMIT));
    }

    @Test
    void withoutATrunkItSaysSo() {
        trunk = false;
        assertThat(ask(MOBILE)).isEqualTo(refused(Refusal.NO_TRUNK));
        assertThat(ask("+1900123456")).isEqualTo(refused(Refusal.NOT_ALLOWED));
    }

    @Test
    void theDutyRotaNeedsTheListAndIsCutOffByNoLimit() {
        gate.apply(new OutsideNumbers(List.of(MOBILE), 0));
        assertThat(gate.ask(MOBILE, Purpose.DUTY, JournalEntry.SYSTEM, "duty")).isInstanceOf(Decision.Allowed.class);
        assertThat(gate.ask("91234567", Purpose.DUTY, JournalEntry.SYSTEM, "duty"))
                .isEqualTo(refused(Refusal.NOT_ALLOWED));
    }

    @Test
    void everyDecisionIsInTheJournal() {
        ask(MOBILE);
        gate.ask("9&,\n", Purpose.TRANSFER, "1002", "pbx1-1.1");
        assertThat(journal).extracting(JournalEntry::kind).containsOnly(JournalKind.OUTSIDE_CALL);
        assertThat(journal.getFirst().details())
                .containsEntry("number", MOBILE)
                .containsEntry("purpose", "dialled")
                .containsEntry("decision", "allowed");
        assertThat(journal.getLast().actor()).isEqualTo("1002");
        assertThat(journal.getLast().subject()).isEqualTo("pbx1-1.1");
        assertThat(journal.getLast().details())
                .containsEntry("number", "9???")
                .containsEntry("decision", "not-a-number");
    }
}
