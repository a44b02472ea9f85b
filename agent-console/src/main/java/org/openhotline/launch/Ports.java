package org.openhotline.launch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ports of one home. The database's is chosen by the system at each start, because nobody has to know it. */
record Ports(int http, int https, int wss, int sip, int ami, int agi, int rtpFrom, int rtpTo, int database) {

    /** A port that one of our processes will listen on. */
    record Listener(String purpose, String option, int port, boolean udp) {}

    /** @param othersAsterisk whether Asterisk's ports are held by one that someone else runs */
    List<Listener> listeners(boolean othersAsterisk) {
        var application = Stream.of(
                new Listener("the console on this machine", "--http-port", http, false),
                new Listener("the console", "--https-port", https, false),
                new Listener("the call scripts", "--agi-port", agi, false));
        var asterisk = Stream.of(
                new Listener("the browsers' telephones", "--wss-port", wss, false),
                new Listener("telephones by TCP", "--sip-port", sip, false),
                new Listener("telephones by UDP", "--sip-port", sip, true),
                new Listener("Asterisk's manager", "--ami-port", ami, false));
        return Stream.concat(application, othersAsterisk ? Stream.empty() : asterisk)
                .toList();
    }

    Ports withDatabase(int port) {
        return new Ports(http, https, wss, sip, ami, agi, rtpFrom, rtpTo, port);
    }

    Map<String, String> asMap() {
        return Map.of(
                "http", "" + http,
                "https", "" + https,
                "wss", "" + wss,
                "sip", "" + sip,
                "ami", "" + ami,
                "agi", "" + agi,
                "rtp", rtpFrom + "-" + rtpTo,
                "database", "" + database);
    }
}
