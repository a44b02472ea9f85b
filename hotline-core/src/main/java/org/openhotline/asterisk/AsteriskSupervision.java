package org.openhotline.asterisk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.supervision.Mode;
import org.openhotline.supervision.Supervision;
import org.openhotline.supervision.SupervisorLegs;

/**
 * Supervisors' legs in Asterisk: the supervisor's telephone is rung into the dialplan's context {@code supervision}, where
 * {@code ChanSpy} runs on the one channel of the operator's. Such a leg has a unique id of our making, so it is never taken for a
 * part of a call; its own linked id is never the caller's either.
 */
public final class AsteriskSupervision implements SupervisorLegs {

    /** What the telephone shows as ringing; nobody else can ring under this name. */
    public static final String SHOWN = "supervision";

    private static final String LEG = "supervision-";
    private static final Integer UP = 6;
    private static final int NORMAL = 16;
    private static final long RINGS_WITHIN_MS = 1500;

    private final Gate gate;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();

    public AsteriskSupervision(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Answer ring(Supervision supervision) {
        Optional<List<CoreShowChannelEvent>> channels = gate.channels();
        if (channels.isEmpty()) {
            return Answer.PBX_AWAY;
        }
        return CallLegs.of(channels.get(), supervision.call(), supervision.operator())
                .map(CallLegs::operator)
                .map(leg -> ring(supervision, leg.getChannel()))
                .orElse(Answer.NOT_TALKING);
    }

    private Answer ring(Supervision supervision, String heard) {
        String id = supervision.id();
        var rings = new CompletableFuture<Boolean>();
        awaited.put(id, rings);
        try {
            Gate.Answer asked = gate.ring(
                    "PJSIP/" + supervision.telephone().endpoint(supervision.supervisor()),
                    SHOWN,
                    "supervision",
                    LEG + id,
                    Map.of("HEARD", heard, "MODE", supervision.mode().code()));
            return asked instanceof Gate.Answer.Done ? begun(rings) : answer(asked);
        } finally {
            awaited.remove(id);
        }
    }

    /** A telephone that is not there has no channel; the PBX says so only in an event that we do not ask for. */
    private static Answer begun(CompletableFuture<Boolean> rings) {
        try {
            return rings.get(RINGS_WITHIN_MS, TimeUnit.MILLISECONDS) ? Answer.DONE : Answer.UNREACHABLE;
        } catch (TimeoutException | ExecutionException _) {
            return Answer.UNREACHABLE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Answer.UNREACHABLE;
        }
    }

    /** A leg that still rings reads {@code MODE} when it is answered; one that is answered is sent anew. */
    @Override
    public Answer change(Supervision supervision) {
        Mode mode = supervision.mode();
        return with(supervision.id(), leg -> {
            Gate.Answer set = gate.set(leg.getChannel(), "MODE", mode.code());
            return set instanceof Gate.Answer.Done && UP.equals(leg.getChannelState())
                    ? gate.redirect(leg.getChannel(), "supervision", mode.code())
                    : set;
        });
    }

    @Override
    public Answer end(String id) {
        return with(id, leg -> gate.hangUp(leg.getChannel(), NORMAL));
    }

    private Answer with(String id, Function<CoreShowChannelEvent, Gate.Answer> action) {
        Optional<List<CoreShowChannelEvent>> channels = gate.channels();
        if (channels.isEmpty()) {
            return Answer.PBX_AWAY;
        }
        return channels.get().stream()
                .filter(channel -> (LEG + id).equals(channel.getUniqueid()))
                .findFirst()
                .map(action)
                .map(AsteriskSupervision::answer)
                .orElse(Answer.NO_LEG);
    }

    private static Answer answer(Gate.Answer answer) {
        return switch (answer) {
            case Gate.Answer.Done _ -> Answer.DONE;
            case Gate.Answer.Refused _ -> Answer.NO_LEG;
            case Gate.Answer.NoAnswer _ -> Answer.PBX_AWAY;
        };
    }

    @Override
    public void tell(Listener listener) {
        listeners.add(listener);
    }

    /** Whether a channel is a supervisor's leg, by its unique id. */
    static boolean isLeg(@Nullable String uniqueId) {
        return uniqueId != null && uniqueId.startsWith(LEG);
    }

    /** Whether the event is about a supervisor's leg; then it is dealt with here. Runs on the router's thread. */
    boolean takes(ManagerEvent event) {
        String uniqueId = switch (event) {
            case NewChannelEvent begun -> begun.getUniqueId();
            case NewStateEvent changed -> changed.getUniqueId();
            case HangupEvent ended -> ended.getUniqueId();
            default -> null;
        };
        if (uniqueId == null || !isLeg(uniqueId)) {
            return false;
        }
        happened(event, uniqueId.substring(LEG.length()));
        return true;
    }

    private void happened(ManagerEvent event, String id) {
        switch (event) {
            case NewChannelEvent _ -> rings(id, true);
            case NewStateEvent changed
            when UP.equals(changed.getChannelState()) -> listeners.forEach(listener -> listener.answered(id));
            case HangupEvent _ -> {
                rings(id, false);
                listeners.forEach(listener -> listener.ended(id));
            }
            default -> {}
        }
    }

    private void rings(String id, boolean begun) {
        CompletableFuture<Boolean> waiting = awaited.get(id);
        if (waiting != null) {
            waiting.complete(begun);
        }
    }

    /** The PBX has told all its channels. */
    void only(Set<String> uniqueIds) {
        Set<String> ids = uniqueIds.stream()
                .filter(AsteriskSupervision::isLeg)
                .map(uniqueId -> uniqueId.substring(LEG.length()))
                .collect(Collectors.toSet());
        listeners.forEach(listener -> listener.only(ids));
    }
}
