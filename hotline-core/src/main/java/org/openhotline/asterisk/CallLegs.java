package org.openhotline.asterisk;

import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;

/** The channels of one call as the PBX has them now, and what they are doing. */
record CallLegs(
        CoreShowChannelEvent caller,
        @Nullable CoreShowChannelEvent operator,
        @Nullable CoreShowChannelEvent colleague) {

    private static final Integer UP = 6;
    static final String DESK = "desk";

    /** Empty when the PBX does not carry the call. */
    static Optional<CallLegs> of(List<CoreShowChannelEvent> channels, CallId call, Extension operator) {
        return channels.stream()
                .filter(channel -> call.value().equals(channel.getUniqueid()))
                .findFirst()
                .map(caller -> new CallLegs(
                        caller, leg(channels, call, operator, true), leg(channels, call, operator, false)));
    }

    /** Whether the colleague is somebody outside the house. */
    boolean outside() {
        return colleague != null && ChannelName.trunk(colleague.getChannel());
    }

    private static @Nullable CoreShowChannelEvent leg(
            List<CoreShowChannelEvent> channels, CallId call, Extension operator, boolean own) {
        return channels.stream()
                .filter(channel -> call.value().equals(channel.getLinkedid()) && UP.equals(channel.getChannelState()))
                .filter(channel -> !call.value().equals(channel.getUniqueid()))
                .filter(channel -> ChannelName.operator(channel.getChannel())
                        .map(one -> one.equals(operator) == own)
                        .orElseGet(() -> !own && ChannelName.trunk(channel.getChannel())))
                .findFirst()
                .orElse(null);
    }

    /** The caller is on hold by the desk. */
    boolean held() {
        return at(caller, "hold");
    }

    /** The operator rings a colleague, or talks with one. */
    boolean consulting() {
        return operator != null && (at(operator, "consult") || at(operator, "consult-outside"));
    }

    /** The colleague has left the operator and waits to be brought to the caller. */
    boolean colleagueAside() {
        return colleague != null && at(colleague, "aside");
    }

    private static boolean at(CoreShowChannelEvent channel, String extension) {
        return DESK.equals(channel.getContext()) && extension.equals(channel.getExten());
    }
}
