package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * As whom Asterisk runs: whoever ran the command, but never root. Where that is not root, all that is done to files here is
 * nothing at all.
 */
final class User {
    private static final String ASTERISK = "hotline";

    private User() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static String name() {
        return isRoot() ? ASTERISK : System.getProperty("user.name", "this user");
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

    /** Whether Asterisk's user succeeds with a command. */
    static boolean can(List<String> command) throws IOException, InterruptedException {
        return CommandOutput.of(unprivileged(command)).exit() == 0;
    }

    /** Makes a file or folder that of Asterisk's user. */
    static void give(Path file) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ASTERISK));
            setGroup(file);
        }
    }

    /** Lets Asterisk's user read a file or folder, and nobody else besides the owner. */
    static void letRead(Path file) throws IOException {
        if (isRoot()) {
            setGroup(file);
            var rights = Files.isDirectory(file) ? "rwxr-x---" : "rw-r-----";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    /** Lets Asterisk's user pass through a folder of root's that is closed to all others. */
    static void letEnter(Path folder) throws IOException {
        var rights = Files.getPosixFilePermissions(folder);
        if (isRoot()
                && rights.stream()
                        .noneMatch(
                                Set.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE)
                                        ::contains)) {
            setGroup(folder);
            rights.add(PosixFilePermission.GROUP_EXECUTE);
            Files.setPosixFilePermissions(folder, rights);
        }
    }

    private static void setGroup(Path file) throws IOException {
        var group = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(ASTERISK);
        Files.getFileAttributeView(file, PosixFileAttributeView.class).setGroup(group);
    }
}
