package org.openhotline.ivr.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.openhotline.asterisk.ChannelName;
import org.openhotline.outside.Decision;
import org.openhotline.outside.OutsideGate;
import org.openhotline.outside.Purpose;

/** Somebody dials a number outside the house on a telephone of ours, or passes a caller on to one by REFER. */
final class OutsideScript implements AgiScript {

    private final OutsideGate gate;

    OutsideScript(OutsideGate gate) {
        this.gate = gate;
    }

    @Override
    public void service(AgiRequest request, AgiChannel agiChannel) throws AgiException {
        var channel = new CallerChannel(agiChannel);
        String telephone = Requests.telephone(request);
        String by = ChannelName.operator(telephone).map(Object::toString).orElse("telephone");
        boolean passedOn = !telephone.equals(channel.name());
        Decision decision = gate.ask(
                Requests.outside(request),
                passedOn ? Purpose.TRANSFER : Purpose.DIALLED,
                by,
                passedOn ? Requests.call(request).value() : by);
        switch (decision) {
            case Decision.Allowed _ -> channel.done("allowed");
            case Decision.Refused refused -> channel.done(refused.why().code());
        }
    }
}
