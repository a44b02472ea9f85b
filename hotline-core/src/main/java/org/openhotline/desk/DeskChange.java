package org.openhotline.desk;

import java.time.Instant;
import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;

/** One thing that happened at a desk, to be kept. */
public sealed interface DeskChange {

    Instant at();

    /** A call has to be written down by this operator. */
    record NotesOpened(CallId call, Extension operator, Instant at) implements DeskChange {}

    record EntryKept(Entry entry) implements DeskChange {
        @Override
        public Instant at() {
            return entry.at();
        }
    }

    record EntryRemoved(CallId call, String entry, Instant at, String by) implements DeskChange {}

    record NotesCompleted(CallId call, Instant at, String by) implements DeskChange {}

    record DraftKept(Draft draft) implements DeskChange {
        @Override
        public Instant at() {
            return draft.at();
        }
    }

    record DraftRemoved(String account, String key, Instant at) implements DeskChange {}

    record NoticeWritten(Notice notice) implements DeskChange {
        @Override
        public Instant at() {
            return notice.at();
        }
    }

    record NoticeWithdrawn(String notice, Instant at, String by) implements DeskChange {}

    record NoticeRead(String notice, String account, Instant at) implements DeskChange {}
}
