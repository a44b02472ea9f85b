package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.call.RingCadence;
import org.openhotline.line.Line;
import org.openhotline.line.LineLog;
import org.openhotline.line.LineNumber;
import org.openhotline.line.OpeningHours;
import org.openhotline.line.UnknownLine;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.Telephone;
import org.openhotline.settings.DutyRota;
import org.openhotline.settings.Holiday;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;
import org.openhotline.settings.OutsideNumbers;

class ReceptionTest {

    private static final LineNumber DAY = new LineNumber("100");
    private static final LineNumber NIGHT = new LineNumber("200");
    private static final Extension ANNA = new Extension("1001");
    private static final CallId CALL = new CallId("pbx1-1.1");

    private final SettableClock clock = new SettableClock(); // a Monday, 04:00 UTC
    private final Reception reception = new Reception(
            clock,
            ZoneOffset.UTC,
            List.of(line(DAY, "Mo-Fr 03:00-05:00"), line(NIGHT, "Mo-Su 20:00-06:00")),
            new Operators(),
            new NoSwitches());

    private static Line line(LineNumber number, String hours) {
        return new Line(number, "line", "en", RingCadence.CHINA, Duration.ofSeconds(5), OpeningHours.parse(hours));
    }

    @BeforeEach
    void open() {
        reception.open();
        reception.steer(Steering.FULL);
        reception.set(ANNA, OperatorState.READY, "test");
    }

    @AfterEach
    void close() {
        reception.close();
    }

    @Test
    void settingsAppliedBeforeItOpensHoldForTheFirstCallerAndWhoeverAsksLaterIsToldThem() {
        try (var early = new Reception(
                clock, ZoneOffset.UTC, List.of(line(DAY, "Mo-Fr 03:00-05:00")), new Operators(), new NoSwitches())) {
            var closedToday = new Holiday(
                    clock.now().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                    Map.of("zh-Hant", "a", "zh-Hans", "a", "en", "a"),
                    List.of());
            var settings = new HouseSettings(
                    List.of(),
                    List.of(),
                    List.of(),
                    HouseSettings.DEFAULTS.pauseReasons(),
                    DutyRota.NOBODY,
                    OutsideNumbers.NONE,
                    List.of(),
                    List.of(closedToday),
                    HouseSettings.DEFAULTS.promises());
            early.apply(settings);
            var told = new ArrayList<HouseSettings>();
            early.onSettings(told::add);
            assertThat(told).containsExactly(settings);
            assertThat(early.isExtension(ANNA.digits())).isTrue();
            assertThat(early.isExtension("110")).isFalse();

            early.open();

            assertThat(early.arrive(CALL, DAY, "", LineRules.OFFER_WHILE_GREETING))
                    .isInstanceOf(Arrival.Closed.class);
        }
    }

    @Test
    void aTelephoneThatComesBackIsOfferedTheCallerWhoWaits() {
        reception.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        assertThat(reception.arrive(CALL, DAY, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Wait.class);
        CompletableFuture<Release> released = reception.park(CALL, DAY, null);

        reception.phone(ANNA, Telephone.DESK, Phone.REGISTERED);

        assertThat(released).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Release.Offer(ANNA, Telephone.DESK));
    }

    @Test
    void aCallerWhoHasLeftIsNeverPutInLineByAScriptThatWasStillOnItsWay() {
        reception.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        reception.arrive(CALL, DAY, "", LineRules.OFFER_WHILE_GREETING);
        reception.left(CALL);

        CompletableFuture<Release> released = reception.park(CALL, DAY, null);

        assertThat(released).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Release.Gone());
        reception.phone(ANNA, Telephone.DESK, Phone.REGISTERED);
        reception.ping();
        assertThat(reception.find(ANNA).orElseThrow().state()).isEqualTo(OperatorState.READY);
    }

    @Test
    void outsideItsHoursALineIsClosed() {
        assertThat(reception.arrive(CALL, DAY, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Offer.class);
        clock.pass(Duration.ofHours(1));
        assertThat(reception.arrive(new CallId("pbx1-1.2"), DAY, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Closed.class);
        assertThat(reception.lines().find(DAY).orElseThrow().open()).isFalse();
        assertThat(reception.lines().find(NIGHT).orElseThrow().open()).isTrue();
    }

    @Test
    void anUnknownLineIsLeftToThePbxAndCannotBeSwitched() {
        var unknown = new LineNumber("999");
        assertThat(reception.arrive(CALL, unknown, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.FallBack.class);
        assertThatThrownBy(() -> reception.lines().setClosedNow(unknown, true, "test"))
                .isInstanceOf(UnknownLine.class);
    }

    @Test
    void theLinesStatusTellsWhoWaitsAndHowLong() {
        reception.set(ANNA, OperatorState.PAUSED, "test");
        reception.arrive(CALL, DAY, "", LineRules.OFFER_WHILE_GREETING);
        var _ = reception.park(CALL, DAY, null);
        clock.pass(Duration.ofSeconds(30));
        reception.ping();

        var status = reception.lines().find(DAY).orElseThrow();
        assertThat(status.waiting()).isEqualTo(1);
        assertThat(status.longestWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(reception.ahead(CALL)).isZero();
    }

    private static final class Operators implements OperatorLog {

        @Override
        public void keep(Change change) {}

        @Override
        public List<Known> known() {
            return List.of(Known.of(ANNA, "Anna", OperatorState.SIGNED_OUT, new SettableClock().now()));
        }
    }

    private static final class NoSwitches implements LineLog {

        @Override
        public void keep(Switched switched) {}

        @Override
        public Set<LineNumber> closed() {
            return Set.of();
        }
    }
}
