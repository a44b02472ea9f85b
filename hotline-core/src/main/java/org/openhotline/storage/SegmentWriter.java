package org.openhotline.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.openhotline.storage.Write.Keyed;

/** Appends writes to one segment file of the spool. */
final class SegmentWriter {
    private final Path path;
    private final FileChannel channel;
    private int writes;
    private boolean broken;

    SegmentWriter(Path path) throws IOException {
        this.path = path;
        // Readable by nobody else: it holds callers' numbers.
        this.channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        syncFolder();
    }

    /** A new file's name is on disk only when its folder is. */
    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    Path path() {
        return path;
    }

    int writes() {
        return writes;
    }

    /** Whether the file may end in half a line, so that nothing may be put behind it. */
    boolean broken() {
        return broken;
    }

    void append(List<Keyed> batch) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Keyed write : batch) {
            lines.append(Json.MAPPER.writeValueAsString(write)).append('\n');
        }
        long before = channel.position();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            writes += batch.size();
        } catch (IOException e) {
            takeBack(before);
            throw e;
        }
    }

    private void takeBack(long size) {
        try {
            channel.truncate(size);
        } catch (IOException e) {
            broken = true;
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
