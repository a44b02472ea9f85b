package org.openhotline.console.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.openhotline.clock.HouseClock;

/**
 * Spreads news to all readers, from a thread of its own, so that who reports something never waits. Remembers the last of
 * them for readers who were away for a moment.
 */
final class Newsroom implements AutoCloseable {
    private static final int REMEMBERED = 2_000;

    private final BlockingQueue<Subject> reported = new LinkedBlockingQueue<>();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final Deque<News> recent = new ArrayDeque<>();
    private final Thread thread = Thread.ofPlatform().name("newsroom").daemon().unstarted(this::spread);
    private long lastId;
    private boolean closed;

    Newsroom(HouseClock clock) {
        // A thousand ids for each millisecond since 1970: never reached, so the next start begins higher.
        this.lastId = clock.now().toEpochMilli() * 1_000;
    }

    void start() {
        thread.start();
    }

    /** Returns at once. */
    void report(Subject subject) {
        reported.add(subject);
    }

    private void spread() {
        try {
            while (true) {
                tell(reported.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell(Subject subject) {
        var news = new News(++lastId, subject);
        recent.add(news);
        if (recent.size() > REMEMBERED) {
            recent.remove();
        }
        readers.forEach(reader -> reader.tell(news));
    }

    synchronized long lastId() {
        return lastId;
    }

    /** A new reader, from now on. */
    synchronized Reader open() {
        var reader = new Reader();
        if (closed) {
            reader.close();
        } else {
            readers.add(reader);
        }
        return reader;
    }

    /** A reader who comes back: with what came after the last piece of news received, or with the request to begin anew. */
    synchronized Reader reopen(long afterId) {
        Reader reader = open();
        long oldest = recent.isEmpty() ? lastId + 1 : recent.getFirst().id();
        if (afterId < oldest - 1 || afterId > lastId) {
            reader.tell(new News(lastId, new Subject.Resync()));
        } else {
            recent.stream().filter(news -> news.id() > afterId).forEach(reader::tell);
        }
        return reader;
    }

    void leave(Reader reader) {
        readers.remove(reader);
    }

    int readers() {
        return readers.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
        readers.forEach(Reader::close);
    }
}
