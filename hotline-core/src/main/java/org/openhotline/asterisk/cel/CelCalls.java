package org.openhotline.asterisk.cel;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.asterisk.CallerText;
import org.openhotline.asterisk.ChannelName;
import org.openhotline.asterisk.Mark;
import org.openhotline.call.Call;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.call.Gap;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.line.Line;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** Folds lines of the log into calls. A call is complete when all of its channels have ended. */
final class CelCalls {

    /** The dialplan context in which every call from outside begins. */
    private static final String LINES = "lines";

    private final Map<LineNumber, Line> lines;
    private final Map<CallId, OpenCall> open = new HashMap<>();
    private final Map<String, Leg> legs = new HashMap<>();

    /** Legs to numbers outside the house, with the calls of which they are part. */
    private final Map<String, CallId> outside = new HashMap<>();

    /** An operator's leg of a call. */
    private record Leg(CallId call, Extension operator, Instant from, boolean answered, boolean consulted) {}

    CelCalls(Map<LineNumber, Line> lines) {
        this.lines = lines;
    }

    /** Takes the next line; returns the call that it completes, if it does. */
    Optional<OpenCall> take(CelLine line, long offset) {
        if (line.type().equals("CHAN_START")) {
            begin(line, offset);
            return Optional.empty();
        }
        Leg leg = legs.get(line.uniqueId());
        if (leg != null) {
            return operatorLeg(line, leg);
        }
        CallId passedOn = outside.get(line.uniqueId());
        if (passedOn != null) {
            return outsideLeg(line, open.get(passedOn));
        }
        OpenCall call = open.get(new CallId(line.uniqueId()));
        return call == null ? Optional.empty() : callerLeg(line, call);
    }

    Collection<OpenCall> open() {
        return List.copyOf(open.values());
    }

    /**
     * Ends the calls of which the PBX knows nothing any more although its log does not tell their end: it was stopped.
     *
     * @param existing unique ids of the channels that exist
     */
    List<OpenCall> endMissing(Set<String> existing) {
        List<OpenCall> missing = open.values().stream()
                .filter(call -> !existing.contains(call.id().value()))
                .toList();
        missing.forEach(call -> {
            Instant last = call.lastSeen();
            call.happened(new CallEvent.GapSeen(call.id(), last, Gap.PBX_STOPPED));
            call.happened(new CallEvent.Ended(call.id(), last, Party.UNDETERMINED));
            forget(call);
        });
        return missing;
    }

    private void begin(CelLine line, long offset) {
        Optional<Extension> operator = ChannelName.operator(line.channel());
        OpenCall call = open.get(new CallId(line.linkedId()));
        if (operator.isPresent() && call != null) {
            beginLeg(line, call, operator.get());
        } else if (call != null && ChannelName.trunk(line.channel())) {
            call.channels.add(line.uniqueId());
            outside.put(line.uniqueId(), call.id());
        } else if (line.context().equals(LINES)
                && operator.isEmpty()
                && line.linkedId().equals(line.uniqueId())) {
            beginCall(line, offset);
        }
    }

    private void beginCall(CelLine line, long offset) {
        var number = lineNumber(line.extension());
        if (number.isEmpty()) {
            return;
        }
        var id = new CallId(line.uniqueId());
        Line rung = lines.get(number.get());
        RingCadence cadence = rung == null ? RingCadence.CHINA : rung.cadence();
        var caller = new Caller(CallerText.of(line.callerNumber()), CallerText.of(line.callerName()));
        var call = new OpenCall(id, offset, line.uniqueId(), line.channel());
        call.happened(new CallEvent.Arrived(id, line.at(), number.get(), cadence, caller));
        open.put(id, call);
    }

    private static Optional<LineNumber> lineNumber(String extension) {
        try {
            return Optional.of(new LineNumber(extension));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void beginLeg(CelLine line, OpenCall call, Extension operator) {
        call.channels.add(line.uniqueId());
        boolean asked = operator.equals(call.consulted);
        legs.put(line.uniqueId(), new Leg(call.id(), operator, line.at(), false, asked));
        if (!asked) {
            call.happened(new CallEvent.OfferBegan(call.id(), line.at(), operator));
        }
    }

    private Optional<OpenCall> operatorLeg(CelLine line, Leg leg) {
        OpenCall call = open.get(leg.call());
        if (call == null) {
            return Optional.empty();
        }
        switch (line.type()) {
            case "ANSWER" -> {
                legs.put(line.uniqueId(), new Leg(leg.call(), leg.operator(), leg.from(), true, leg.consulted()));
                if (!leg.consulted()) {
                    call.happened(new CallEvent.OperatorAnswered(leg.call(), line.at(), leg.operator()));
                }
            }
            case "HOTLINE" -> mark(line, call);
            case "HANGUP" -> endLeg(line, leg, call);
            case "CHAN_END" -> {
                legs.remove(line.uniqueId());
                return channelEnded(line, call);
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static void endLeg(CelLine line, Leg leg, OpenCall call) {
        if (leg.answered()) {
            call.happened(new CallEvent.OperatorLeft(leg.call(), line.at(), leg.operator(), releasedBy(line, call)));
        } else if (leg.consulted()) {
            return;
        } else if (line.extra("hangupsource").equals(line.channel())) {
            call.happened(new CallEvent.OfferEnded(leg.call(), line.at(), leg.operator(), OfferResult.DECLINED));
        } else if (call.pbxRings) {
            // The dialplan tells how its own offers end; a queue or a transfer does not, so the length decides (A2).
            boolean rangLong = !line.at().isBefore(leg.from().plus(call.missAfter()));
            OfferResult result = rangLong ? OfferResult.MISSED : OfferResult.WITHDRAWN;
            call.happened(new CallEvent.OfferEnded(leg.call(), line.at(), leg.operator(), result));
        }
    }

    private Optional<OpenCall> outsideLeg(CelLine line, @Nullable OpenCall call) {
        if (call == null) {
            return Optional.empty();
        }
        switch (line.type()) {
            case "HOTLINE" -> mark(line, call);
            case "HANGUP" -> call.happened(new CallEvent.OutsideLeft(call.id(), line.at()));
            case "CHAN_END" -> {
                outside.remove(line.uniqueId());
                return channelEnded(line, call);
            }
            default -> {}
        }
        return Optional.empty();
    }

    private Optional<OpenCall> callerLeg(CelLine line, OpenCall call) {
        switch (line.type()) {
            case "ANSWER" -> call.happened(new CallEvent.LineAnswered(call.id(), line.at()));
            case "HOTLINE" -> mark(line, call);
            case "HANGUP" -> call.happened(new CallEvent.Ended(call.id(), line.at(), releasedBy(line, call)));
            case "CHAN_END" -> {
                return channelEnded(line, call);
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static void mark(CelLine line, OpenCall call) {
        String text = line.extra("extra");
        call.pbxRings = Mark.pbxRings(text, call.pbxRings);
        call.consulted = Mark.askingEnds(text) ? null : Mark.asked(text).orElse(call.consulted);
        Mark.read(call.id(), line.at(), text).ifPresent(call::happened);
    }

    private Optional<OpenCall> channelEnded(CelLine line, OpenCall call) {
        call.channels.remove(line.uniqueId());
        if (!call.channels.isEmpty()) {
            return Optional.empty();
        }
        forget(call);
        return Optional.of(call);
    }

    private void forget(OpenCall call) {
        open.remove(call.id());
        legs.values().removeIf(leg -> leg.call().equals(call.id()));
        outside.values().removeIf(call.id()::equals);
    }

    /** The name of the channel on which the release arrived says who released (A8). */
    private static Party releasedBy(CelLine line, OpenCall call) {
        String source = line.extra("hangupsource");
        if (source.equals(call.callersChannel)) {
            return Party.CALLER;
        }
        if (ChannelName.trunk(source)) {
            return Party.OUTSIDE;
        }
        if (source.startsWith("dialplan/")) {
            return Party.SYSTEM;
        }
        return ChannelName.operator(source).isPresent() ? Party.OPERATOR : Party.UNDETERMINED;
    }

    /** A call whose end the log has not told yet. */
    static final class OpenCall {

        private final long firstOffset;
        private final String callersChannel;
        private final Set<String> channels = new java.util.HashSet<>();
        private Call call;
        private boolean pbxRings;

        /** A colleague who is asked while the caller is on hold: no part of the talk until joined. */
        private @Nullable Extension consulted;

        private OpenCall(CallId id, long firstOffset, String uniqueId, String callersChannel) {
            this.call = Call.of(id);
            this.firstOffset = firstOffset;
            this.callersChannel = callersChannel;
            channels.add(uniqueId);
        }

        CallId id() {
            return call.id();
        }

        Call call() {
            return call;
        }

        /** Where the call begins in the log. */
        long firstOffset() {
            return firstOffset;
        }

        void happened(CallEvent event) {
            call = call.with(event);
        }

        private Instant lastSeen() {
            return call.events().getLast().at();
        }

        /** Three rings, less a little for the PBX's own work. */
        private java.time.Duration missAfter() {
            return call.events().stream()
                    .filter(CallEvent.Arrived.class::isInstance)
                    .map(event -> ((CallEvent.Arrived) event).cadence())
                    .findFirst()
                    .orElse(RingCadence.CHINA)
                    .limit()
                    .minusSeconds(1);
        }
    }
}
