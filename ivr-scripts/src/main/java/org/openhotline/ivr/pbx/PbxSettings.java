package org.openhotline.ivr.pbx;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the Asterisk configuration of one home depends on. Every value is checked here, so that none can break out of
 * its place in a configuration file.
 *
 * @param home all state of this installation
 * @param asteriskRoot private root of Asterisk, or null where Asterisk is the machine's own
 * @param rtpFrom first RTP port
 * @param rtpTo last RTP port
 */
public record PbxSettings(
        Path home,
        @Nullable Path asteriskRoot,
        int sipPort,
        int amiPort,
        int agiPort,
        int wssPort,
        int rtpFrom,
        int rtpTo,
        AmiPasswords ami,
        List<OperatorPhones> operators,
        List<LineSettings> lines) {
    /** The name of the one PBX of a home; it stands before every call's id. */
    static final String PBX = "pbx1";

    public PbxSettings {
        Values.path(home);
        if (asteriskRoot != null) {
            Values.path(asteriskRoot);
        }
        Values.port(sipPort);
        Values.port(amiPort);
        Values.port(agiPort);
        Values.port(wssPort);
        if (Values.port(rtpFrom) >= Values.port(rtpTo)) {
            throw new IllegalArgumentException("The RTP ports must be a range: " + rtpFrom + "-" + rtpTo);
        }
        operators = List.copyOf(operators);
        lines = List.copyOf(lines);
    }
}
