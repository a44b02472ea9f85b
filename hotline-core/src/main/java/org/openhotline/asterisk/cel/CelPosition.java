package org.openhotline.asterisk.cel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is used up and when we were last alive, on disk: {@code OFFSET INSTANT} in one line, replaced as a whole.
 */
public final class CelPosition {

    /** The time of life is written no more often than this. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Path file;
    private long offset;
    private @Nullable Instant alive;

    /**
     * Opens the position kept in a file, or begins at the log's start.
     *
     * @throws UncheckedIOException when the file is there but cannot be read
     */
    public CelPosition(Path file) {
        this.file = file;
        try {
            String kept = Files.readString(file).strip();
            int space = kept.indexOf(' ');
            offset = Long.parseLong(kept.substring(0, space));
            alive = Instant.parse(kept.substring(space + 1));
        } catch (NoSuchFileException _) {
            offset = 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long offset() {
        return offset;
    }

    /** When the application was last known to run; empty at the very first start. */
    Optional<Instant> lastAlive() {
        return Optional.ofNullable(alive);
    }

    void remember(long usedUp, Instant now) throws IOException {
        boolean soon = alive != null && now.isBefore(alive.plus(STEP)) && !now.isBefore(alive);
        if (usedUp == offset && soon) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, usedUp + " " + now + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        offset = usedUp;
        alive = now;
    }
}
