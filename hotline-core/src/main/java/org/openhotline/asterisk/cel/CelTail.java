package org.openhotline.asterisk.cel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what was appended to the log since last time, whole records only. A record is a line, unless a caller's number holds a
 * line break; then it goes on while a quotation mark is open. What follows a record that a stopping PBX left torn is found by
 * how records begin, which no caller can imitate: the quotation marks of callers are written twice.
 */
final class CelTail {

    /** A line and where it begins in the file. */
    record Read(long offset, String line) {}

    private static final int CHUNK = 1 << 20;
    private static final Pattern BEGINNING = Pattern.compile("\"[A-Z_]+\",\"\\d.*", Pattern.DOTALL);

    private final Path file;
    private long offset;

    CelTail(Path file, long offset) {
        this.file = file;
        this.offset = offset;
    }

    long offset() {
        return offset;
    }

    /**
     * Returns the new lines, at most about a megabyte of them; empty when there are none, or no file yet.
     *
     * @throws IOException when the file cannot be read
     */
    List<Read> next() throws IOException {
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ)) {
            if (log.size() < offset) {
                offset = 0; // a new file in the old one's place
            }
            return split(read(log));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private ByteBuffer read(FileChannel log) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(CHUNK, log.size() - offset)));
        while (bytes.hasRemaining() && log.read(bytes, offset + bytes.position()) >= 0) {
            // until the buffer is full or the file ends
        }
        return bytes.flip();
    }

    private List<Read> split(ByteBuffer bytes) {
        byte[] text = new byte[bytes.remaining()];
        bytes.get(text);
        var records = new ArrayList<Read>();
        long begin = offset;
        var record = new StringBuilder();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                String line = new String(text, start, i - start, StandardCharsets.UTF_8);
                if (!record.isEmpty() && BEGINNING.matcher(line).matches()) {
                    records.add(new Read(begin, record.toString()));
                    record.setLength(0);
                }
                begin = record.isEmpty() ? offset + start : begin;
                record.append(record.isEmpty() ? "" : "\n").append(line);
                start = i + 1;
                if (balanced(record)) {
                    records.add(new Read(begin, record.toString()));
                    record.setLength(0);
                }
            }
        }
        offset = record.isEmpty() ? offset + start : begin;
        return records;
    }

    private static boolean balanced(CharSequence record) {
        return record.chars().filter(letter -> letter == '"').count() % 2 == 0;
    }
}
