package org.openhotline.ivr.agi;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.asteriskjava.fastagi.AgiException;
import org.openhotline.call.CallId;
import org.openhotline.ivr.prompts.SpokenWait;
import org.openhotline.line.LineNumber;
import org.openhotline.routing.Place;
import org.openhotline.routing.Reception;
import org.openhotline.routing.Release;

/**
 * Tells a waiting caller his place in line from time to time, and the expected wait where figures tell one. An announcement never delays an offer: it is stopped at once
 * when the caller is released.
 */
final class Announcements {

    /** Leaves room for greeting and recording notice (at most 6 s) and some quiet music. */
    static final Duration FIRST = Duration.ofSeconds(20);

    /** The catalogue has a prompt for each place up to this one. */
    private static final int LAST_PLACE_SPOKEN = 20;

    /** A stop that comes before the announcement has begun is lost, so it is said again. */
    private static final long STOP_AGAIN_MS = 20;

    private final Reception reception;
    private final Consumer<String> stopPlayback;

    /** @param stopPlayback ends the announcement on the channel of that name */
    Announcements(Reception reception, Consumer<String> stopPlayback) {
        this.reception = reception;
        this.stopPlayback = stopPlayback;
    }

    /** Waits for the release, speaking meanwhile. */
    Release until(CompletableFuture<Release> released, CallId call, LineNumber line, CallerChannel channel)
            throws AgiException {
        Duration quiet = FIRST;
        while (true) {
            try {
                return released.get(quiet.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                announce(released, call, channel);
                quiet = Duration.ofSeconds(reception.rules(line).announceEverySeconds());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Release.FallBack();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("The reception failed a waiting caller", failed.getCause());
            }
        }
    }

    private void announce(CompletableFuture<Release> released, CallId call, CallerChannel channel) throws AgiException {
        Place place = reception.place(call).orElse(new Place(0, null));
        var speaking = new AtomicBoolean(true);
        var _ = released.thenRunAsync(() -> stop(channel.name(), speaking), Thread::startVirtualThread);
        try {
            channel.announce(place.ahead() < LAST_PLACE_SPOKEN ? "place-" + (place.ahead() + 1) : "please-wait");
            Duration wait = place.expectedWait();
            // Stopped in the first part, the second is not begun.
            if (wait != null && !released.isDone()) {
                channel.announce(SpokenWait.prompt(wait));
            }
        } finally {
            speaking.set(false);
        }
    }

    private void stop(String channel, AtomicBoolean speaking) {
        while (speaking.get()) {
            stopPlayback.accept(channel);
            try {
                TimeUnit.MILLISECONDS.sleep(STOP_AGAIN_MS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
