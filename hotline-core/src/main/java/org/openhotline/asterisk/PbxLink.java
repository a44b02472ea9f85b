package org.openhotline.asterisk;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.asterisk.cel.Blindness;
import org.openhotline.asterisk.cel.CelReader;
import org.openhotline.call.CallBoard;
import org.openhotline.call.Gap;
import org.openhotline.clock.HouseClock;
import org.openhotline.routing.Reception;
import org.openhotline.routing.Steering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the link to one PBX: opens it, proves every second that it lives, opens it anew when it does not, and after every gap
 * makes our picture equal to the PBX's before anything is offered again.
 */
public final class PbxLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PbxLink.class);
    private static final long RETRY_MS = 200;
    private static final long SNAPSHOT_WITHIN_MS = 3000;

    private final HouseClock clock;
    private final PbxSettings pbx;
    private final Reception reception;
    private final CallBoard board;
    private final CelReader cel;
    private final Blindness blindness;
    private final Gate gate;
    private final TakeOver takeOver;
    private final PbxEvents translator;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean connected;
    private volatile @Nullable CompletableFuture<Set<String>> snapshotAsked;

    /** Channels told so far by the answer that is coming in; used on the router's thread only. */
    private final Map<String, CoreShowChannelEvent> snapshot = new HashMap<>();

    public PbxLink(
            HouseClock clock,
            PbxSettings pbx,
            Reception reception,
            CallBoard board,
            CelReader cel,
            Blindness blindness,
            Gate gate,
            AsteriskSupervision supervision) {
        this.clock = clock;
        this.pbx = pbx;
        this.reception = reception;
        this.board = board;
        this.cel = cel;
        this.blindness = blindness;
        this.gate = gate;
        this.takeOver = new TakeOver(gate, reception);
        this.translator = new PbxEvents(clock, reception, board, cel, supervision);
        this.thread = Thread.ofPlatform().name("pbx-link").daemon(true).unstarted(this::keep);
    }

    public void start() {
        thread.start();
    }

    public boolean connected() {
        return connected;
    }

    /** Tells the listener whenever the link is lost or back; it must return at once. */
    public void onChange(Consumer<Boolean> listener) {
        listeners.add(listener);
    }

    private void keep() {
        Instant blindSince = null;
        var health = new LinkHealth(clock.steadyNanos());
        while (!closed) {
            AmiSession session = open(health);
            if (session == null) {
                return;
            }
            if (blindSince != null) {
                blindness.was(blindSince, clock.now(), Gap.PBX_LINK_LOST);
            }
            blindSince = clock.now();
            try {
                comeBack(session);
                health.answered(clock.steadyNanos());
                blindSince = watch(session, health);
                blindness.since(blindSince, Gap.PBX_LINK_LOST);
            } catch (IOException | TimeoutException | ExecutionException failed) {
                LOG.warn("The PBX could not be asked what it is doing; trying again: {}", failed.toString());
                pause(RETRY_MS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                lost(session);
            }
        }
    }

    /** Tries until it succeeds; null when we are closing. */
    private @Nullable AmiSession open(LinkHealth health) {
        String lastComplaint = "";
        while (!closed) {
            standDownIfBlindTooLong(health);
            try {
                return AmiSession.open(pbx, event -> reception.tell(() -> heard(event)));
            } catch (IOException failed) {
                String complaint = String.valueOf(failed.getMessage());
                if (!complaint.equals(lastComplaint)) {
                    LOG.warn("No link to the PBX {}: {}", pbx.name(), complaint);
                }
                lastComplaint = complaint;
                pause(RETRY_MS);
            }
        }
        return null;
    }

    private void standDownIfBlindTooLong(LinkHealth health) {
        if (health.mustStandDown(clock.steadyNanos())) {
            reception.steer(Steering.STOOD_DOWN);
        }
    }

    /** Makes our picture equal to the PBX's, takes callers back from its fallback queue, and steers again. */
    private void comeBack(AmiSession session)
            throws IOException, TimeoutException, ExecutionException, InterruptedException {
        gate.open(session.control(), session::placing);
        reception.steer(Steering.KEEPING);
        cel.openCalls().forEach(event -> reception.tell(() -> board.happened(event)));
        Set<String> existing = askSnapshot(session);
        cel.endMissing(existing);
        connected = true;
        listeners.forEach(listener -> listener.accept(true));
        Thread.ofVirtual().name("take-over").start(() -> takeOver.run(session));
        LOG.info("Linked to the PBX {}; it carries {} channels", pbx.name(), existing.size());
    }

    private Set<String> askSnapshot(AmiSession session)
            throws IOException, TimeoutException, ExecutionException, InterruptedException {
        var answer = new CompletableFuture<Set<String>>();
        snapshotAsked = answer;
        reception.tell(() -> translator.listing(true));
        try {
            session.events().sendAction(new DeviceStateListAction(), SNAPSHOT_WITHIN_MS);
            session.events().sendAction(new CoreShowChannelsAction(), SNAPSHOT_WITHIN_MS);
        } catch (org.asteriskjava.manager.TimeoutException late) {
            throw new IOException("no list of channels came", late);
        }
        return answer.get(SNAPSHOT_WITHIN_MS, TimeUnit.MILLISECONDS);
    }

    /** Runs on the router's thread. The list of channels comes between live events, in its right place among them. */
    private void heard(ManagerEvent event) {
        switch (event) {
            case CoreShowChannelEvent channel -> snapshot.put(channel.getUniqueid(), channel);
            case CoreShowChannelsCompleteEvent _ -> applySnapshot();
            default -> translator.on(event);
        }
    }

    private void applySnapshot() {
        translator.listing(false);
        Snapshot.apply(snapshot.values(), translator, clock.now());
        var existing = new HashSet<>(snapshot.keySet());
        snapshot.clear();
        CompletableFuture<Set<String>> asked = snapshotAsked;
        if (asked != null) {
            asked.complete(existing);
        }
    }

    /** Returns when the link is lost, with the moment at which it was last seen alive. */
    private Instant watch(AmiSession session, LinkHealth health) throws InterruptedException {
        Instant lastSeen = clock.now();
        while (!closed) {
            TimeUnit.MILLISECONDS.sleep(LinkHealth.PING_INTERVAL.toMillis());
            if (!session.ping()) {
                return lastSeen;
            }
            lastSeen = clock.now();
            health.answered(clock.steadyNanos());
        }
        return lastSeen;
    }

    private void lost(AmiSession session) {
        gate.shut();
        session.close();
        reception.steer(Steering.KEEPING);
        if (connected) {
            connected = false;
            listeners.forEach(listener -> listener.accept(false));
            LOG.warn("The link to the PBX {} is lost", pbx.name());
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
