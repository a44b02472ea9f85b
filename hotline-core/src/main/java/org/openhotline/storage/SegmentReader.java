package org.openhotline.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.storage.Write.Keyed;
import tools.jackson.core.JacksonException;

/** Reads one segment file of the spool. A line that cannot be read, such as a torn last one, is put aside. */
final class SegmentReader implements AutoCloseable {
    private final BufferedReader reader;
    private final Aside aside;
    private long lines;

    SegmentReader(Path segment, Aside aside) throws IOException {
        this.reader = open(segment);
        this.aside = aside;
    }

    /** Wrong bytes become a replacement sign instead of an exception: a torn line may end within a character. */
    private static BufferedReader open(Path segment) throws IOException {
        Reader bytes = new InputStreamReader(Files.newInputStream(segment), StandardCharsets.UTF_8);
        return new BufferedReader(bytes);
    }

    static Stream<String> lines(Path segment) throws IOException {
        BufferedReader reader = open(segment);
        return reader.lines().onClose(() -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Lines read so far, bad ones included. */
    long lines() {
        return lines;
    }

    /** The next writes, at most so many; empty at the end. */
    List<Keyed> next(int most) throws IOException {
        List<Keyed> writes = new ArrayList<>();
        while (writes.size() < most) {
            String line = reader.readLine();
            if (line == null) {
                break;
            }
            lines++;
            Keyed write = parse(line);
            if (write != null) {
                writes.add(write);
            }
        }
        return writes;
    }

    private @Nullable Keyed parse(String line) throws IOException {
        try {
            return Json.MAPPER.readValue(line, Keyed.class);
        } catch (JacksonException e) {
            aside.torn(line);
            return null;
        }
    }

    /** Empty where the line cannot be read. */
    static Optional<Write> write(String line) {
        try {
            return Optional.of(Json.MAPPER.readValue(line, Keyed.class).write());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
