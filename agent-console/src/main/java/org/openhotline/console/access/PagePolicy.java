package org.openhotline.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page of ours may load, and which devices it may use. Its telephone speaks to the PBX on the same host at a port of
 * its own.
 */
final class PagePolicy implements HeaderWriter {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:]{2,45}]");

    private static final String DEVICES = "microphone=(self), speaker-selection=(self), camera=(), geolocation=()";

    private final int wssPort;

    PagePolicy(int wssPort) {
        this.wssPort = wssPort;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String host = request.getServerName();
        String telephone = HOST.matcher(host).matches() ? " wss://" + host + ":" + wssPort : "";
        response.setHeader("Content-Security-Policy", content(telephone));
        response.setHeader("Permissions-Policy", DEVICES);
    }

    /** Ant Design puts its styles into the page by script, hence the one exception. */
    private static String content(String telephone) {
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " media-src 'self' blob: data:; connect-src 'self'" + telephone + "; object-src 'none';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
