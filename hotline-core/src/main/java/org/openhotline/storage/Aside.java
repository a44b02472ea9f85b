package org.openhotline.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.openhotline.storage.Write.Keyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what can never go into the database, so that one bad write neither is lost nor stops those behind it: lines torn by
 * a crash in {@code torn.txt}, writes that the database refuses for their content in {@code refused.jsonl}.
 */
final class Aside {
    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final Path folder;
    private final AtomicLong count = new AtomicLong();

    Aside(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Put aside since the start of this process. */
    long count() {
        return count.get();
    }

    void torn(String line) throws IOException {
        append("torn.txt", line);
        LOG.warn("A line of the spool cannot be read; it is kept in {}", folder.resolve("torn.txt"));
    }

    void refused(Keyed write, RuntimeException why) throws IOException {
        append("refused.jsonl", Json.MAPPER.writeValueAsString(write));
        LOG.error("The database refuses a write; it is kept in {}", folder.resolve("refused.jsonl"), why);
    }

    private void append(String file, String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            channel.force(false);
        }
        count.incrementAndGet();
    }
}
