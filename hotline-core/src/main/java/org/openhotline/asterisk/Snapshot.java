package org.openhotline.asterisk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.CoreShowChannelEvent;

/** Applies the PBX's list of its channels to our picture of it. */
final class Snapshot {

    private static final Integer UP = 6;

    private Snapshot() {}

    static void apply(Collection<CoreShowChannelEvent> channels, PbxEvents translator, Instant now) {
        Set<String> all =
                channels.stream().map(CoreShowChannelEvent::getUniqueid).collect(Collectors.toSet());
        Set<String> inFallback = channels.stream()
                .filter(Snapshot::standsInFallback)
                .map(CoreShowChannelEvent::getUniqueid)
                .collect(Collectors.toCollection(HashSet::new));
        translator.onlyThese(all, inFallback);
        for (CoreShowChannelEvent channel : channels) {
            translator.begin(channel.getChannel(), channel.getUniqueid(), channel.getLinkedid(), now);
            if (UP.equals(channel.getChannelState())) {
                translator.answered(channel.getChannel(), channel.getUniqueid(), now);
            }
        }
    }

    /** Whether this is a caller whom the dialplan has given to its fallback queue, or is about to. */
    static boolean standsInFallback(CoreShowChannelEvent channel) {
        return "hotline".equals(channel.getContext()) && "fallback".equals(channel.getExten());
    }

    /**
     * Orders channels by their birth: a unique id is {@code pbx-SECONDS.NUMBER}, and numbers count up within one life of the
     * PBX.
     */
    static int byBirth(CoreShowChannelEvent one, CoreShowChannelEvent other) {
        return Long.compare(number(one.getUniqueid()), number(other.getUniqueid()));
    }

    private static long number(String uniqueId) {
        return Long.parseLong(uniqueId.substring(uniqueId.lastIndexOf('.') + 1));
    }
}
