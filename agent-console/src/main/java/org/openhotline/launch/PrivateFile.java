package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files that only their owner may read. They are born so, and replaced in one step. */
final class PrivateFile {
    private PrivateFile() {}

    static void write(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), "", owner);
        Files.writeString(fresh, text, UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Sorted, and without the date that {@link Properties#store} writes, so that equal settings give equal files. */
    static void write(Path file, Map<String, String> properties) throws IOException {
        var text = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
        write(file, text);
    }

    static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file, UTF_8)));
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name, properties::getProperty, (first, second) -> second, TreeMap::new));
    }
}
