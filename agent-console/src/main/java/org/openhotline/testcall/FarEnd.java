package org.openhotline.testcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The other end of a trunk, on this machine: whoever is rung outside the house answers here. Give {@link #trunk} to a home before
 * its first start, and open the telephone when the hotline is ready.
 */
public final class FarEnd {

    private final int port = Sipp.freePort();

    /** Writes a trunk that ends here into a home that has not been started yet. */
    public void trunk(Path home) throws IOException {
        Path etc = Files.createDirectories(home.resolve("asterisk/etc"));
        Files.writeString(etc.resolve("pjsip_trunk.conf"), """
                [trunk]
                type = endpoint
                context = lines
                disallow = all
                allow = alaw,ulaw
                direct_media = no
                allow_transfer = no
                aors = trunk

                [trunk]
                type = aor
                contact = sip:127.0.0.1:%d
                """.formatted(port));
    }

    /** Plugs in the telephone at which every number outside rings. */
    public OperatorPhone open(RunningHome home) {
        return OperatorPhone.at(port, home.sip());
    }
}
