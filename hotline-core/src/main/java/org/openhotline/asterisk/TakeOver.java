package org.openhotline.asterisk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.openhotline.operator.Extension;
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
            Set<Extension> members = members(session);
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
    private void furnish(Set<Extension> members) {
        for (OperatorStatus operator : reception.all()) {
            boolean wanted = servesInFallback(operator.state(), operator.next());
            if (wanted && !members.contains(operator.extension())) {
                gate.addToFallback(operator.extension());
            } else if (!wanted && members.contains(operator.extension())) {
                gate.removeFromFallback(operator.extension());
            }
            if (wanted) {
                gate.pauseInFallback(operator.extension(), false);
            }
        }
    }

    /** Wrap-up and missed stay members: a person who is there is better than nobody. */
    static boolean servesInFallback(OperatorState state, @org.jspecify.annotations.Nullable OperatorState next) {
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

    private static Set<Extension> members(AmiSession session) throws IOException, EventTimeoutException {
        var status = new QueueStatusAction();
        status.setQueue(Gate.FALLBACK_QUEUE);
        return session.control().sendEventGeneratingAction(status, ANSWER_WITHIN_MS).getEvents().stream()
                .filter(QueueMemberEvent.class::isInstance)
                .map(event -> ((QueueMemberEvent) event).getStateinterface())
                .flatMap(location -> ChannelName.device(location).stream())
                .map(ChannelName.Device::operator)
                .collect(Collectors.toSet());
    }
}
