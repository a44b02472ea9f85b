package org.openhotline.asterisk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ManagerEvent;

/**
 * One login of ours to the PBX: a connection that hears and one that steers. It is never mended; when it fails, it is thrown
 * away and a new one is opened, because the library's own reconnection waits too long and can miss its cue.
 */
final class AmiSession implements AutoCloseable {

    private static final int CONNECT_WITHIN_MS = 1500;

    /** The library's last resort only; {@link LinkHealth} finds out sooner. */
    private static final int READ_TIMEOUT_MS = 10_000;

    private final PbxSettings pbx;
    private final ManagerConnection events;
    private final ManagerConnection control;
    private volatile boolean open = true;

    private AmiSession(PbxSettings pbx, ManagerConnection events, ManagerConnection control) {
        this.pbx = pbx;
        this.events = events;
        this.control = control;
    }

    /**
     * Connects and logs in.
     *
     * @param listener called on the library's thread; must return at once
     * @throws IOException when the PBX cannot be reached or refuses a user; the message says which
     */
    static AmiSession open(PbxSettings pbx, Consumer<ManagerEvent> listener) throws IOException {
        ManagerConnection control = connection(pbx, pbx.control());
        ManagerConnection events = connection(pbx, pbx.events());
        var session = new AmiSession(pbx, events, control);
        try {
            events.registerUserEventClass(HotlineMarkEvent.class);
            events.addEventListener(listener::accept);
            control.login("off");
            events.login();
            return session;
        } catch (AuthenticationFailedException | TimeoutException | IllegalStateException refused) {
            session.close();
            throw new IOException("The PBX's manager interface did not let us in: " + refused.getMessage(), refused);
        } catch (IOException unreachable) {
            session.close();
            throw unreachable;
        }
    }

    private static ManagerConnection connection(PbxSettings pbx, AmiAccount account) {
        var connection = new ManagerConnectionFactory(pbx.host(), pbx.port(), account.name(), account.password())
                .createManagerConnection();
        connection.setEncoding(StandardCharsets.UTF_8);
        connection.setSocketTimeout(CONNECT_WITHIN_MS);
        connection.setSocketReadTimeout(READ_TIMEOUT_MS);
        return connection;
    }

    /**
     * A connection that may place calls, logged in. Whoever asks for it logs it off: few calls are placed, and a door that
     * reaches every application of the PBX is not to stand open.
     *
     * @throws IOException when the PBX cannot be reached or refuses the user
     */
    ManagerConnection placing() throws IOException {
        ManagerConnection placing = connection(pbx, pbx.originate());
        try {
            placing.login("off");
            return placing;
        } catch (AuthenticationFailedException | TimeoutException | IllegalStateException refused) {
            throw new IOException("The PBX does not let us place calls: " + refused.getMessage(), refused);
        }
    }

    ManagerConnection events() {
        return events;
    }

    ManagerConnection control() {
        return control;
    }

    boolean isOpen() {
        return open;
    }

    /** Asks both connections whether they live. */
    boolean ping() {
        return ping(events) && ping(control);
    }

    private static boolean ping(ManagerConnection connection) {
        try {
            connection.sendAction(new PingAction(), LinkHealth.PING_TIMEOUT.toMillis() / 2);
            return true;
        } catch (IOException | TimeoutException | IllegalStateException lost) {
            return false;
        }
    }

    /** Returns at once: saying goodbye over a dead line takes seconds. */
    @Override
    public void close() {
        open = false;
        Thread.ofVirtual().name("ami-goodbye").start(() -> {
            goodbye(events);
            goodbye(control);
        });
    }

    static void goodbye(ManagerConnection connection) {
        try {
            connection.logoff();
        } catch (IllegalStateException _) {
            // was not logged in
        }
    }
}
