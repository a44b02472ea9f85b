package org.openhotline.testcall;

import java.time.Instant;

/**
 * One line of Asterisk's own log of calls (CEL).
 *
 * @param type such as CHAN_START; HOTLINE for a mark of the dialplan
 * @param extra JSON text
 */
public record PbxLine(
        String type,
        Instant at,
        String callerNumber,
        String context,
        String channel,
        String uniqueId,
        String linkedId,
        String extra) {

    /** A mark of the dialplan, such as {@code fallback}; empty for anything else. */
    public String mark() {
        return type.equals("HOTLINE")
                ? extra.replaceFirst("^\\{\"extra\":\"", "").replaceFirst("\"}$", "")
                : "";
    }
}
