package org.openhotline.testcall;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody uses now, below the range from which the system hands out its own. */
final class FreePorts {

    private static final int LOWEST = 11_000;
    private static final int HIGHEST = 32_000;

    /** Each of a caller's and an operator's channel has a port for sound and one for its reports. */
    private static final int PORTS_PER_CALL = 4;

    private FreePorts() {}

    /**
     * The options of {@code ./hotline up} that name ports, as environment variables.
     *
     * @param calls that the voice ports are to carry at once
     */
    static Map<String, String> environment(int calls) {
        int voice = PORTS_PER_CALL * calls;
        Map<String, String> environment = new LinkedHashMap<>();
        int base = freeRange(voice + 6);
        int next = base;
        for (String name : new String[] {"HTTP", "HTTPS", "WSS", "SIP", "AMI", "AGI"}) {
            environment.put("HOTLINE_" + name + "_PORT", String.valueOf(next++));
        }
        environment.put("HOTLINE_RTP_PORTS", next + "-" + (next + voice - 1));
        return environment;
    }

    private static int freeRange(int length) {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = 2 * ThreadLocalRandom.current().nextInt(LOWEST / 2, (HIGHEST - length) / 2);
            if (isFree(base, length)) {
                return base;
            }
        }
        throw new NotHappened("There are no " + length + " free ports in a row");
    }

    private static boolean isFree(int base, int length) {
        for (int port = base; port < base + length; port++) {
            try (ServerSocket tcp = new ServerSocket(port);
                    DatagramSocket udp = new DatagramSocket(new InetSocketAddress(port))) {
                if (tcp.getLocalPort() != udp.getLocalPort()) {
                    return false;
                }
            } catch (IOException _) {
                return false;
            }
        }
        return true;
    }
}
