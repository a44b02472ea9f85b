package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** What a short command said, and how it ended. */
record CommandOutput(int exit, String text) {
    static CommandOutput of(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new CommandOutput(process.waitFor(), text);
    }
}
