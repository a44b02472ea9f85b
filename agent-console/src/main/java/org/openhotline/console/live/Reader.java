package org.openhotline.console.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * News on their way to one open page. A page that takes them too slowly loses what it has not taken and is told to fetch
 * everything anew; nobody else waits for it.
 */
final class Reader {
    private static final int MOST_WAITING = 1_000;

    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    /** Called by the one thread that spreads the news. */
    void tell(News news) {
        if (!waiting.offer(news)) {
            waiting.clear();
            waiting.add(new News(news.id(), new Subject.Resync()));
        }
    }

    /** The next piece of news; empty when there is none for so long. */
    Optional<News> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    boolean closed() {
        return closed;
    }

    /** The house closes: the reader is woken at once. */
    void close() {
        closed = true;
        waiting.clear();
        waiting.add(new News(0, new Subject.Resync()));
    }
}
