package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at Asterisk from outside: version, telephones, manager users, and whether its call log is written. */
record AsteriskExamination(Home home, Settings settings, Map<String, String> told) {
    private static final Pattern VERSION = Pattern.compile("Asterisk (\\d+)\\.(\\d+)");
    private static final int LOOKS = 50;
    private static final long LOOK_EVERY_MS = 100;

    Finding version() throws IOException, InterruptedException {
        var command = AsteriskServer.program(settings.asteriskRoot());
        command.add("-V");
        var said = CommandOutput.of(command).text().strip();
        var version = VERSION.matcher(said);
        var enough = version.find()
                && (Integer.parseInt(version.group(1)) > 22
                        || (version.group(1).equals("22") && Integer.parseInt(version.group(2)) >= 10));
        return enough ? Finding.good(said) : new Finding(said, "Hotline needs Asterisk 22.10 or newer; install one");
    }

    Finding telephones() throws IOException, InterruptedException {
        var command = AsteriskServer.program(settings.asteriskRoot());
        command.addAll(List.of("-C", AsteriskServer.configuration(home).toString(), "-rx", "pjsip show contacts"));
        var answer = CommandOutput.of(command);
        if (answer.exit() != 0) {
            throw new IOException(answer.text().strip());
        }
        var registered = answer.text()
                .lines()
                .filter(line -> line.contains("Contact:") && line.contains("@") && !line.contains("<Aor"))
                .count();
        return Finding.good("telephones registered: " + registered);
    }

    /** Each manager user may sign in, and none may run commands of Asterisk's console. */
    List<Finding> managers() {
        var findings = new ArrayList<Finding>();
        for (var user : List.of("events", "control", "originate")) {
            findings.add(manager(user));
        }
        return findings;
    }

    private Finding manager(String user) {
        try (var session = open(user)) {
            var answer = session.ask("Command", Map.of("Command", "core show version"));
            return answer.getOrDefault("Message", "").contains("Permission denied")
                    ? Finding.good("manager user " + user)
                    : new Finding(
                            "manager user " + user + " may run commands", "take its right 'command' in manager.conf");
        } catch (IOException refused) {
            return new Finding(
                    "manager user " + user + " cannot sign in (" + refused.getMessage() + ")",
                    "check that Asterisk runs, and manager.conf against " + home.secret("ami.properties"));
        }
    }

    /** A missing folder loses the call log with no more than a line in Asterisk's own log, so one channel is placed. */
    Finding testChannel() throws IOException, InterruptedException {
        var id = "hotline-doctor-" + System.nanoTime();
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
        var cel = Path.of(told.getOrDefault("hotline.cel.file", home.cel().toString()));
        for (var look = 0; look < LOOKS; look++) {
            if (Files.exists(cel) && Files.readString(cel, UTF_8).contains(id)) {
                return Finding.good("calls are written to " + cel);
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return new Finding(
                "a test channel does not appear in " + cel, "check that Asterisk may write there, and cel.conf");
    }

    private AmiSession open(String user) throws IOException {
        var port = Integer.parseInt(told.getOrDefault("hotline.ami.port", "5038"));
        return AmiSession.open(port, user, told.getOrDefault("hotline.ami." + user + ".password", ""));
    }
}
