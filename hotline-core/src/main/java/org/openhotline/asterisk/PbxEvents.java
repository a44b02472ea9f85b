package org.openhotline.asterisk;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.asterisk.cel.CelReader;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.call.Gap;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.Line;
import org.openhotline.line.LineNumber;
import org.openhotline.line.LineStatus;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.routing.Reception;

/** Translates the PBX's live events into what happened to calls and operators. Lives on the router's thread. */
final class PbxEvents {

    /** Asterisk's channel state "up": answered. */
    private static final Integer UP = 6;

    /** Hang-up cause of a leg that its reloaded page gave up. Of others that break off the dialplan tells, a little later. */
    private static final Integer BROKE_OFF = 44;

    private static final String ARRIVED = "arrived:";

    private final HouseClock clock;
    private final Reception reception;
    private final CallBoard board;
    private final CelReader cel;
    private final AsteriskSupervision supervision;
    private final Map<String, Leg> legs = new HashMap<>();
    /** Legs to numbers outside the house, with the callers' calls of which they are part. */
    private final Map<String, CallId> outside = new HashMap<>();
    /** Calls for which the PBX itself rings operators: in its fallback queue, or after a transfer. */
    private final Set<CallId> pbxRings = new HashSet<>();

    private boolean listing;

    /** A channel of an operator's telephone; {@code call} is null for one that is no part of a caller's call. */
    private record Leg(Extension operator, @Nullable CallId call, boolean answered, boolean consulted) {

        Leg answer() {
            return new Leg(operator, call, true, consulted);
        }

        Leg join() {
            return new Leg(operator, call, answered, false);
        }

        boolean servesOn(CallId other) {
            return answered && !consulted && other.equals(call);
        }
    }

    /** Colleagues who are asked while the caller is on hold: their legs are no part of his talk until they join it. */
    private final Map<CallId, Extension> consulted = new HashMap<>();

    PbxEvents(HouseClock clock, Reception reception, CallBoard board, CelReader cel, AsteriskSupervision supervision) {
        this.clock = clock;
        this.reception = reception;
        this.board = board;
        this.cel = cel;
        this.supervision = supervision;
    }

    void on(ManagerEvent event) {
        if ((!genuine(event) && !listing) || supervision.takes(event)) {
            return;
        }
        switch (event) {
            case NewChannelEvent begun -> begin(begun);
            case NewStateEvent changed when UP.equals(changed.getChannelState()) -> answered(changed);
            case HotlineMarkEvent mark -> mark(mark);
            case HoldEvent hold -> hold(hold.getUniqueId(), hold, true);
            case UnholdEvent unhold -> hold(unhold.getUniqueId(), unhold, false);
            case HangupEvent hangup -> ended(hangup);
            case DeviceStateChangeEvent device -> device(device);
            default -> {}
        }
    }

    /**
     * Until the dialplan has cleaned it, a caller's number may hold line breaks, which Asterisk writes out as they are: behind
     * them stands whatever the caller wants. Every event of Asterisk's own has a privilege and a time to the microsecond; a false
     * one with both does not fit into the 79 bytes that a caller has. Answers to our own questions have neither.
     */
    private static boolean genuine(ManagerEvent event) {
        return event.getPrivilege() != null && event.getTimestamp() != null;
    }

    /** Whether answers to our questions are coming in just now. */
    void listing(boolean now) {
        listing = now;
    }

    private void begin(NewChannelEvent begun) {
        begin(text(begun.getChannel()), text(begun.getUniqueId()), text(begun.getLinkedid()), at(begun));
    }

    /** A leg that was found ringing or talking when we began to look, or that has just begun. */
    void begin(String channel, String uniqueId, String linkedId, Instant at) {
        if (AsteriskSupervision.isLeg(uniqueId)) {
            return;
        }
        if (ChannelName.trunk(channel) && !linkedId.isEmpty() && !linkedId.equals(uniqueId)) {
            outside.put(uniqueId, new CallId(linkedId));
            return;
        }
        ChannelName.operator(channel).ifPresent(operator -> {
            CallId call = linkedId.isEmpty() || linkedId.equals(uniqueId) ? null : new CallId(linkedId);
            boolean asked = operator.equals(consulted.get(call));
            legs.putIfAbsent(uniqueId, new Leg(operator, call, false, asked));
            if (call != null && !asked && pbxRings.contains(call)) {
                board.happened(new CallEvent.OfferBegan(call, at, operator));
                reception.rungByPbx(operator, call);
            }
        });
    }

    /** The dialplan has cleaned what the caller sent and says that he is here. */
    private void arrived(CallId call, HotlineMarkEvent mark, String lineRung) {
        lineRung(lineRung).ifPresent(line -> {
            RingCadence cadence = reception
                    .lines()
                    .find(line)
                    .map(LineStatus::line)
                    .map(Line::cadence)
                    .orElse(RingCadence.CHINA);
            var caller =
                    new Caller(CallerText.of(text(mark.getCallerIdNum())), CallerText.of(text(mark.getCallerIdName())));
            board.happened(new CallEvent.Arrived(call, at(mark), line, cadence, caller));
        });
    }

    private static Optional<LineNumber> lineRung(String extension) {
        try {
            return Optional.of(new LineNumber(extension));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void answered(NewStateEvent changed) {
        answered(changed.getChannel(), changed.getUniqueId(), at(changed));
    }

    void answered(String channel, String uniqueId, Instant at) {
        Leg leg = legs.get(uniqueId);
        if (leg != null) {
            legs.put(uniqueId, leg.answer());
            if (leg.call() != null && !leg.consulted()) {
                board.happened(new CallEvent.OperatorAnswered(leg.call(), at, leg.operator()));
            }
            reception.phoneBusy(leg.operator(), leg.consulted() ? null : leg.call());
        } else if (ChannelName.operator(channel).isEmpty() && board.knows(new CallId(uniqueId))) {
            board.happened(new CallEvent.LineAnswered(new CallId(uniqueId), at));
        }
    }

    private void mark(HotlineMarkEvent event) {
        String text = text(event.getMark());
        Leg leg = legs.get(event.getUniqueId());
        CallId call = leg == null ? callersOrOutside(event.getUniqueId()) : leg.call();
        if (call == null) {
            return;
        }
        asked(call, text);
        if (text.startsWith(ARRIVED)) {
            arrived(call, event, text.substring(ARRIVED.length()));
        }
        if (Mark.pbxRings(text, pbxRings.contains(call))) {
            pbxRings.add(call);
        } else {
            pbxRings.remove(call);
        }
        Mark.read(call, at(event), text).ifPresent(happened -> {
            board.happened(happened);
            switch (happened) {
                case CallEvent.OfferEnded _ when Mark.offersAgain(text) -> {}
                case CallEvent.OfferEnded end -> reception.offerEnded(call, end.operator(), end.result());
                case CallEvent.HoldBegan _ -> operatorsHold(call, true);
                case CallEvent.HoldEnded _ -> operatorsHold(call, false);
                case CallEvent.OperatorAnswered joined -> join(call, joined.operator());
                default -> {}
            }
        });
    }

    private CallId callersOrOutside(String uniqueId) {
        return outside.getOrDefault(uniqueId, new CallId(uniqueId));
    }

    private void asked(CallId call, String text) {
        Mark.asked(text).ifPresent(colleague -> consulted.put(call, colleague));
        if (Mark.askingEnds(text)) {
            consulted.remove(call);
        }
    }

    /** The desk put the caller on hold, or took him back. */
    private void operatorsHold(CallId call, boolean holding) {
        legs.values().stream()
                .filter(leg -> leg.servesOn(call))
                .forEach(leg -> reception.hold(leg.operator(), holding));
    }

    private void join(CallId call, Extension operator) {
        legs.replaceAll((_, leg) -> call.equals(leg.call()) && operator.equals(leg.operator()) ? leg.join() : leg);
        reception.phoneBusy(operator, call);
    }

    private void hold(@Nullable String uniqueId, ManagerEvent event, boolean holding) {
        Leg leg = uniqueId == null ? null : legs.get(uniqueId);
        if (leg == null || leg.call() == null || leg.consulted()) {
            return;
        }
        board.happened(
                holding
                        ? new CallEvent.HoldBegan(leg.call(), at(event))
                        : new CallEvent.HoldEnded(leg.call(), at(event)));
        reception.hold(leg.operator(), holding);
    }

    private void ended(HangupEvent hangup) {
        Leg leg = legs.remove(hangup.getUniqueId());
        if (leg != null) {
            if (BROKE_OFF.equals(hangup.getCause()) && leg.answered() && leg.call() != null) {
                reception.interrupted(leg.call(), leg.operator());
            }
            legEnded(leg, at(hangup));
            return;
        }
        CallId left = outside.remove(hangup.getUniqueId());
        if (left != null) {
            board.happened(new CallEvent.OutsideLeft(left, at(hangup)));
        } else {
            callerLeft(new CallId(hangup.getUniqueId()), at(hangup));
        }
    }

    private void legEnded(Leg leg, Instant at) {
        CallId call = leg.call();
        if (call != null && leg.answered()) {
            board.happened(new CallEvent.OperatorLeft(call, at, leg.operator(), Party.UNDETERMINED));
        } else if (call != null && !leg.consulted() && pbxRings.contains(call)) {
            // The dialplan tells how its own offers end; a queue or a transfer does not.
            board.happened(new CallEvent.OfferEnded(call, at, leg.operator(), OfferResult.WITHDRAWN));
            reception.offerEnded(call, leg.operator(), OfferResult.WITHDRAWN);
        }
        boolean stillBusy = legs.values().stream()
                .anyMatch(other -> other.answered() && other.operator().equals(leg.operator()));
        if (leg.answered() && !stillBusy) {
            reception.phoneFree(leg.operator());
        }
    }

    private void callerLeft(CallId call, Instant at) {
        pbxRings.remove(call);
        consulted.remove(call);
        // Told even where the board knows nothing of the call: the PBX's log may have settled it a moment before.
        reception.left(call);
        if (board.knows(call)) {
            board.happened(new CallEvent.Ended(call, at, Party.UNDETERMINED));
            cel.callEnded();
        }
    }

    private void device(DeviceStateChangeEvent device) {
        ChannelName.device(text(device.getDevice()))
                .ifPresent(phone ->
                        reception.phone(phone.operator(), phone.telephone(), reachability(text(device.getState()))));
    }

    static Phone reachability(String deviceState) {
        return switch (deviceState) {
            case "UNAVAILABLE", "INVALID" -> Phone.UNREACHABLE;
            case "UNKNOWN", "" -> Phone.UNKNOWN;
            default -> Phone.REGISTERED;
        };
    }

    /** The PBX has told all its channels: whatever we hold beyond them is over. */
    void onlyThese(Set<String> uniqueIds, Set<String> fallbackCallers) {
        Set<Extension> wereBusy = legs.values().stream().map(Leg::operator).collect(Collectors.toSet());
        supervision.only(uniqueIds);
        legs.keySet().retainAll(uniqueIds);
        outside.keySet().retainAll(uniqueIds);
        Set<Extension> busy =
                legs.values().stream().filter(Leg::answered).map(Leg::operator).collect(Collectors.toSet());
        reception.all().stream()
                .filter(status -> status.state().onCall() || wereBusy.contains(status.extension()))
                .filter(status -> !busy.contains(status.extension()))
                .forEach(status -> reception.phoneFree(status.extension()));
        pbxRings.clear();
        fallbackCallers.forEach(caller -> {
            pbxRings.add(new CallId(caller));
            board.happened(new CallEvent.GapSeen(new CallId(caller), clock.now(), Gap.FALLBACK));
        });
        board.open().stream().filter(call -> !uniqueIds.contains(call.value())).forEach(reception::left);
        reception.callsOnly(uniqueIds.stream().map(CallId::new).collect(Collectors.toSet()));
    }

    private Instant at(ManagerEvent event) {
        Double epoch = event.getTimestamp();
        return epoch == null ? clock.now() : Instant.ofEpochSecond(0, Math.round(epoch * 1e6) * 1000);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
