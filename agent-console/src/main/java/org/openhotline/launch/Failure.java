package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Says what an I/O failure means to somebody who runs the command. */
final class Failure {
    private Failure() {}

    static String sentence(IOException failed) {
        var message = String.valueOf(failed.getMessage());
        if (message.contains("No space left on device")) {
            return "The disk is full (" + message + "): free some space and run the command again.";
        }
        if (failed instanceof AccessDeniedException) {
            return message + " may not be written by " + System.getProperty("user.name")
                    + ": run the command as the owner of the home, or choose another with --home.";
        }
        return failed.getClass().getSimpleName() + ": " + message;
    }
}
