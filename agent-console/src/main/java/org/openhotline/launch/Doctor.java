package org.openhotline.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openhotline.ivr.prompts.Language;

/** Looks a whole installation over and says what to mend. Changes nothing but for one test channel in Asterisk. */
final class Doctor {
    private static final long ENOUGH_DISK_BYTES = 1_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Home home;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Home home) {
        this.home = home;
    }

    /** Prints one line for each thing looked at; 0 when all is well, 1 otherwise. */
    static int examine(Home home, PrintStream out) throws IOException {
        var doctor = new Doctor(home);
        doctor.examine();
        doctor.findings.forEach(out::println);
        var mend = doctor.findings.stream().filter(finding -> !finding.isGood()).count();
        out.println(mend == 0 ? "hotline: all is well" : "hotline: " + mend + " to mend");
        return mend == 0 ? 0 : 1;
    }

    private void examine() throws IOException {
        var told = PrivateFile.read(Application.properties(home));
        if (told.isEmpty()) {
            findings.add(new Finding(home.path() + " was never started", "run ./hotline up --home " + home.path()));
            return;
        }
        look("the processes", this::processes);
        look("the call scripts", () -> callScripts(Integer.parseInt(told.getOrDefault("hotline.agi.port", "4573"))));
        look("the disk", () -> disk(Files.getFileStore(home.path()).getUsableSpace()));
        look("the prompts", this::prompts);
        look("the certificate", this::certificate);
        look("the clock", Doctor::clock);
        look("the database", () -> new DatabaseExamination(told).examine());
        findings.addAll(new AsteriskExamination(told).examine());
    }

    private void look(String what, Callable<Finding> examination) {
        try {
            findings.add(examination.call());
        } catch (Exception failed) {
            findings.add(new Finding(
                    what,
                    "could not be looked at (" + failed.getMessage() + "); start the hotline, and see "
                            + home.path().resolve("log")));
        }
    }

    private Finding processes() throws IOException {
        var processes = new Processes(home);
        var missing = new ArrayList<>(processes.expected());
        missing.removeAll(processes.running().keySet());
        return missing.isEmpty()
                ? Finding.good("processes: " + String.join(", ", processes.expected()))
                : new Finding("not running: " + String.join(", ", missing), "run ./hotline up --home " + home.path());
    }

    private Finding callScripts(int port) {
        return AgiPing.answers(port, PATIENCE)
                ? Finding.good("the application answers Asterisk's calls for scripts on port " + port)
                : new Finding(
                        "the application does not answer on port " + port,
                        "callers are in the fallback queue; see " + home.log("application"));
    }

    static Finding disk(long freeBytes) {
        var megabytes = freeBytes / 1_000_000 + " MB of disk free";
        return freeBytes > ENOUGH_DISK_BYTES ? Finding.good(megabytes) : new Finding(megabytes, "free some space");
    }

    private Finding prompts() throws IOException {
        var missing = new ArrayList<String>();
        for (var language : Language.values()) {
            for (var prompt : List.of("greeting", "all-busy", "closed", "farewell", "sorry")) {
                var file = home.asterisk().resolve("sounds/" + language.tag() + "/hotline/" + prompt + ".wav");
                if (!Files.exists(file) || Files.size(file) < 1000) {
                    missing.add(language.tag() + "/" + prompt);
                }
            }
        }
        return missing.isEmpty()
                ? Finding.good("prompts in " + Language.values().length + " languages")
                : new Finding(
                        "prompts are missing: " + String.join(", ", missing), "end the hotline and start it again");
    }

    private Finding certificate() throws IOException, InterruptedException {
        var month = Duration.ofDays(30).toSeconds();
        var holds = CommandOutput.of(List.of(
                "openssl",
                "x509",
                "-noout",
                "-checkend",
                "" + month,
                "-in",
                home.tls("cert.pem").toString()));
        return holds.exit() == 0
                ? Finding.good("the certificate is valid for more than 30 days")
                : new Finding(
                        "the certificate ends within 30 days",
                        "give a new one with --tls-certificate and --tls-key, or remove " + home.tls("cert.pem")
                                + " and start again");
    }

    private static Finding clock() throws IOException, InterruptedException {
        return clock(
                CommandOutput.of(List.of("sh", "-c", "timedatectl show -p NTPSynchronized --value 2>/dev/null || true"))
                        .text()
                        .strip());
    }

    /** @param synchronised yes, no, or nothing where the host of this machine keeps the clock, as for a container */
    static Finding clock(String synchronised) {
        return switch (synchronised) {
            case "no" -> new Finding("the clock is not kept by a time server", "run timedatectl set-ntp true");
            case "yes" -> Finding.good("the clock is kept by a time server");
            default -> Finding.good("the clock is kept by the host of this machine");
        };
    }
}
