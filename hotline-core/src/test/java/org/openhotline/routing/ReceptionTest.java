package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
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
    void aTelephoneThatComesBackIsOfferedTheCallerWhoWaits() {
        reception.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        assertThat(reception.arrive(CALL, DAY, "")).isInstanceOf(Arrival.Wait.class);
        CompletableFuture<Release> released = reception.park(CALL, DAY, null);

        reception.phone(ANNA, Telephone.DESK, Phone.REGISTERED);

        assertThat(released).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Release.Offer(ANNA, Telephone.DESK));
    }

    @Test
    void aCallerWhoHasLeftIsNeverPutInLineByAScriptThatWasStillOnItsWay() {
        reception.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        reception.arrive(CALL, DAY, "");
        reception.left(CALL);

        CompletableFuture<Release> released = reception.park(CALL, DAY, null);

        assertThat(released).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Release.Gone());
        reception.phone(ANNA, Telephone.DESK, Phone.REGISTERED);
        reception.ping();
        assertThat(reception.find(ANNA).orElseThrow().state()).isEqualTo(OperatorState.READY);
    }

    @Test
    void outsideItsHoursALineIsClosed() {
        assertThat(reception.arrive(CALL, DAY, "")).isInstanceOf(Arrival.Offer.class);
        clock.pass(Duration.ofHours(1));
        assertThat(reception.arrive(new CallId("pbx1-1.2"), DAY, "")).isInstanceOf(Arrival.Closed.class);
        assertThat(reception.lines().find(DAY).orElseThrow().open()).isFalse();
        assertThat(reception.lines().find(NIGHT).orElseThrow().open()).isTrue();
    }

    @Test
    void anUnknownLineIsLeftToThePbxAndCannotBeSwitched() {
        var unknown = new LineNumber("999");
        assertThat(reception.arrive(CALL, unknown, "")).isInstanceOf(Arrival.FallBack.class);
        assertThatThrownBy(() -> reception.lines().setClosedNow(unknown, true, "test"))
                .isInstanceOf(UnknownLine.class);
    }

    @Test
    void theLinesStatusTellsWhoWaitsAndHowLong() {
        reception.set(ANNA, OperatorState.PAUSED, "test");
        reception.arrive(CALL, DAY, "");
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
