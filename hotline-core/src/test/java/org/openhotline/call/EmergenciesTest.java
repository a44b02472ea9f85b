package org.openhotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;

/** Emergencies that nobody on duty accepts in time (C11). */
class EmergenciesTest {

    private Instant now = CallStory.after(130);
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Boolean> told = new ArrayList<>();
    private final CallBoard board = new CallBoard(clock(), _ -> CompletableFuture.completedFuture(null));
    private final Emergencies emergencies = new Emergencies(clock(), board, journal::add);

    EmergenciesTest() {
        emergencies.onChange((_, begins) -> told.add(begins));
        CallStory.aCall().lineAnswered(4).events.forEach(board::happened);
        board.happened(new CallEvent.EmergencyUnanswered(CallStory.ID, CallStory.after(125)));
    }

    @Test
    void oneIsOnUntilSomebodyTalksWithTheCallerAndTheJournalKeepsItOnce() {
        board.happened(new CallEvent.EmergencyUnanswered(CallStory.ID, CallStory.after(125)));
        assertThat(emergencies.all()).singleElement().satisfies(one -> {
            assertThat(one.call()).isEqualTo(CallStory.ID);
            assertThat(one.line().digits()).isEqualTo("100");
        });
        assertThat(journal)
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(JournalKind.EMERGENCY_UNANSWERED));
        board.happened(new CallEvent.OperatorAnswered(CallStory.ID, CallStory.after(131), CallStory.ANNA));
        assertThat(emergencies.all()).isEmpty();
        assertThat(told).containsExactly(true, false);
    }

    @Test
    void aCallerWhoGaveUpIsNotForgottenForAnHour() {
        board.happened(new CallEvent.Ended(CallStory.ID, CallStory.after(140), Party.CALLER));
        now = CallStory.after(140 + 3599);
        assertThat(emergencies.all()).hasSize(1);
        now = CallStory.after(140 + 3601);
        assertThat(emergencies.all()).isEmpty();
        assertThat(told).containsExactly(true);
    }

    private HouseClock clock() {
        return new HouseClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long steadyNanos() {
                return now.toEpochMilli() * 1_000_000;
            }
        };
    }
}
