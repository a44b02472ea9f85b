package org.openhotline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openhotline.storage.Calls.ANNA;
import static org.openhotline.storage.Calls.BEN;
import static org.openhotline.storage.Calls.NOON;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.DeskChange;
import org.openhotline.desk.DeskContent;
import org.openhotline.desk.Draft;
import org.openhotline.desk.Entry;
import org.openhotline.desk.EntryKind;
import org.openhotline.desk.Manner;
import org.openhotline.desk.Notice;
import org.openhotline.desk.Promise;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.Telephone;

/** What is written at desks, on a real MariaDB that goes away in the midst of it. */
class DeskStorageTest extends DatabaseTest {
    private static final CallId CALL = new CallId("pbx1-1");
    private static final CallId OTHER = new CallId("pbx1-2");

    DeskStorageTest() {
        super(List.of());
    }

    private void keep(DeskChange... changes) throws Exception {
        for (DeskChange change : changes) {
            storage.desks().keep(change).get(10, TimeUnit.SECONDS);
        }
    }

    private static DeskChange entry(String id, CallId call, int second, @Nullable String answer) {
        Instant at = NOON.plusSeconds(second);
        Promise promise = answer == null ? new Promise("等工程部", NOON.plusSeconds(86_400)) : null;
        return new DeskChange.EntryKept(
                new Entry(id, call, EntryKind.COMPLAINT, Manner.VENT, "電梯停了", answer, promise, at, "1001"));
    }

    private static DeskChange draft(String text, int second) {
        return new DeskChange.DraftKept(new Draft("1001", "entry", text, NOON.plusSeconds(second)));
    }

    private static final DeskChange NOTICE = new DeskChange.NoticeWritten(
            new Notice("n", Map.of("zh-Hant", "停水"), NOON, null, NOON.plusSeconds(1), "supervisor", Map.of()));

    private static CallNotes notes(DeskContent content, CallId call) {
        return Objects.requireNonNull(content.notes().get(call.value()));
    }

    @Test
    void theDesksAreFoundAsTheyWereLeftAlsoWithoutTheLocalCopy() throws Exception {
        keep(
                new DeskChange.NotesOpened(CALL, ANNA, NOON),
                entry("a", CALL, 1, null),
                entry("b", CALL, 2, "修好了"),
                entry("a", CALL, 3, "明天修"),
                entry("c", CALL, 4, "誤"),
                new DeskChange.EntryRemoved(CALL, "c", NOON.plusSeconds(5), "1001"),
                new DeskChange.NotesOpened(CALL, BEN, NOON.plusSeconds(6)),
                draft("{\"content\":\"電\"}", 1),
                draft("{\"content\":\"電梯\"}", 2),
                NOTICE,
                new DeskChange.NoticeRead("n", "1001", NOON.plusSeconds(7)));
        DeskContent copied = storage.desks().known();
        storage.close();
        Files.delete(folder.resolve("desks.json"));
        storage = started();
        DeskContent read = storage.desks().known();
        assertThat(read.notes()).isEqualTo(copied.notes());
        assertThat(read.drafts()).isEqualTo(copied.drafts());
        assertThat(read.notices()).isEqualTo(copied.notices());
        CallNotes notes = notes(read, CALL);
        assertThat(notes.operator()).isEqualTo(BEN);
        assertThat(notes.entries()).extracting(Entry::id).containsExactly("a", "b");
        assertThat(notes.entries().getFirst().answer()).isEqualTo("明天修");
    }

    @Test
    void whatIsWrittenWhileTheDatabaseIsAwayIsThereAfterAKillAndInTheDatabaseLater() throws Exception {
        keep(new DeskChange.NotesOpened(CALL, ANNA, NOON), new DeskChange.NotesOpened(OTHER, ANNA, NOON));
        keep(draft("before", 1));
        server.stop();
        try {
            keep(
                    entry("a", CALL, 2, null),
                    entry("b", OTHER, 2, "好"),
                    new DeskChange.NotesCompleted(OTHER, NOON.plusSeconds(3), "1001"),
                    draft("typed", 4));
            storage.die();
            storage = started();
            DeskContent content = storage.desks().known();
            assertThat(notes(content, CALL).entries()).hasSize(1);
            assertThat(notes(content, OTHER).open()).isFalse();
            assertThat(content.drafts().values()).extracting(Draft::text).containsExactly("typed");
        } finally {
            server.start();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> storage.databaseUp() && storage.spooled() == 0);
        DeskQueries queries = new DeskQueries(RealMariaDb.dataSource(database));
        assertThat(queries.notes(OTHER).orElseThrow().completedAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(queries.notes(CALL).orElseThrow().entries()).hasSize(1);
        assertThat(jdbc.sql("SELECT text FROM desk_draft").query(String.class).list())
                .containsExactly("typed");
    }

    @Test
    void everyChangeHasItsJournalEntryWithoutWhatTheCallerSaidAndFormsHaveNone() throws Exception {
        keep(
                new DeskChange.NotesOpened(CALL, ANNA, NOON),
                entry("a", CALL, 1, null),
                draft("secret", 1),
                new DeskChange.EntryRemoved(CALL, "a", NOON.plusSeconds(2), "1001"),
                entry("b", CALL, 3, "好"),
                new DeskChange.NotesCompleted(CALL, NOON.plusSeconds(4), "1001"),
                NOTICE,
                new DeskChange.NoticeRead("n", "1001", NOON.plusSeconds(5)),
                new DeskChange.NoticeWithdrawn("n", NOON.plusSeconds(6), "supervisor"));
        assertThat(jdbc.sql("SELECT kind FROM journal ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "notes-opened",
                        "entry-kept",
                        "entry-removed",
                        "entry-kept",
                        "notes-completed",
                        "notice-written",
                        "notice-read",
                        "notice-withdrawn");
        assertThat(jdbc.sql("SELECT GROUP_CONCAT(detail) FROM journal")
                        .query(String.class)
                        .single())
                .doesNotContain("電梯", "工程部", "停水", "secret");
        assertThat(jdbc.sql("SELECT content FROM desk_entry WHERE removed_at IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("電梯停了");
    }

    @Test
    void theTelephoneAndTheReasonOfAPauseAreFoundAsTheyWereLeft() throws Exception {
        OperatorLog operators = storage.operators();
        operators.keep(change(OperatorState.READY, OperatorState.PAUSED, 1, "break", Telephone.DESK, 2));
        operators.keep(change(OperatorState.PAUSED, OperatorState.PAUSED, 2, "break", Telephone.PAGE, 0));
        storage.close();
        for (boolean copy : new boolean[] {true, false}) {
            if (!copy) {
                Files.delete(folder.resolve("house.json"));
            }
            storage = started();
            assertThat(storage.operators().known())
                    .containsExactly(new Known(
                            ANNA, "1001", OperatorState.PAUSED, NOON.plusSeconds(1), Telephone.PAGE, "break"));
            storage.close();
        }
        storage = started();
        assertThat(jdbc.sql("SELECT CONCAT_WS(' ', JSON_VALUE(detail, '$.to'), JSON_VALUE(detail, '$.reason'),"
                                + " JSON_VALUE(detail, '$.waiting'), JSON_VALUE(detail, '$.telephone'))"
                                + " FROM journal ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly("paused break 2", "paused break page");
    }

    private static Change change(
            OperatorState from, OperatorState to, int second, String reason, Telephone telephone, int waiting) {
        return new Change(ANNA, from, to, NOON.plusSeconds(second), "1001", reason, telephone, waiting);
    }
}
