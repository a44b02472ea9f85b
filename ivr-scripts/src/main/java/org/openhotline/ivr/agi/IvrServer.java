package org.openhotline.ivr.agi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.fastagi.AgiHangupException;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.MappingStrategy;
import org.jspecify.annotations.Nullable;
import org.openhotline.outside.OutsideGate;
import org.openhotline.routing.Reception;

/**
 * The FastAGI server: one virtual thread a caller, on the loopback address only. Scripts are found in a fixed map; the
 * library's default would create any class that a request names.
 */
public final class IvrServer implements AutoCloseable {

    /** More callers than one PBX carries. */
    private static final int MOST_CALLERS = 10_000;

    private final VirtualThreadServer server;
    private final Thread acceptor;

    /**
     * Creates the server; {@link #start} opens it.
     *
     * @param port TCP port on the loopback address
     * @param stopPlayback ends the announcement on the channel of that name
     */
    public IvrServer(int port, Reception reception, OutsideGate gate, Consumer<String> stopPlayback) {
        var announcements = new Announcements(reception, stopPlayback);
        Map<String, AgiScript> scripts = Map.of(
                "arrive", new ArriveScript(reception),
                "wait", new WaitScript(reception, announcements, gate),
                "outside", new OutsideScript(gate),
                "ping", new PingScript(reception));
        server = new VirtualThreadServer((request, channel) -> untilHangUp(scripts.get(request.getScript())));
        server.setPort(port);
        server.setAddress(InetAddress.getLoopbackAddress());
        acceptor = Thread.ofPlatform().name("agi-server").daemon(true).unstarted(this::serve);
    }

    /** A caller who hangs up ends his script at any moment: that is no error. */
    private static @Nullable AgiScript untilHangUp(@Nullable AgiScript script) {
        return script == null
                ? null
                : (request, channel) -> {
                    try {
                        script.service(request, channel);
                    } catch (AgiHangupException _) {
                        // The PBX tells the reception that the caller has left.
                    }
                };
    }

    public void start() {
        acceptor.start();
    }

    private void serve() {
        try {
            server.startup();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot listen for the PBX's scripts on port " + server.getPort(), failed);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** The library's pool of 10 to 500 platform threads would refuse the 501st caller. */
    private static final class VirtualThreadServer extends DefaultAgiServer {

        VirtualThreadServer(MappingStrategy scripts) {
            super(null, scripts, ScriptedChannel::new);
        }

        @Override
        protected ThreadPoolExecutor createPool() {
            return new ThreadPoolExecutor(
                    0,
                    MOST_CALLERS,
                    1,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofVirtual().name("caller-", 0).factory());
        }
    }
}
