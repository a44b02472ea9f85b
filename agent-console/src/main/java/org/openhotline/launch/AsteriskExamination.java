package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Asks a running Asterisk, its own or another's, over its manager: version, telephones, manager users, and whether its call
 * log is written.
 *
 * @param told what the application is told: port, users, passwords, call log
 */
record AsteriskExamination(Map<String, String> told) {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int LOOKS = 50;
    private static final long LOOK_EVERY_NANOS = 100_000_000;

    /** Whether it has started and lets us in. */
    boolean isUp() {
        try (var session = open("events")) {
            return session.next("Event").containsKey("Event");
        } catch (IOException notYet) {
            return false;
        }
    }

    List<Finding> examine() {
        if (!listens()) {
            return List.of(new Finding(
                    "Asterisk does not answer on port " + port(),
                    "start it; its log is asterisk.log, unless someone else runs it"));
        }
        var findings = new ArrayList<Finding>();
        findings.add(look("Asterisk's version", this::version));
        ManagerFile.USERS.forEach(user -> findings.add(look("manager user " + user, () -> manager(user))));
        findings.add(look("the telephones", this::telephones));
        findings.add(look("the call log", this::testChannel));
        return findings;
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(Loopback.at(port()));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private Finding look(String what, Callable<Finding> examination) {
        try {
            return examination.call();
        } catch (Exception failed) {
            return new Finding(
                    what + " cannot be looked at (" + failed.getMessage() + ")",
                    "its manager.conf must have the users, passwords and rights of HOME/asterisk/etc/manager.conf");
        }
    }

    private Finding version() throws IOException {
        try (var session = open("events")) {
            var said = session.ask("CoreSettings", Map.of()).getOrDefault("AsteriskVersion", "unknown");
            var version = VERSION.matcher(said);
            var enough = version.matches()
                    && (Integer.parseInt(version.group(1)) > 22
                            || (version.group(1).equals("22") && Integer.parseInt(version.group(2)) >= 10));
            return enough
                    ? Finding.good("Asterisk " + said)
                    : new Finding("Asterisk is " + said, "install 22.10 or newer; older ones were not tried");
        }
    }

    /** It may sign in, and it may not run commands of Asterisk's console. */
    private Finding manager(String user) throws IOException {
        try (var session = open(user)) {
            var answer = session.ask("Command", Map.of("Command", "core show version"));
            return answer.getOrDefault("Message", "").contains("Permission denied")
                    ? Finding.good("manager user " + user)
                    : new Finding(
                            "manager user " + user + " may run commands", "take its right 'command' in manager.conf");
        }
    }

    private Finding telephones() throws IOException {
        var there = new ArrayList<String>();
        try (var session = open("control")) {
            session.ask("DeviceStateList", Map.of());
            for (var device = session.next("Event");
                    !"DeviceStateListComplete".equals(device.get("Event"));
                    device = session.next("Event")) {
                var name = device.getOrDefault("Device", "");
                if (name.startsWith("PJSIP/") && !"UNAVAILABLE".equals(device.get("State"))) {
                    there.add(name.substring("PJSIP/".length()));
                }
            }
        }
        return Finding.good("telephones registered: " + (there.isEmpty() ? "none" : String.join(", ", there)));
    }

    /** A missing folder loses the call log with no more than a line in Asterisk's own log, so one channel is placed. */
    private Finding testChannel() throws IOException {
        var id = "hotline-test-" + System.nanoTime();
        var log = Path.of(told.getOrDefault("hotline.cel.file", ""));
        var end = Files.exists(log) ? Files.size(log) : 0;
        try (var session = open("originate")) {
            var answer = session.ask(
                    "Originate",
                    Map.of("Channel", "Local/gone@hotline/n", "Application", "NoOp", "ChannelId", id, "Async", "true"));
            if (!"Success".equals(answer.get("Response"))) {
                return new Finding(
                        "no test channel could be placed (" + answer.get("Message") + ")",
                        "check the rights of originate in manager.conf");
            }
        }
        for (var look = 0; look < LOOKS; look++) {
            if (Files.exists(log) && after(end, log).contains(id)) {
                return Finding.good("calls are written to " + log);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return new Finding(
                "a test channel does not appear in " + log,
                "calls will be missing from the records: check that Asterisk may write there, and cel.conf");
    }

    private static String after(long position, Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            // A log that has become shorter was begun anew.
            file.seek(Math.min(position, file.length()));
            var rest = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1_000_000)];
            file.readFully(rest);
            return new String(rest, UTF_8);
        }
    }

    private AmiSession open(String user) throws IOException {
        return AmiSession.open(port(), user, told.getOrDefault("hotline.ami." + user + ".password", ""));
    }

    private int port() {
        return Integer.parseInt(told.getOrDefault("hotline.ami.port", "5038"));
    }
}
