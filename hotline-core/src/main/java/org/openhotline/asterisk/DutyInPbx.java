package org.openhotline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.openhotline.settings.DutyRota;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the duty rota in the PBX equal to the settings, so that the emergency key works without us (C11): as global variables of
 * the dialplan, and in a file that the PBX reads when it starts.
 */
public final class DutyInPbx implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DutyInPbx.class);

    private final Gate gate;
    private final Path file;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("duty-rota").daemon(true).factory());

    /** Null until the settings are known: what the PBX has from before holds as long. */
    private volatile @Nullable DutyRota duty;

    /** @param file {@code duty.conf} in the PBX's configuration */
    public DutyInPbx(Gate gate, Path file) {
        this.gate = gate;
        this.file = file;
    }

    /** The settings are known, or have changed. */
    public void changed(DutyRota now) {
        duty = now;
        thread.execute(() -> {
            keep(now);
            tell(now);
        });
    }

    /** The link to the PBX is there again, or lost. */
    public void linked(boolean connected) {
        DutyRota known = duty;
        if (connected && known != null) {
            thread.execute(() -> tell(known));
        }
    }

    private void tell(DutyRota now) {
        gate.setGlobal("ROTA", numbers(now));
        gate.setGlobal("ROTA_RING", String.valueOf(now.ringSeconds()));
    }

    private void keep(DutyRota now) {
        Path next = file.resolveSibling("duty.conf.next");
        try {
            String ring = SafeValue.of(String.valueOf(now.ringSeconds()));
            Files.writeString(next, "ROTA = " + numbers(now) + "\nROTA_RING = " + ring + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn(
                    "The duty rota cannot be kept in {}: a restart of the PBX forgets it until we are linked", file, e);
        }
    }

    private static String numbers(DutyRota now) {
        return SafeValue.of(String.join("-", now.numbers()));
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
