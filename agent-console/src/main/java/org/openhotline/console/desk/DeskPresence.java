package org.openhotline.console.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.Desks;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorStatus;
import org.springframework.stereotype.Component;

/**
 * Knows which operators have a desk open in the console, from their pages' streams. A desk closes twenty seconds after its
 * last stream, so that a page may load anew. A call at an open desk has to be written down (B5).
 */
@Component
public class DeskPresence implements AutoCloseable {
    private static final long GRACE_MS = 20_000;

    private final OperatorRoom room;
    private final Desks desks;
    private final Map<Extension, Integer> streams = new ConcurrentHashMap<>();
    private final Map<Extension, ScheduledFuture<?>> closing = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("desk-presence").daemon().factory());

    DeskPresence(OperatorRoom room, Desks desks) {
        this.room = room;
        this.desks = desks;
        room.onChange(this::lookAt);
    }

    /** One more stream of this operator's desk. */
    public synchronized void opened(Extension operator) {
        ScheduledFuture<?> planned = closing.remove(operator);
        boolean wasOpen = isOpen(operator) || planned != null;
        if (planned != null) {
            planned.cancel(false);
        }
        streams.merge(operator, 1, Integer::sum);
        if (!wasOpen) {
            room.deskOpen(operator, true);
        }
        room.find(operator).ifPresent(this::lookAt);
    }

    /** One stream less. */
    public synchronized void closed(Extension operator) {
        streams.computeIfPresent(operator, (_, open) -> open > 1 ? open - 1 : null);
        if (!isOpen(operator) && !timer.isShutdown()) {
            closing.put(operator, timer.schedule(() -> close(operator), GRACE_MS, TimeUnit.MILLISECONDS));
        }
    }

    private synchronized void close(Extension operator) {
        if (closing.remove(operator) != null && !isOpen(operator)) {
            room.deskOpen(operator, false);
        }
    }

    private boolean isOpen(Extension operator) {
        return streams.containsKey(operator);
    }

    private void lookAt(OperatorStatus operator) {
        boolean talks = switch (operator.state()) {
            case TALKING, HOLDING, WRAP_UP -> true;
            case SIGNED_OUT, READY, OFFERED, PAUSED, MISSED -> false;
        };
        if (operator.call() != null && talks && isOpen(operator.extension())) {
            boolean another = desks.notes(operator.call())
                    .filter(notes -> isBusyWith(notes, operator.extension()))
                    .isPresent();
            if (!another) {
                desks.open(operator.call(), operator.extension());
            }
        }
    }

    /** Who consults a colleague still has to write the call down, unless the colleague goes on with it alone. */
    private boolean isBusyWith(CallNotes notes, Extension asking) {
        return !notes.operator().equals(asking)
                && room.find(notes.operator())
                        .filter(one -> notes.call().equals(one.call()))
                        .isPresent();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
