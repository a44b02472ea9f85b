package org.openhotline.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.status.SystemState;

/** News reach everyone once and in order, or the reader is told to begin anew. */
@Timeout(30)
class NewsroomTest {
    private final Newsroom newsroom = new Newsroom(HouseClock.system());

    @BeforeEach
    void start() {
        newsroom.start();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void report(int count) {
        long before = newsroom.lastId();
        for (int i = 0; i < count; i++) {
            newsroom.report(new Subject.OfSystem(new SystemState("connected", "up", i)));
        }
        await().until(() -> newsroom.lastId() == before + count);
    }

    private static List<News> waiting(Reader reader) throws InterruptedException {
        List<News> all = new ArrayList<>();
        for (var next = reader.next(Duration.ZERO); next.isPresent(); next = reader.next(Duration.ZERO)) {
            all.add(next.get());
        }
        return all;
    }

    @Test
    void aReaderGetsEveryPieceOnceInOrder() throws Exception {
        Reader reader = newsroom.open();
        long before = newsroom.lastId();
        report(100);
        assertThat(waiting(reader)).extracting(News::id).hasSize(100).isSorted().startsWith(before + 1);
    }

    @Test
    void whoComesBackGetsWhatCameMeanwhile() throws Exception {
        report(5);
        long last = newsroom.lastId();
        report(7);
        assertThat(waiting(newsroom.reopen(last)))
                .extracting(News::id)
                .hasSize(7)
                .startsWith(last + 1);
        assertThat(waiting(newsroom.reopen(newsroom.lastId()))).isEmpty();
    }

    @Test
    void whoComesBackTooLateOrFromAnotherTimeBeginsAnew() throws Exception {
        long last = newsroom.lastId();
        report(2_001);
        for (long id : new long[] {last, -1, newsroom.lastId() + 1}) {
            assertThat(waiting(newsroom.reopen(id))).singleElement().satisfies(news -> {
                assertThat(news.subject()).isInstanceOf(Subject.Resync.class);
                assertThat(news.id()).isEqualTo(newsroom.lastId());
            });
        }
    }

    @Test
    void aSlowReaderIsToldToBeginAnewAndHoldsNobodyUp() throws Exception {
        Reader slow = newsroom.open();
        Reader quick = newsroom.open();
        int got = 0;
        for (int i = 0; i < 11; i++) {
            report(100);
            got += waiting(quick).size();
        }
        assertThat(got).isEqualTo(1_100);
        List<News> late = waiting(slow);
        assertThat(late.getFirst().subject()).isInstanceOf(Subject.Resync.class);
        assertThat(late.getFirst().id()).isGreaterThan(newsroom.lastId() - 100);
        assertThat(late.getLast().id()).isEqualTo(newsroom.lastId());
    }

    @Test
    void idsGrowOverARestart() {
        long last = newsroom.lastId();
        report(1_000);
        HouseClock aSecondLater = clockAt(Instant.ofEpochMilli(last / 1_000).plusSeconds(1));
        try (var next = new Newsroom(aSecondLater)) {
            assertThat(next.lastId()).isGreaterThan(newsroom.lastId());
        }
    }

    private static HouseClock clockAt(Instant time) {
        return new HouseClock() {
            @Override
            public Instant now() {
                return time;
            }

            @Override
            public long steadyNanos() {
                return 0;
            }
        };
    }

    @Test
    void closingWakesEveryReader() throws Exception {
        Reader reader = newsroom.open();
        newsroom.close();
        assertThat(reader.next(Duration.ofSeconds(20))).isPresent();
        assertThat(reader.closed()).isTrue();
        assertThat(newsroom.open().closed()).isTrue();
    }
}
