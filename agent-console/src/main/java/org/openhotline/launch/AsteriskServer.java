package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asterisk as a process: its command line, from the machine or from a private root, and whom it runs as. */
final class AsteriskServer {
    private AsteriskServer() {}

    static Child child(Home home, AsteriskFolder folder, Optional<Path> root) throws IOException, InterruptedException {
        check(folder, root);
        var command = program(root);
        command.addAll(List.of("-f", "-n", "-C", folder.configuration().toString()));
        return new Child("asterisk", home, User.unprivileged(command), Map.of("LC_ALL", "C.UTF-8"));
    }

    /** The program with its own loader and libraries: no chroot, no mounts, no root. */
    private static List<String> program(Optional<Path> root) {
        return root.<List<String>>map(folder -> new ArrayList<>(List.of(
                        folder.resolve("lib64/ld-linux-x86-64.so.2").toString(),
                        "--library-path",
                        folder.resolve("usr/lib/x86_64-linux-gnu").toString(),
                        folder.resolve("usr/sbin/asterisk").toString())))
                .orElseGet(() -> new ArrayList<>(List.of("/usr/sbin/asterisk")));
    }

    private static void check(AsteriskFolder folder, Optional<Path> root) throws IOException, InterruptedException {
        var version = program(root);
        version.add("-V");
        if (!User.can(version)) {
            throw new Refusal("The user " + User.name() + ", as which Asterisk runs, cannot start " + version.getFirst()
                    + ": make that folder and those above it readable for everybody.");
        }
        if (!User.can(List.of("test", "-r", folder.configuration().toString()))) {
            throw new Refusal("The user " + User.name() + ", as which Asterisk runs, cannot reach " + folder.path()
                    + ": choose a home that others may enter, such as --home /var/lib/hotline/first, or open the"
                    + " folders above it (chmod o+x).");
        }
    }
}
