package org.openhotline.asterisk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.desk.DeskActions;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.outside.Decision;
import org.openhotline.outside.OutsideGate;
import org.openhotline.outside.Purpose;
import org.openhotline.outside.Refusal;

/**
 * The desk's buttons, done in Asterisk: the legs of the call are sent to the dialplan's context {@code desk}. It asks the PBX what
 * the legs are doing each time, so it needs no memory and survives a restart in the middle of a consultation.
 */
public final class AsteriskDesk implements DeskActions {

    private static final int LOOKS = 50;
    private static final long LOOK_AGAIN_MS = 10;
    private static final int LOST = 44;
    private static final int NORMAL = 16;

    private final Gate gate;
    private final OperatorRoom room;
    private final OutsideGate outside;

    public AsteriskDesk(Gate gate, OperatorRoom room, OutsideGate outside) {
        this.gate = gate;
        this.room = room;
        this.outside = outside;
    }

    @Override
    public Answer hold(Extension operator, CallId call) {
        return with(operator, call, legs -> legs.held() ? no(Why.ALREADY_HELD) : putOnHold(legs, "aside"));
    }

    @Override
    public Answer resume(Extension operator, CallId call) {
        return with(operator, call, legs -> {
            if (!legs.held()) {
                return no(Why.NOT_HELD);
            }
            if (legs.consulting() && !endConsultation(legs, call, operator)) {
                return new Answer.PbxAway();
            }
            return meet(legs.caller(), own(legs), "together");
        });
    }

    @Override
    public Answer consult(Extension operator, CallId call, String to) {
        Optional<OperatorStatus> colleague = colleague(operator, to);
        if (colleague.isEmpty()) {
            return with(operator, call, legs -> consultOutside(legs, operator, call, to));
        }
        if (colleague.get().phone() == OperatorStatus.Phone.UNREACHABLE) {
            return no(Why.TELEPHONE_UNREACHABLE);
        }
        return with(operator, call, legs -> {
            set(own(legs), "COLLEAGUE", endpoint(colleague.get()));
            return legs.held() ? send(own(legs), "consult") : putOnHold(legs, "consult");
        });
    }

    private Answer consultOutside(CallLegs legs, Extension operator, CallId call, String to) {
        return allowed(to, Purpose.CONSULT, operator, call, number -> {
            set(own(legs), "NUMBER", number);
            return legs.held() ? send(own(legs), "consult-outside") : putOnHold(legs, "consult-outside");
        });
    }

    /** Does it with the number where the gate allows it to be rung. An extension of the house is never rung over the trunk. */
    private Answer allowed(
            String number, Purpose purpose, Extension operator, CallId call, Function<String, Answer> action) {
        if (isExtension(number)) {
            return new Answer.NumberRefused(Refusal.NOT_ALLOWED);
        }
        return switch (outside.ask(number, purpose, operator.digits(), call.value())) {
            case Decision.Allowed allowed -> action.apply(allowed.number());
            case Decision.Refused refused -> new Answer.NumberRefused(refused.why());
        };
    }

    private boolean isExtension(String number) {
        return room.all().stream()
                .anyMatch(status -> status.extension().digits().equals(number));
    }

    @Override
    public Answer retrieve(Extension operator, CallId call) {
        return resume(operator, call);
    }

    @Override
    public Answer transfer(Extension operator, CallId call, String to) {
        if (colleague(operator, to).isPresent()) {
            return with(operator, call, legs -> passOn(legs, "operators", to));
        }
        return with(
                operator,
                call,
                legs -> allowed(to, Purpose.TRANSFER, operator, call, number -> {
                    set(legs.caller(), "NUMBER", number);
                    return passOn(legs, "outside", "passed");
                }));
    }

    private Answer passOn(CallLegs legs, String context, String extension) {
        Answer sent = answer(gate.redirect(legs.caller().getChannel(), context, extension));
        if (legs.held()) {
            gate.hangUp(own(legs).getChannel(), NORMAL);
        }
        return sent;
    }

    @Override
    public Answer complete(Extension operator, CallId call) {
        return with(operator, call, legs -> {
            CoreShowChannelEvent colleague = legs.colleague();
            if (!legs.consulting() || colleague == null) {
                return no(Why.NOBODY_CONSULTED);
            }
            set(colleague, "PARTNER", call.value());
            gate.redirectBoth(own(legs).getChannel(), "handed", colleague.getChannel(), "aside");
            // Taken straight out of the talk with the operator, the colleague would hear nothing of the caller.
            if (!eventually(call, operator, CallLegs::colleagueAside)) {
                return new Answer.PbxAway();
            }
            if (!legs.outside()) {
                set(legs.caller(), "OFFER", endpoint(colleague));
            }
            return meet(legs.caller(), colleague, legs.outside() ? "taken-outside" : "taken");
        });
    }

    @Override
    public Answer conference(Extension operator, CallId call) {
        return with(operator, call, legs -> {
            CoreShowChannelEvent colleague = legs.colleague();
            if (!legs.consulting() || colleague == null) {
                return no(Why.NOBODY_CONSULTED);
            }
            for (CoreShowChannelEvent leg : List.of(own(legs), colleague)) {
                set(leg, "PARTNER", call.value());
            }
            set(legs.caller(), "COLLEAGUE", legs.outside() ? "" : endpoint(colleague));
            gate.redirectBoth(own(legs).getChannel(), "joint", colleague.getChannel(), "joint");
            return send(legs.caller(), "conference");
        });
    }

    @Override
    public Answer hangUp(Extension operator, CallId call) {
        return with(operator, call, legs -> {
            Answer sent = send(legs.caller(), "bye");
            if (legs.held()) {
                gate.hangUp(own(legs).getChannel(), NORMAL);
            }
            return sent;
        });
    }

    @Override
    public Answer interrupted(Extension operator, CallId call) {
        return with(operator, call, legs -> answer(gate.hangUp(own(legs).getChannel(), LOST)));
    }

    private Answer with(Extension operator, CallId call, Function<CallLegs, Answer> action) {
        Optional<List<CoreShowChannelEvent>> channels = gate.channels();
        if (channels.isEmpty()) {
            return new Answer.PbxAway();
        }
        Optional<CallLegs> legs = CallLegs.of(channels.get(), call, operator);
        if (legs.isEmpty()) {
            return no(Why.NO_SUCH_CALL);
        }
        return legs.get().operator() == null ? no(Why.NOT_ON_THE_LINE) : action.apply(legs.get());
    }

    private Answer putOnHold(CallLegs legs, String operatorGoes) {
        set(legs.caller(), "PARTNER", own(legs).getUniqueid());
        set(legs.caller(), "OFFER", endpoint(own(legs)));
        set(own(legs), "PARTNER", legs.caller().getUniqueid());
        return answer(
                gate.redirectBoth(legs.caller().getChannel(), "hold", own(legs).getChannel(), operatorGoes));
    }

    private Answer meet(CoreShowChannelEvent caller, CoreShowChannelEvent other, String extension) {
        set(caller, "PARTNER", other.getUniqueid());
        return send(caller, extension);
    }

    /** The operator's leg must have left the consultation before the caller can be brought to it. */
    private boolean endConsultation(CallLegs legs, CallId call, Extension operator) {
        send(own(legs), "aside");
        return eventually(call, operator, now -> !now.consulting() && now.colleague() == null);
    }

    /** A leg that is sent somewhere gets there a few milliseconds after the PBX has said yes. */
    private boolean eventually(CallId call, Extension operator, Predicate<CallLegs> wanted) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<CallLegs> now = gate.channels().flatMap(channels -> CallLegs.of(channels, call, operator));
            if (now.isPresent() && wanted.test(now.get())) {
                return true;
            }
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Somebody of the house, other than the operator. */
    private Optional<OperatorStatus> colleague(Extension operator, String to) {
        return room.all().stream()
                .filter(status -> status.extension().digits().equals(to))
                .filter(status -> !status.extension().equals(operator))
                .findFirst();
    }

    private static String endpoint(OperatorStatus status) {
        return status.telephone().endpoint(status.extension());
    }

    /** {@code 1001-web} of {@code PJSIP/1001-web-0000002a}. */
    private static String endpoint(CoreShowChannelEvent leg) {
        String name = leg.getChannel();
        return name.substring(name.indexOf('/') + 1, name.lastIndexOf('-'));
    }

    private static CoreShowChannelEvent own(CallLegs legs) {
        return java.util.Objects.requireNonNull(legs.operator());
    }

    private void set(CoreShowChannelEvent leg, String variable, @Nullable String value) {
        gate.set(leg.getChannel(), variable, value == null ? "" : value);
    }

    private Answer send(CoreShowChannelEvent leg, String extension) {
        return answer(gate.redirect(leg.getChannel(), CallLegs.DESK, extension));
    }

    private static Answer no(Why why) {
        return new Answer.NotPossible(why);
    }

    private static Answer answer(Gate.Answer answer) {
        return switch (answer) {
            case Gate.Answer.Done _ -> new Answer.Done();
            case Gate.Answer.Refused _ -> no(Why.NO_SUCH_CALL);
            case Gate.Answer.NoAnswer _ -> new Answer.PbxAway();
        };
    }
}
