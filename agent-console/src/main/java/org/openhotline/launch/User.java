package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** As whom Asterisk runs: whoever ran the command, but never root. */
final class User {
    private static final String ASTERISK = "hotline";

    private User() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The command, without any right where it would have had root's. */
    static List<String> unprivileged(List<String> command) {
        var dropped = new ArrayList<String>();
        if (isRoot()) {
            dropped.addAll(List.of(
                    "setpriv", "--reuid=" + ASTERISK, "--regid=" + ASTERISK, "--clear-groups", "--no-new-privs"));
        }
        dropped.addAll(command);
        return dropped;
    }

    /** Gives a folder and all it holds to Asterisk's user, and closes it to everybody else. */
    static void handOver(Path folder) throws IOException {
        if (isRoot()) {
            var lookup = folder.getFileSystem().getUserPrincipalLookupService();
            var user = lookup.lookupPrincipalByName(ASTERISK);
            var group = lookup.lookupPrincipalByGroupName(ASTERISK);
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(found -> !Files.isSymbolicLink(found)).toList()) {
                    Files.setOwner(file, user);
                    Files.getFileAttributeView(file, PosixFileAttributeView.class)
                            .setGroup(group);
                }
            }
        }
    }

    /** Lets Asterisk read a file that is closed to everybody else. */
    static void letRead(Path file) throws IOException {
        if (isRoot()) {
            var group = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(ASTERISK);
            Files.getFileAttributeView(file, PosixFileAttributeView.class).setGroup(group);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        }
    }

    static boolean can(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(unprivileged(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    static String name() {
        return isRoot() ? ASTERISK : System.getProperty("user.name", "this user");
    }
}
