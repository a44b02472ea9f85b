package org.openhotline.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** What of a home is running, and where. */
final class Status {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int NOT_ALL_THERE = 3;

    private Status() {}

    static int print(Home home, PrintStream out) throws IOException {
        var processes = new Processes(home);
        var running = processes.running();
        var ports = PrivateFile.read(home.run("ports.properties"));
        var expected = processes.expected();
        out.println("home         " + home.path());
        for (var name : expected) {
            var process = running.get(name);
            out.printf("%-12s %s%n", name, process == null ? "not running" : "running (pid " + process.pid() + ")");
        }
        if (running.isEmpty()) {
            out.println("hotline: not running; ./hotline up starts it");
            return NOT_ALL_THERE;
        }
        out.println("console      http://localhost:" + ports.get("http") + "/ and https, port " + ports.get("https"));
        out.println("telephones   SIP port " + ports.get("sip"));
        var answers = AgiPing.answers(Integer.parseInt(ports.getOrDefault("agi", "4573")), PATIENCE);
        out.println("hotline: the application "
                + (answers ? "answers" : "does not answer; see " + home.log("application")));
        return answers && running.keySet().containsAll(expected) ? 0 : NOT_ALL_THERE;
    }
}
