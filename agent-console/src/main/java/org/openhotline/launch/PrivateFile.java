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
    private static final String SPECIAL_IN_NAMES = " \\:=#!";
    private static final String SPECIAL_IN_VALUES = " \\";

    private PrivateFile() {}

    static void write(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), "", owner);
        try {
            Files.writeString(fresh, text, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Sorted, and without the date that {@link Properties#store} writes, so that equal settings give equal files. */
    static void write(Path file, Map<String, String> properties) throws IOException {
        var text = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(entry -> escaped(entry.getKey(), SPECIAL_IN_NAMES) + "="
                                + escaped(entry.getValue(), SPECIAL_IN_VALUES) + "\n")
                        .collect(Collectors.joining());
        write(file, text);
    }

    /** Read by Java's own rules, for which some programs take the file as ISO 8859-1. */
    private static String escaped(String value, String special) {
        return value.chars()
                .mapToObj(c -> special.indexOf(c) >= 0 || c < ' ' || c > '~' ? "\\u%04x".formatted(c) : "" + (char) c)
                .collect(Collectors.joining());
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
