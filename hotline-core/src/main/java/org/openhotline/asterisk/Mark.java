package org.openhotline.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Gap;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Party;
import org.openhotline.call.Transfer;
import org.openhotline.operator.Extension;

/**
 * What the dialplan says of a call in its own words: a text such as {@code offer:1001}, written both to the PBX's log and as a
 * live event, so that both witnesses tell the same story.
 */
public final class Mark {

    private static final String PAGE = "-web";

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
            case "offer" -> Optional.of(new CallEvent.OfferBegan(call, at, operator(parts[1])));
            case "offer-end" ->
                Optional.of(new CallEvent.OfferEnded(call, at, operator(parts[1]), OfferResult.ofDialStatus(parts[2])));
            case "interrupted" -> Optional.of(new CallEvent.Interrupted(call, at, operator(parts[1])));
            case "transfer" -> Optional.of(new CallEvent.Transferred(call, at, parts[1], Transfer.Kind.BLIND));
            case "overflow" -> Optional.of(new CallEvent.Transferred(call, at, parts[1], Transfer.Kind.OVERFLOW));
            case "outside" -> Optional.of(new CallEvent.OutsideAnswered(call, at, parts[1]));
            case "withdrawn" ->
                Optional.of(new CallEvent.OfferEnded(call, at, operator(parts[1]), OfferResult.WITHDRAWN));
            case "hold" -> Optional.of(new CallEvent.HoldBegan(call, at));
            case "resume" -> Optional.of(new CallEvent.HoldEnded(call, at));
            case "joined" -> Optional.of(new CallEvent.OperatorAnswered(call, at, operator(parts[1])));
            case "transferred" ->
                Optional.of(new CallEvent.Transferred(call, at, number(parts[1]), Transfer.Kind.ATTENDED));
            case "released" -> Optional.of(new CallEvent.Released(call, at, Party.ofCode(parts[1])));
            case "emergency-alarm" -> Optional.of(new CallEvent.EmergencyUnanswered(call, at));
            case "closed" -> Optional.of(new CallEvent.TurnedAway(call, at, CallEvent.TurnedAway.Reason.CLOSED));
            case "no-operator", "full" ->
                Optional.of(new CallEvent.TurnedAway(call, at, CallEvent.TurnedAway.Reason.NO_OPERATOR));
            case "fallback" -> Optional.of(new CallEvent.GapSeen(call, at, Gap.FALLBACK));
            default -> Optional.empty();
        };
    }

    /** An endpoint is the operator's extension, with {@code -web} behind it for the telephone in the page. */
    private static Extension operator(String endpoint) {
        return new Extension(number(endpoint));
    }

    private static String number(String endpoint) {
        return endpoint.endsWith(PAGE) ? endpoint.substring(0, endpoint.length() - PAGE.length()) : endpoint;
    }

    /**
     * Whether the PBX itself now rings operators for the call, in its fallback queue or after the caller was passed on. Then no mark tells how
     * that ringing ends.
     *
     * @param before what held before this mark
     */
    public static boolean pbxRings(String text, boolean before) {
        return switch (word(text)) {
            case "fallback", "transfer", "overflow" -> true;
            case "moved", "offer", "interrupted" -> false;
            default -> before;
        };
    }

    /**
     * Whose telephone is about to be rung without being offered the call: a colleague who is asked, or somebody on duty who has
     * not accepted yet. Empty for a mark of another kind: numbers outside the house have marks of their own.
     */
    public static Optional<Extension> asked(String text) {
        String number = text.substring(text.indexOf(':') + 1);
        return switch (word(text)) {
            case "consult", "duty" -> Optional.of(operator(number));
            default -> Optional.empty();
        };
    }

    /**
     * Whether the mark takes an offer back only to make it again at once, to the same operator: he stays kept for the caller.
     */
    static boolean offersAgain(String text) {
        return word(text).equals("withdrawn");
    }

    /** Whether the mark says that nobody is being asked any more. */
    public static boolean askingEnds(String text) {
        return word(text).equals("consult-end");
    }

    private static String word(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }
}
