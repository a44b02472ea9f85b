package org.openhotline.testcall;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what SIPp writes with {@code -trace_msg}, while it writes it. A message stands after a line with the time and a
 * line with its length in bytes; whatever else SIPp says between messages is passed over.
 */
final class SipTrace {

    private static final Pattern TIME = Pattern.compile("-{40,} (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6})");
    private static final Pattern LENGTH =
            Pattern.compile("\\w+ message (?:(sent) \\((\\d+) bytes\\):|received \\[(\\d+)] bytes :)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private final BufferedInputStream in;
    private @Nullable Instant at;

    SipTrace(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Hands over each message as it comes; returns when SIPp has ended. */
    void forEach(Consumer<SipMessage> listener, Consumer<String> other) {
        try {
            for (String line = readLine(); line != null; line = readLine()) {
                read(line, listener, other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line, Consumer<SipMessage> listener, Consumer<String> other) throws IOException {
        Matcher time = TIME.matcher(line);
        Matcher length = LENGTH.matcher(line);
        if (time.find()) {
            // SIPp is started with TZ=UTC.
            at = LocalDateTime.parse(time.group(1), STAMP).toInstant(ZoneOffset.UTC);
        } else if (at != null && length.matches()) {
            boolean sent = length.group(1) != null;
            listener.accept(new SipMessage(at, sent, message(Integer.parseInt(length.group(sent ? 2 : 3)))));
            at = null;
        } else if (!line.isBlank()) {
            other.accept(line);
        }
    }

    private String message(int bytes) throws IOException {
        readLine();
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = in.read();
        if (octet < 0) {
            return null;
        }
        for (; octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
