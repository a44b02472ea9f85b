package org.openhotline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.openhotline.storage.Calls.ANNA;
import static org.openhotline.storage.Calls.BEN;
import static org.openhotline.storage.Calls.NOON;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.line.LineNumber;
import org.openhotline.promise.Attempt;
import org.openhotline.promise.Ending;
import org.openhotline.promise.Origin;
import org.openhotline.promise.Part;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseChange;
import org.openhotline.promise.PromiseId;
import org.openhotline.promise.Raised;

/** The promise ledger on a real MariaDB that goes away in the midst of it. */
@Timeout(300)
class PromiseStorageTest extends DatabaseTest {
    private static final PromiseId FIRST = new PromiseId("p-aaaaaaaaaaaa");
    private static final PromiseId SECOND = new PromiseId("p-bbbbbbbbbbbb");

    PromiseStorageTest() {
        super(List.of());
    }

    /** By a clock that stands still: what ended long ago is forgotten. */
    @Override
    Storage started() throws Exception {
        var fresh = new Storage(
                new StorageSettings(database, folder, List.of(), List::of),
                Clock.fixed(NOON.plus(Duration.ofHours(6)), ZoneOffset.UTC));
        fresh.start();
        return fresh;
    }

    private void keep(PromiseChange... changes) throws Exception {
        for (PromiseChange change : changes) {
            storage.promises().keep(change).get(30, TimeUnit.SECONDS);
        }
    }

    private static PromiseChange made(PromiseId id, int dueHours) {
        return new PromiseChange.Made(
                id,
                new LineNumber("100"),
                new Caller("13800138000", "王先生"),
                true,
                part("a" + dueHours, dueHours),
                ANNA);
    }

    private static Part part(String ref, int dueHours) {
        return new Part(
                new Origin(Origin.Kind.DESK, ref),
                new CallId("pbx1-1"),
                "電梯幾時修好",
                "等工程部",
                NOON.plus(Duration.ofHours(dueHours)),
                NOON,
                "anna");
    }

    private static PromiseChange tried(PromiseId id, Attempt.Result result) {
        var at = NOON.plusSeconds(600);
        var attempt = new Attempt(new CallId("pbx1-2"), "13800138000", at, "1001", result, Duration.ofSeconds(30));
        Ending kept = new Ending(Ending.How.KEPT, at, "1001", "", attempt.call());
        boolean answered = result == Attempt.Result.ANSWERED;
        return new PromiseChange.Attempted(id, attempt, at.plusSeconds(1800), answered ? kept : null, at, "1001");
    }

    private static PromiseChange waived(PromiseId id) {
        var at = NOON.plusSeconds(700);
        return new PromiseChange.Ended(id, new Ending(Ending.How.WAIVED, at, "supervisor", "誤打", null), at);
    }

    @Test
    void promisesAreFoundAsTheyWereLeftAlsoWithoutTheLocalCopy() throws Exception {
        keep(
                made(FIRST, 2),
                made(SECOND, 3),
                new PromiseChange.Joined(FIRST, part("b", 1)),
                new PromiseChange.Amended(
                        SECOND, part("a3", 3).origin(), "水壓", "等零件", NOON.plus(Duration.ofHours(4)), NOON, "anna"),
                new PromiseChange.Assigned(SECOND, BEN, NOON.plusSeconds(1), "supervisor"),
                new PromiseChange.Warned(FIRST, NOON.plusSeconds(2), "system"),
                new PromiseChange.HandedOver(FIRST, ANNA, null, NOON.plusSeconds(3), "system"),
                new PromiseChange.Rose(FIRST, Raised.MANAGER, NOON.plusSeconds(4), "system"),
                tried(FIRST, Attempt.Result.BUSY),
                waived(SECOND));
        List<Promise> copied = storage.promises().known();
        storage.close();
        Files.delete(folder.resolve("promises.json"));
        storage = started();
        assertThat(storage.promises().known()).containsExactlyInAnyOrderElementsOf(copied);
        Promise first =
                new PromiseQueries(RealMariaDb.dataSource(database)).find(FIRST).orElseThrow();
        assertThat(copied).contains(first);
        assertThat(first.due()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(first.raisedTo()).isEqualTo(Raised.MANAGER);
        assertThat(first.attempts()).hasSize(1);
    }

    @Test
    void whatHappensWhileTheDatabaseIsAwayIsThereAfterAKillAndInTheDatabaseOnceLater() throws Exception {
        keep(made(FIRST, 2));
        server.stop();
        try {
            keep(made(SECOND, 3), tried(FIRST, Attempt.Result.ANSWERED), tried(FIRST, Attempt.Result.ANSWERED));
            storage.die();
            Files.deleteIfExists(folder.resolve("promises.json"));
            storage = started();
            assertThat(storage.promises().known()).extracting(Promise::id).containsExactly(SECOND);
        } finally {
            server.start();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> storage.databaseUp() && storage.spooled() == 0);
        PromiseQueries queries = new PromiseQueries(RealMariaDb.dataSource(database));
        assertThat(queries.find(FIRST).orElseThrow().open()).isFalse();
        assertThat(queries.history(FIRST)).containsExactly(made(FIRST, 2), tried(FIRST, Attempt.Result.ANSWERED));
        assertThat(queries.history(SECOND)).containsExactly(made(SECOND, 3));
    }

    @Test
    void historyAndPromisesCanBeNeitherEditedNorRemovedAndTheJournalSaysNoWordOfTheCaller() throws Exception {
        keep(made(FIRST, 2), waived(FIRST));
        for (String attack : List.of(
                "UPDATE promise_history SET details = '{}'", "DELETE FROM promise_history", "DELETE FROM promise")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update())
                    .hasMessageMatching("(?s).*(append-only|does not vanish).*");
        }
        assertThat(jdbc.sql("SELECT CONCAT(kind, ' ', actor) FROM journal ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly("promise-made anna", "promise-ended supervisor");
        assertThat(jdbc.sql("SELECT GROUP_CONCAT(detail) FROM journal")
                        .query(String.class)
                        .single())
                .doesNotContain("電梯", "工程部", "誤打", "13800138000");
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndFiltersHold() throws Exception {
        keep(made(FIRST, 2), made(SECOND, 3), waived(SECOND));
        PromiseQueries queries = new PromiseQueries(RealMariaDb.dataSource(database));
        var all = new PromiseFilter(null, null, null, null, null, null);
        List<Promise> page = queries.page(all, null, 1);
        assertThat(page).extracting(Promise::id).containsExactly(SECOND);
        assertThat(queries.page(all, PromiseKey.of(page.getFirst()), 9))
                .extracting(Promise::id)
                .containsExactly(FIRST);
        assertThat(queries.page(new PromiseFilter(true, "1001", "100", null, NOON, null), null, 9))
                .extracting(Promise::id)
                .containsExactly(FIRST);
        assertThat(queries.page(new PromiseFilter(false, null, null, "13800138000", null, null), null, 9))
                .extracting(Promise::id)
                .containsExactly(SECOND);
        assertThat(queries.page(new PromiseFilter(null, null, "200", null, null, null), null, 9))
                .isEmpty();
    }
}
