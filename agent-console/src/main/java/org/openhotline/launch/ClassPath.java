package org.openhotline.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A class path as it stands on a command line. */
record ClassPath(String text) {

    /** Its folders and jars, and those that the manifests of its jars name. */
    List<Path> entries() throws IOException {
        var entries = new ArrayList<Path>();
        for (var entry : text.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry));
            entries.addAll(named(Path.of(entry)));
        }
        return entries;
    }

    private static List<Path> named(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return List.of();
        }
        try (var jar = new JarFile(entry.toFile())) {
            var manifest = jar.getManifest();
            var others = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return others == null
                    ? List.of()
                    : Arrays.stream(others.split(" ", -1))
                            .map(entry::resolveSibling)
                            .toList();
        }
    }
}
