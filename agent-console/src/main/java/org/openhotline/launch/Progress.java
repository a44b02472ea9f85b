package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the supervisor tells: on the terminal as long as someone listens, and always in its log. */
final class Progress {
    private final PrintStream terminal;
    private final Path log;

    Progress(PrintStream terminal, Path log) {
        this.terminal = terminal;
        this.log = log;
    }

    /** One sentence for the terminal and the log. */
    synchronized void say(String sentence) {
        terminal.println("hotline: " + sentence);
        note(sentence);
    }

    /** For the terminal alone: passwords have no place in a log. */
    synchronized void show(String line) {
        terminal.println(line);
    }

    private void note(String sentence) {
        var line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + sentence + "\n";
        try {
            Files.writeString(log, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException logLost) {
            // A full disk must not stop the watchdog; the terminal is the only place left to say so.
            terminal.println("hotline: " + log + " cannot be written: " + logLost.getMessage());
        }
    }
}
