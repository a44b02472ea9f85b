package org.openhotline.storage;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.storage.Write.Keyed;

/** Carries the spool into the database, oldest first, a chunk at a time so that new writes are not kept waiting. */
final class Drain implements AutoCloseable {
    private final Spool spool;
    private final DatabaseWriter database;
    private @Nullable SegmentReader reader;
    private List<Keyed> chunk = List.of();

    Drain(Spool spool, DatabaseWriter database) {
        this.spool = spool;
        this.database = database;
    }

    /** Carries over at most so many writes; a chunk that fails is tried again the next time. */
    void some(int most) throws IOException {
        SegmentReader segment = reader;
        if (segment == null) {
            segment = spool.oldest();
            reader = segment;
        }
        if (chunk.isEmpty()) {
            chunk = segment.next(most);
        }
        if (chunk.isEmpty()) {
            close();
            spool.drained(segment.lines());
        } else if (database.apply(chunk)) {
            chunk = List.of();
        }
    }

    @Override
    public void close() throws IOException {
        SegmentReader old = reader;
        reader = null;
        if (old != null) {
            old.close();
        }
    }
}
