package org.openhotline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.openhotline.storage.Calls.ANNA;
import static org.openhotline.storage.Calls.BEN;
import static org.openhotline.storage.Calls.NOON;
import static org.openhotline.storage.Calls.call;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Gap;
import org.openhotline.call.Outcome;
import org.openhotline.journal.Access;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.Telephone;
import org.springframework.dao.DataAccessException;

/** What is kept, on a real MariaDB whose session, server and JVM all believe in different time zones. */
class StorageTest extends DatabaseTest {
    private static final Known ANNA_AT_FIRST = Known.of(ANNA, "Anna", OperatorState.SIGNED_OUT, NOON);
    private static final StoredAccount BOSS = new StoredAccount("supervisor", "supervisor", "{noop}x", "1901", null);

    private CallQueries calls;

    @SuppressWarnings("NullAway.Init")
    StorageTest() {
        super(List.of(ANNA_AT_FIRST));
    }

    @BeforeEach
    void lookAtCalls() {
        calls = new CallQueries(RealMariaDb.dataSource(database));
    }

    @Override
    Storage started() throws Exception {
        return started(() -> List.of(BOSS));
    }

    private void keep(CallRecord record) throws Exception {
        storage.calls().keep(record).get(10, TimeUnit.SECONDS);
    }

    private CallRecord stored(CallRecord record) {
        return calls.find(record.id()).orElseThrow();
    }

    @Test
    void aCallComesBackAsItWasKept() throws Exception {
        CallRecord kept =
                call("1").answeredBy(ANNA).held().gap(Gap.FALLBACK).ended(60.5).finalRecord();
        keep(kept);
        assertThat(stored(kept)).isEqualTo(kept);
        CallRecord lost = call("2").ended(0.3).finalRecord();
        keep(lost);
        assertThat(stored(lost)).isEqualTo(lost);
    }

    @Test
    void aFinalRecordReplacesTheProvisionalOneAndInheritsItsHoldsAndGaps() throws Exception {
        keep(call("1").answeredBy(ANNA).held().gap(Gap.PBX_LINK_LOST).ended(59).seenLive());
        CallRecord settled =
                call("1").answeredBy(ANNA).gap(Gap.FALLBACK).ended(60).finalRecord();
        keep(settled);
        assertThat(stored(settled).endedAt()).isEqualTo(settled.endedAt());
        assertThat(stored(settled).holds()).hasSize(1);
        assertThat(stored(settled).gaps()).containsExactlyInAnyOrder(Gap.FALLBACK, Gap.PBX_LINK_LOST);
    }

    @Test
    void aProvisionalRecordThatComesLateChangesNothingButAddsItsHolds() throws Exception {
        CallRecord settled = call("1").answeredBy(ANNA).ended(60).finalRecord();
        keep(settled);
        keep(call("1").answeredBy(BEN).held().ended(30).seenLive());
        assertThat(stored(settled).operator()).isEqualTo(ANNA);
        assertThat(stored(settled).certainty()).isEqualTo(settled.certainty());
        assertThat(stored(settled).holds()).hasSize(1);
    }

    @Test
    void theFirstFinalRecordWins() throws Exception {
        CallRecord first = call("1").answeredBy(ANNA).ended(60).finalRecord();
        keep(first);
        keep(call("1").ended(10).gap(Gap.APPLICATION_DOWN).finalRecord());
        assertThat(stored(first).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(stored(first).gaps()).containsExactly(Gap.APPLICATION_DOWN);
    }

    @Test
    void theSameRecordTwiceIsOneRowAndOneEntryOfTheJournal() throws Exception {
        CallRecord kept = call("1").answeredBy(ANNA).held().ended(60).finalRecord();
        keep(kept);
        keep(kept);
        assertThat(count("call_record")).isEqualTo(1);
        assertThat(count("journal WHERE kind = 'call-kept'")).isEqualTo(1);
    }

    @Test
    void pagesByKeyShowEveryCallOnceAlsoAmongCallsOfTheSameInstant() throws Exception {
        List<CallRecord> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            all.add(call("" + i, NOON.plusSeconds(i / 5)).ended(1).finalRecord());
        }
        for (CallRecord one : all) {
            keep(one);
        }
        List<CallRecord> read = new ArrayList<>();
        List<CallRecord> page = calls.page(CallFilter.ALL, null, 4);
        while (!page.isEmpty()) {
            read.addAll(page);
            CallKey last = CallKey.parse(CallKey.of(page.getLast()).text()).orElseThrow();
            page = calls.page(CallFilter.ALL, last, 4);
        }
        all.sort((one, other) -> CallKey.of(one).compareTo(CallKey.of(other)));
        assertThat(read).isEqualTo(all);
    }

    @Test
    void theDatabaseAndTheBoardUnderstandAFilterAlike() throws Exception {
        List<CallRecord> all = List.of(
                call("1", NOON, "100", "1380_1").answeredBy(ANNA).ended(60).finalRecord(),
                call("2", NOON.plusSeconds(1), "200", "1380%1").ended(1).finalRecord(),
                call("3", NOON.plusSeconds(2), "100", "138001")
                        .answeredBy(BEN)
                        .passedOnTo(new Extension("1003"))
                        .ended(60)
                        .finalRecord(),
                call("4", NOON.plusSeconds(3), "100", "").ended(16).finalRecord(),
                call("5", NOON.plusSeconds(4), "100", "1380\\").answeredBy(ANNA).seenLive());
        for (CallRecord one : all) {
            keep(one);
        }
        List<CallFilter> filters = List.of(
                CallFilter.ALL,
                new CallFilter(NOON.plusSeconds(1), NOON.plusSeconds(3), null, null, null, null, null, null),
                new CallFilter(null, null, new LineNumber("100"), null, null, null, null, null),
                new CallFilter(null, null, null, ANNA, null, null, null, null),
                new CallFilter(null, null, null, null, "1380_", null, null, null),
                new CallFilter(null, null, null, null, "1380%", null, null, null),
                new CallFilter(null, null, null, null, "1380\\", null, null, null),
                new CallFilter(null, null, null, null, null, Outcome.ABANDONED_RINGING, null, null),
                new CallFilter(null, null, null, null, null, null, Standard.MET, null),
                new CallFilter(null, null, null, null, null, null, Standard.MISSED, null),
                new CallFilter(null, null, null, null, null, null, Standard.NONE, null),
                CallFilter.ALL.involving(BEN),
                CallFilter.ALL.involving(new Extension("1003")),
                new CallFilter(null, null, null, ANNA, null, null, null, BEN));
        for (CallFilter filter : filters) {
            assertThat(calls.page(filter, null, 10))
                    .as("%s", filter)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(filter::matches).toList());
        }
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLostAndAfterwardsNothingIsDouble() throws Exception {
        keep(call("before").ended(1).finalRecord());
        server.stop();
        try {
            keep(call("during").answeredBy(ANNA).held().ended(9).seenLive());
            keep(call("during").answeredBy(ANNA).ended(10).finalRecord());
            storage.operators()
                    .keep(new Change(
                            ANNA,
                            OperatorState.SIGNED_OUT,
                            OperatorState.READY,
                            NOON.plusSeconds(5),
                            "1001",
                            null,
                            Telephone.DESK,
                            0));
            storage.accesses().keep(new Access(NOON, "auditor", Access.Action.VIEW_CALL, "pbx1-1", Map.of()));
            await().atMost(Duration.ofSeconds(10)).until(() -> storage.spooled() == 4);
            assertThat(storage.databaseUp()).isFalse();
            assertThatThrownBy(() -> calls.page(CallFilter.ALL, null, 1)).isInstanceOf(DataAccessException.class);
        } finally {
            server.start();
        }
        keep(call("after").ended(1).finalRecord());
        awaitDrained();
        assertThat(calls.page(CallFilter.ALL, null, 10)).hasSize(3);
        CallRecord during = stored(call("during").finalRecord());
        assertThat(during.endedAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(during.holds()).hasSize(1);
        assertThat(count("operator WHERE extension = '1001' AND state = 'ready'"))
                .isEqualTo(1);
        assertThat(count("access_log")).isEqualTo(1);
    }

    @Test
    void aFreshStartAfterAKillDrainsTheSpoolOnce() throws Exception {
        server.stop();
        try {
            for (int i = 0; i < 600; i++) {
                keep(call("" + i, NOON.plusSeconds(i)).ended(1).finalRecord());
            }
            storage.die();
        } finally {
            server.start();
        }
        // A kill in the midst of draining: some writes are in the database and still in the file.
        Path segment = segments().getFirst();
        Files.copy(segment, folder.resolve("copy"));
        storage = started();
        awaitDrained();
        storage.close();
        Files.move(folder.resolve("copy"), segment);
        storage = started();
        awaitDrained();
        assertThat(count("call_record")).isEqualTo(600);
        assertThat(count("journal WHERE kind = 'call-kept'")).isEqualTo(600);
    }

    @Test
    void aTornLastLineIsPutAsideAndStopsNothing() throws Exception {
        server.stop();
        try {
            keep(call("1").ended(1).finalRecord());
            keep(call("2").ended(1).finalRecord());
            storage.die();
        } finally {
            server.start();
        }
        Path segment = segments().getFirst();
        String whole = Files.readString(segment);
        Files.writeString(segment, whole.substring(0, whole.length() - 40));
        storage = started();
        awaitDrained();
        assertThat(calls.page(CallFilter.ALL, null, 10))
                .extracting(one -> one.id().value())
                .containsExactly("pbx1-1");
        assertThat(folder.resolve("torn.txt")).exists();
        assertThat(storage.setAside()).isEqualTo(1);
    }

    @Test
    void aWriteThatTheDatabaseRefusesStopsNoneBehindIt() throws Exception {
        CompletableFuture<Void> refused =
                storage.calls().keep(call("x".repeat(200)).ended(1).finalRecord());
        CompletableFuture<Void> behind = storage.calls().keep(call("1").ended(1).finalRecord());
        CompletableFuture.allOf(refused, behind).get(10, TimeUnit.SECONDS);
        assertThat(calls.page(CallFilter.ALL, null, 10)).hasSize(1);
        assertThat(storage.setAside()).isEqualTo(1);
        assertThat(folder.resolve("refused.jsonl")).content().contains("x".repeat(200));
    }

    @Test
    void theHouseIsFoundAsItWasLeft() throws Exception {
        assertThat(storage.operators().known()).containsExactly(ANNA_AT_FIRST);
        storage.operators()
                .keep(new Change(
                        ANNA,
                        OperatorState.SIGNED_OUT,
                        OperatorState.READY,
                        NOON.plusSeconds(1),
                        "1001",
                        null,
                        Telephone.DESK,
                        0));
        storage.lines().keep(new Switched(new LineNumber("100"), true, NOON, "supervisor"));
        storage.lines().keep(new Switched(new LineNumber("200"), true, NOON, "supervisor"));
        storage.lines().keep(new Switched(new LineNumber("200"), false, NOON, "supervisor"));
        storage.close();
        storage = started();
        assertThat(storage.operators().known())
                .containsExactly(Known.of(ANNA, "Anna", OperatorState.READY, NOON.plusSeconds(1)));
        assertThat(storage.lines().closed()).containsExactly(new LineNumber("100"));
        assertThat(storage.accounts()).containsExactly(BOSS);
    }

    @Test
    void theHouseOpensWithoutTheDatabaseAsItWasLeft() throws Exception {
        storage.operators()
                .keep(new Change(
                        ANNA,
                        OperatorState.SIGNED_OUT,
                        OperatorState.PAUSED,
                        NOON.plusSeconds(1),
                        "1001",
                        null,
                        Telephone.DESK,
                        0));
        storage.close();
        server.stop();
        try {
            storage = started(() -> {
                throw new AssertionError("There are accounts");
            });
            assertThat(storage.operators().known()).extracting(Known::state).containsExactly(OperatorState.PAUSED);
            assertThat(storage.accounts()).containsExactly(BOSS);
        } finally {
            server.start();
        }
        await().atMost(Duration.ofSeconds(30)).until(storage::databaseUp);
    }

    @Test
    void aPasswordChangedWhileTheDatabaseIsAwayCountsAtOnceAndAfterARestart() throws Exception {
        var change = new PasswordChange("supervisor", "{noop}y", NOON.plusSeconds(1), "supervisor");
        server.stop();
        try {
            storage.changePassword(change).get(10, TimeUnit.SECONDS);
            assertThat(storage.accounts())
                    .extracting(StoredAccount::passwordHash)
                    .containsExactly("{noop}y");
            storage.die();
            storage = started();
            assertThat(storage.accounts()).containsExactly(BOSS.with(change));
        } finally {
            server.start();
        }
        awaitDrained();
        storage.changePassword(new PasswordChange("supervisor", "{noop}late", NOON, "supervisor"))
                .get(10, TimeUnit.SECONDS);
        storage.close();
        Files.delete(folder.resolve("house.json"));
        storage = started();
        assertThat(storage.accounts()).containsExactly(BOSS.with(change));
        assertThat(count("journal WHERE kind = 'password-changed' AND subject = 'supervisor' AND detail = '{}'"))
                .isEqualTo(2);
    }

    @Test
    void theJournalAndTheAccessLogCannotBeEdited() throws Exception {
        keep(call("1").ended(1).finalRecord());
        storage.accesses().keep(new Access(NOON, "auditor", Access.Action.VIEW_CALL, "pbx1-1", Map.of()));
        await().atMost(Duration.ofSeconds(10)).until(() -> count("access_log") == 1);
        for (String attempt : List.of(
                "DELETE FROM journal",
                "UPDATE journal SET actor = 'nobody'",
                "DELETE FROM access_log",
                "UPDATE access_log SET account = 'nobody'")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).hasMessageContaining("append-only");
        }
    }

    @Test
    void todaysFiguresCountOffersAnswersAndTalk() throws Exception {
        keep(call("1").answeredBy(ANNA).ended(60).finalRecord());
        keep(call("2").answeredBy(ANNA).ended(30).finalRecord());
        keep(call("3", NOON.minusSeconds(100)).answeredBy(ANNA).ended(30).finalRecord());
        var figures = new FigureQueries(RealMariaDb.dataSource(database)).since(NOON);
        assertThat(figures.get(ANNA))
                .isEqualTo(
                        new OperatorFigures(2, 0, 2, 2, Duration.ofSeconds(90).minusNanos(2 * 7_654_321_000L)));
        assertThat(figures.get(BEN)).isEqualTo(new OperatorFigures(2, 0, 0, 0, Duration.ZERO));
    }

    private void awaitDrained() {
        await().atMost(Duration.ofSeconds(30)).until(() -> storage.databaseUp() && storage.spooled() == 0);
    }

    private List<Path> segments() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\d{12}\\.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private long count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
    }
}
