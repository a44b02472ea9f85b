package org.openhotline.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Gap;
import org.openhotline.call.OfferResult;
import org.openhotline.operator.Extension;

/**
 * What the dialplan says of a call in its own words: a text such as {@code offer:1001}, written both to the PBX's log and as a
 * live event, so that both witnesses tell the same story.
 */
public final class Mark {

    private Mark() {}

    /**
     * Reads a mark.
     *
     * @param text word, then what it needs, parted by colons
     * @return empty for a mark that says nothing about the call's record
     */
    public static Optional<CallEvent> read(CallId call, Instant at, String text) {
        String[] parts = text.split(":", -1);
        return switch (parts[0]) {
            case "greeting" ->
                Optional.of(new CallEvent.GreetingBegan(call, at, Duration.ofMillis(Long.parseLong(parts[1]))));
            case "offer" -> Optional.of(new CallEvent.OfferBegan(call, at, new Extension(parts[1])));
            case "offer-end" ->
                Optional.of(new CallEvent.OfferEnded(
                        call, at, new Extension(parts[1]), OfferResult.ofDialStatus(parts[2])));
            case "closed" -> Optional.of(new CallEvent.TurnedAway(call, at, CallEvent.TurnedAway.Reason.CLOSED));
            case "no-operator", "full" ->
                Optional.of(new CallEvent.TurnedAway(call, at, CallEvent.TurnedAway.Reason.NO_OPERATOR));
            case "fallback" -> Optional.of(new CallEvent.GapSeen(call, at, Gap.FALLBACK));
            default -> Optional.empty();
        };
    }
}
