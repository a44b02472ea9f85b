package org.openhotline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.promise.Promise;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A thousand promises in a process that is killed five times, while its clock is set back and on by an hour and summer time
 * begins: each is warned of, handed over, raised and ended, and each once.
 */
@Timeout(900)
class KilledPromisesTest {
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);
    private RealMariaDb server;
    private DatabaseAddress database;
    private JdbcClient jdbc;
    private long began;
    private long setBy;
    private Process house;

    @BeforeEach
    void open() throws Exception {
        server = new RealMariaDb();
        database = server.newDatabase();
        jdbc = RealMariaDb.jdbc(database);
        Schema.migrate(database);
        began = System.currentTimeMillis();
        house = start();
    }

    @AfterEach
    void close() throws Exception {
        house.destroyForcibly().waitFor();
        server.remove();
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PromiseHouse.class.getName(),
                        database.url(),
                        folder.toString(),
                        Long.toString(began),
                        Long.toString(setBy))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals("up")) {
            line = out.readLine();
        }
        assertThat(line).as("the house has opened").isEqualTo("up");
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return process;
    }

    private void set(int seconds) throws IOException {
        setBy += seconds;
        house.getOutputStream().write((seconds + "\n").getBytes(StandardCharsets.UTF_8));
        house.getOutputStream().flush();
    }

    /** Lives until so many changes more are in the history: a moment that is as random as the promises. */
    private void live(int changes) {
        long until = changes() + changes;
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> changes() >= until || allEnded());
    }

    private long changes() {
        return count("SELECT COUNT(*) FROM promise_history");
    }

    private boolean allEnded() {
        return count("SELECT COUNT(*) FROM promise WHERE how IS NOT NULL") == PromiseHouse.PROMISES;
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    @Test
    void eachIsWarnedOfHandedOverAndEndedOnce() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            live(1 + random.nextInt(500));
            house.destroyForcibly().waitFor();
            if (kill == 1) {
                setBy -= 3600;
            }
            house = start();
            if (kill == 1) {
                set(3600);
            }
            if (kill == 3) {
                set(-3600);
                set(3600);
            }
        }
        set(3600);
        live(100);
        set(-3600);
        set(3600);
        await().atMost(Duration.ofMinutes(8)).until(this::allEnded);
        house.getOutputStream().close();
        assertThat(house.waitFor(60, TimeUnit.SECONDS)).isTrue();
        verify();
        tellLateness();
    }

    private void verify() {
        assertThat(count("SELECT COUNT(*) FROM promise")).isEqualTo(PromiseHouse.PROMISES);
        for (String kind : List.of("promise-made", "promise-warned", "promise-handed-over", "promise-tried")) {
            assertThat(count("SELECT COUNT(*) FROM promise_history WHERE kind = '" + kind + "'"))
                    .as(kind)
                    .isEqualTo(PromiseHouse.PROMISES);
            assertThat(count("SELECT COUNT(DISTINCT promise_id) FROM promise_history WHERE kind = '" + kind + "'"))
                    .as(kind + " of each")
                    .isEqualTo(PromiseHouse.PROMISES);
        }
        assertThat(count("SELECT COUNT(*) FROM (SELECT promise_id FROM promise_history WHERE kind = 'promise-rose'"
                        + " GROUP BY promise_id, JSON_VALUE(details, '$.to') HAVING COUNT(*) > 1) AS doubled"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM journal")).isEqualTo(changes());
        PromiseQueries queries = new PromiseQueries(RealMariaDb.dataSource(database));
        assertThat(queries.page(new PromiseFilter(null, null, null, null, null, null), null, PromiseHouse.PROMISES))
                .allMatch(promise -> promise.handedOverAt() != null
                        && promise.warnedAt() != null
                        && !promise.handedOverAt().isBefore(promise.warnedAt()))
                .extracting(Promise::open)
                .containsOnly(false);
    }

    private void tellLateness() throws IOException {
        List<Long> late = Files.readAllLines(folder.resolve("lateness.txt")).stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
        assertThat(late).isNotEmpty();
        System.out.printf(
                "Lateness of the clockwork over %d moments: p50 %d ms, p99 %d ms, most %d ms%n",
                late.size(), late.get(late.size() / 2), late.get(late.size() * 99 / 100), late.getLast());
    }
}
