package org.openhotline.asterisk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.routing.Reception;
import org.openhotline.routing.Steering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when we see the PBX again: its fallback queue stops offering, offers that ring are let ring out, the callers in
 * it come back into our line in the order of their arrival, and only then do we route.
 */
final class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
    private static final long LOOK_AGAIN_MS = 250;

    /** Longer than any offer rings; after that we route beside whatever is still in the queue. */
    private static final int LOOKS = 80;

    private static final long ANSWER_WITHIN_MS = 3000;

    private final Gate gate;
    private final Reception reception;

    TakeOver(Gate gate, Reception reception) {
        this.gate = gate;
        this.reception = reception;
    }

    void run(AmiSession session) {
        try {
            Set<String> members = members(session);
            members.forEach(member -> gate.pauseInFallback(member, true));
            takeCallersBack(session);
            furnish(members);
            if (session.isOpen()) {
                reception.steer(Steering.FULL);
            }
        } catch (IOException | EventTimeoutException | IllegalStateException lost) {
            LOG.warn("Lost the PBX again while taking callers back: {}", lost.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeCallersBack(AmiSession session) throws IOException, EventTimeoutException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            List<CoreShowChannelEvent> channels = channels(session);
            List<CoreShowChannelEvent> callers = channels.stream()
                    .filter(Snapshot::standsInFallback)
                    .sorted(Snapshot::byBirth)
                    .toList();
            if (callers.isEmpty()) {
                return;
            }
            callers.stream()
                    .filter(caller -> "Queue".equals(caller.getApplication()))
                    .filter(caller -> channels.stream().noneMatch(leg -> servesOrRingsFor(leg, caller)))
                    .forEach(caller -> gate.takeBack(caller.getChannel()));
            if (callers.stream().allMatch(caller -> channels.stream().anyMatch(leg -> talksWith(leg, caller)))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
    }

    private static boolean servesOrRingsFor(CoreShowChannelEvent leg, CoreShowChannelEvent caller) {
        return ChannelName.operator(leg.getChannel()).isPresent()
                && caller.getUniqueid().equals(leg.getLinkedid());
    }

    private static boolean talksWith(CoreShowChannelEvent leg, CoreShowChannelEvent caller) {
        return servesOrRingsFor(leg, caller) && Integer.valueOf(6).equals(leg.getChannelState());
    }

    /** Makes the queue's members those who are at work, ready for the next time that we cannot be there. */
    private void furnish(Set<String> members) {
        Set<String> wanted = reception.all().stream()
                .flatMap(operator -> deviceInFallback(operator).stream())
                .collect(Collectors.toSet());
        members.stream().filter(member -> !wanted.contains(member)).forEach(gate::removeFromFallback);
        wanted.stream().filter(device -> !members.contains(device)).forEach(gate::addToFallback);
        wanted.forEach(device -> gate.pauseInFallback(device, false));
    }

    /** The telephone in use of an operator who is at work; empty for one who is not. */
    static Optional<String> deviceInFallback(OperatorStatus operator) {
        return servesInFallback(operator.state(), operator.next())
                ? Optional.of("PJSIP/" + operator.telephone().endpoint(operator.extension()))
                : Optional.empty();
    }

    /** Wrap-up and missed stay members: a person who is there is better than nobody. */
    private static boolean servesInFallback(
            OperatorState state, @org.jspecify.annotations.Nullable OperatorState next) {
        OperatorState lasting = next == null ? state : next;
        return lasting != OperatorState.SIGNED_OUT && lasting != OperatorState.PAUSED;
    }

    private static List<CoreShowChannelEvent> channels(AmiSession session) throws IOException, EventTimeoutException {
        var found = new ArrayList<CoreShowChannelEvent>();
        for (ResponseEvent event : session.control()
                .sendEventGeneratingAction(new CoreShowChannelsAction(), ANSWER_WITHIN_MS)
                .getEvents()) {
            if (event instanceof CoreShowChannelEvent channel) {
                found.add(channel);
            }
        }
        return found;
    }

    private static Set<String> members(AmiSession session) throws IOException, EventTimeoutException {
        var status = new QueueStatusAction();
        status.setQueue(Gate.FALLBACK_QUEUE);
        return session.control().sendEventGeneratingAction(status, ANSWER_WITHIN_MS).getEvents().stream()
                .filter(QueueMemberEvent.class::isInstance)
                .map(event -> ((QueueMemberEvent) event).getStateinterface())
                .filter(device -> ChannelName.device(device).isPresent())
                .collect(Collectors.toSet());
    }
}
