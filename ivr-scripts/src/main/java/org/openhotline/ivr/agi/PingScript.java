package org.openhotline.ivr.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.openhotline.routing.Reception;

/** The watchdog's question: passes through the router's thread, so an answer proves that callers are being served. */
final class PingScript implements AgiScript {

    private final Reception reception;

    PingScript(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) throws AgiException {
        reception.ping();
        new CallerChannel(channel).pong();
    }
}
