package org.openhotline.ivr.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.openhotline.routing.Arrival;
import org.openhotline.routing.Reception;

/** The first ring has sounded, and the line is answered unless its policy is operator-first: tells the dialplan what the line owes this caller now (A1). */
final class ArriveScript implements AgiScript {

    private final Reception reception;

    ArriveScript(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void service(AgiRequest request, AgiChannel agiChannel) throws AgiException {
        var channel = new CallerChannel(agiChannel);
        Arrival arrival = reception.arrive(
                Requests.call(request), Requests.line(request), Requests.number(request), Requests.policy(request));
        switch (arrival) {
            case Arrival.Offer offer -> {
                channel.offer(offer.endpoint());
                channel.done("open");
            }
            case Arrival.Wait _ -> channel.done("open");
            case Arrival.Closed _ -> channel.done("closed");
            case Arrival.Full _ -> channel.done("full");
            case Arrival.NoOperator _ -> channel.done("no-operator");
            case Arrival.FallBack _ -> {}
        }
    }
}
