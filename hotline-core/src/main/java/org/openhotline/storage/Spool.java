package org.openhotline.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.storage.Write.Keyed;

/**
 * Writes that wait for the database, oldest first, in segment files of JSON lines. A segment goes when all of it is in the
 * database; one that was half drained when the process died is drained again from its beginning, which does no harm because
 * a write is applied once. Used by one thread; the count may be read by any.
 */
final class Spool {
    private static final String SUFFIX = ".jsonl";
    /** Keeps a segment's second drain after a crash short. */
    private static final int SEGMENT_WRITES = 5_000;

    private final Path folder;
    private final Aside aside;
    private final Deque<Path> full = new ArrayDeque<>();
    private final AtomicLong waiting = new AtomicLong();
    private long nextNumber = 1;
    private @Nullable SegmentWriter tail;

    Spool(Path folder, Aside aside) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.aside = aside;
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Spool::isSegment).sorted().forEach(this::take);
        }
    }

    private static boolean isSegment(Path file) {
        return file.getFileName().toString().matches("\\d{12}\\" + SUFFIX);
    }

    private void take(Path segment) {
        full.add(segment);
        String name = segment.getFileName().toString();
        nextNumber = Long.parseLong(name.substring(0, name.length() - SUFFIX.length())) + 1;
        try (Stream<String> lines = SegmentReader.lines(segment)) {
            waiting.addAndGet(lines.count());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the spool file " + segment, e);
        }
    }

    /** Writes that wait here now. */
    long waiting() {
        return waiting.get();
    }

    boolean isEmpty() {
        return full.isEmpty() && tail == null;
    }

    /** All that waits here, oldest first; what cannot be read is left to whoever drains. */
    List<Write> pending() throws IOException {
        List<Write> pending = new ArrayList<>();
        for (Path segment : full) {
            try (Stream<String> lines = SegmentReader.lines(segment)) {
                lines.flatMap(line -> SegmentReader.write(line).stream()).forEach(pending::add);
            }
        }
        return pending;
    }

    /** On return the writes are on disk and survive a loss of power. */
    void append(List<Keyed> writes) throws IOException {
        if (tail != null && (tail.broken() || tail.writes() >= SEGMENT_WRITES)) {
            seal();
        }
        if (tail == null) {
            tail = new SegmentWriter(folder.resolve("%012d".formatted(nextNumber++) + SUFFIX));
        }
        tail.append(writes);
        waiting.addAndGet(writes.size());
    }

    /** Opens the oldest segment for reading; later writes go to another. */
    SegmentReader oldest() throws IOException {
        if (full.isEmpty()) {
            seal();
        }
        return new SegmentReader(full.getFirst(), aside);
    }

    /** The oldest segment is in the database as a whole. */
    void drained(long writes) throws IOException {
        Files.deleteIfExists(full.removeFirst());
        waiting.addAndGet(-writes);
    }

    private void seal() throws IOException {
        SegmentWriter sealed = tail;
        if (sealed != null) {
            tail = null;
            full.add(sealed.path());
            sealed.close();
        }
    }

    void close() throws IOException {
        seal();
    }
}
