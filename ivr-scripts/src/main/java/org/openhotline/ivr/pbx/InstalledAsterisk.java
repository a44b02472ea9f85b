package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the Asterisk in use keeps its modules and the descriptions of its options, without which it does not start. */
record InstalledAsterisk(Path modules, Path documentation) {
    private static final List<String> MODULES = List.of(
            "usr/lib/" + multiarch() + "/asterisk/modules", "usr/lib/asterisk/modules", "usr/lib64/asterisk/modules");
    private static final List<String> DOCUMENTATION =
            List.of("usr/share/asterisk/documentation", "var/lib/asterisk/documentation");

    static InstalledAsterisk in(@Nullable Path root) throws IOException {
        var base = root == null ? Path.of("/") : root;
        return new InstalledAsterisk(
                first(base, MODULES, "chan_pjsip.so"), first(base, DOCUMENTATION, "core-en_US.xml"));
    }

    private static Path first(Path base, List<String> candidates, String witness) throws IOException {
        return candidates.stream()
                .map(base::resolve)
                .filter(folder -> Files.isReadable(folder.resolve(witness)))
                .findFirst()
                .orElseThrow(() -> new IOException("No Asterisk is installed under " + base + ": " + witness
                        + " was looked for in " + candidates));
    }

    private static String multiarch() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
    }
}
