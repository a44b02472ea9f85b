package org.openhotline.console.wiring;

import org.openhotline.asterisk.FallbackMembers;
import org.openhotline.asterisk.PbxLink;
import org.openhotline.asterisk.cel.CelReader;
import org.openhotline.ivr.agi.IvrServer;
import org.openhotline.routing.Reception;
import org.openhotline.supervision.Supervisions;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the call path in the order in which each part needs the one before: operators seated, the PBX's log read, the link up,
 * and only then the door for callers' scripts. The beans close themselves when the context does.
 */
final class CallPathStart implements SmartLifecycle {

    private final Reception reception;
    private final CelReader celReader;
    private final FallbackMembers members;
    private final PbxLink pbxLink;
    private final IvrServer ivrServer;
    private final Supervisions supervisions;
    private volatile boolean running;

    CallPathStart(
            Reception reception,
            CelReader celReader,
            FallbackMembers members,
            PbxLink pbxLink,
            IvrServer ivrServer,
            Supervisions supervisions) {
        this.reception = reception;
        this.celReader = celReader;
        this.members = members;
        this.pbxLink = pbxLink;
        this.ivrServer = ivrServer;
        this.supervisions = supervisions;
    }

    @Override
    public void start() {
        reception.open();
        reception.onChange(members::changed);
        celReader.start();
        pbxLink.start();
        ivrServer.start();
        running = true;
    }

    /** Closing the door first sends waiting callers to the PBX's fallback queue, where nobody is forgotten. */
    @Override
    public void stop() {
        ivrServer.close();
        supervisions.close();
        pbxLink.close();
        celReader.close();
        running = false;
    }

    /** It begins once and ends once. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
