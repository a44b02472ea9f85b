package org.openhotline.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhotline.call.Call;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Caller;
import org.openhotline.call.Certainty;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** The figures of the hour, from calls that are told event by event. */
class HourFiguresTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(600);
    private static final Extension ANNA = new Extension("1001");

    private static Call arrived(String id) {
        var call = new CallId("pbx1-" + id);
        return Call.of(call)
                .with(new CallEvent.Arrived(
                        call, NOON, new LineNumber("100"), RingCadence.CHINA, new Caller("138", "")))
                .with(new CallEvent.LineAnswered(call, NOON.plusSeconds(1)));
    }

    private static Call answered(String id, int second) {
        Call call = arrived(id);
        return call.with(new CallEvent.OfferBegan(call.id(), NOON.plusSeconds(1), ANNA))
                .with(new CallEvent.OperatorAnswered(call.id(), NOON.plusSeconds(second), ANNA));
    }

    private static Call left(String id, int second) {
        Call call = arrived(id);
        return call.with(new CallEvent.Ended(call.id(), NOON.plusSeconds(second), Party.CALLER));
    }

    private static HourFigures figures(Call... calls) {
        List<HourFigures.Aimed> aimed = Stream.of(calls)
                .map(call -> call.record(NOW, Certainty.PROVISIONAL).orElseThrow())
                .map(call -> new HourFigures.Aimed(call, Duration.ofSeconds(20)))
                .toList();
        return HourFigures.of(aimed, HourFiguresTest::age);
    }

    private static Duration age(CallRecord call) {
        return Duration.between(call.arrivedAt(), NOW);
    }

    @Test
    void nothingIsCountedWhereNothingHappened() {
        assertThat(figures()).isEqualTo(new HourFigures(0, 0, 0, null, null, null));
    }

    @Test
    void sharesAreOfTheCallsThatAreDecided() {
        HourFigures figures = figures(
                answered("in time", 10),
                answered("after three rings, within the target", 18),
                answered("late", 40),
                left("early: no verdict", 8),
                left("late: not served in time", 30),
                arrived("still waiting, too long already"));
        assertThat(figures.offered()).isEqualTo(6);
        assertThat(figures.answered()).isEqualTo(3);
        assertThat(figures.abandoned()).isEqualTo(2);
        assertThat(figures.lineWithin()).isEqualTo(1.0);
        assertThat(figures.serviceLevel()).isEqualTo(2.0 / 5);
    }
}
