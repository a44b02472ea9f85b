package org.openhotline.ivr.agi;

import java.util.concurrent.CompletableFuture;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.journal.JournalEntry;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.outside.Decision;
import org.openhotline.outside.OutsideGate;
import org.openhotline.outside.Purpose;
import org.openhotline.routing.Reception;
import org.openhotline.routing.Release;

/** A caller waits in line, on a virtual thread, with music, until the reception releases him. */
final class WaitScript implements AgiScript {

    /** Before the endpoint whose telephone was lost. */
    private static final String INTERRUPTED = "interrupted:";

    private final Reception reception;
    private final Announcements announcements;
    private final OutsideGate gate;

    WaitScript(Reception reception, Announcements announcements, OutsideGate gate) {
        this.reception = reception;
        this.gate = gate;
        this.announcements = announcements;
    }

    @Override
    public void service(AgiRequest request, AgiChannel agiChannel) throws AgiException {
        var channel = new CallerChannel(agiChannel);
        var call = Requests.call(request);
        String last = Requests.last(request);
        CompletableFuture<Release> released = park(call, Requests.line(request), last);
        switch (announcements.until(released, call, Requests.line(request), channel)) {
            case Release.Offer offer -> channel.offer(offer.endpoint());
            case Release.TurnAway away -> channel.done(word(away.reason()));
            case Release.Overflow overflow -> overflow(overflow.number(), call, channel);
            case Release.MessageBox _ -> channel.done("full");
            case Release.FallBack _, Release.Gone _ -> {}
        }
    }

    /** A number outside goes through the gate; refused, the caller hears that nobody can take the call. */
    private void overflow(String number, CallId call, CallerChannel channel) throws AgiException {
        if (reception.isExtension(number)
                || gate.ask(number, Purpose.OVERFLOW, JournalEntry.SYSTEM, call.value()) instanceof Decision.Allowed) {
            channel.passOn(number);
            channel.done("overflow");
        } else {
            channel.done("full");
        }
    }

    private static String word(Release.Reason reason) {
        return switch (reason) {
            case NO_OPERATOR -> "no-operator";
            case FULL, WAITED_TOO_LONG -> "full";
        };
    }

    /** A caller whose talk broke off is kept for his operator; any other stands in line. */
    private CompletableFuture<Release> park(CallId call, LineNumber line, String last) {
        if (!last.startsWith(INTERRUPTED)) {
            return reception.park(call, line, lastOffer(last));
        }
        String operator = last.substring(INTERRUPTED.length()).replace("-web", "");
        return reception.parkInterrupted(call, line, new Extension(operator));
    }

    /** The dialplan hands on the {@code DIALSTATUS} of the offer before; other words mean that there was none. */
    private static @Nullable OfferResult lastOffer(String last) {
        return switch (last) {
            case "first", "moved", "" -> null;
            default -> OfferResult.ofDialStatus(last);
        };
    }
}
