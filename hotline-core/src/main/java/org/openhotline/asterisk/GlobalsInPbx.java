package org.openhotline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the dialplan must know of the settings equal to them, so that it holds while we are away: as global variables of the
 * dialplan, and in a file that the PBX reads when it starts.
 */
public final class GlobalsInPbx implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GlobalsInPbx.class);

    private final Gate gate;
    private final Path file;
    private final ExecutorService thread;

    /** Null until the settings are known: what the PBX has from before holds as long. */
    private volatile @Nullable Map<String, String> globals;

    /** @param file in the PBX's configuration, included by the dialplan's {@code [globals]} */
    public GlobalsInPbx(Gate gate, Path file) {
        this.gate = gate;
        this.file = file;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("globals-" + file.getFileName())
                .daemon(true)
                .factory());
    }

    /**
     * The settings are known, or have changed.
     *
     * @param now values by variable, each harmless to the dialplan
     */
    public void changed(Map<String, String> now) {
        var sorted = new TreeMap<String, String>();
        now.forEach((name, value) -> sorted.put(SafeValue.of(name), SafeValue.of(value)));
        globals = sorted;
        thread.execute(() -> {
            keep(sorted);
            tell(sorted);
        });
    }

    /** The link to the PBX is there again, or lost. */
    public void linked(boolean connected) {
        Map<String, String> known = globals;
        if (connected && known != null) {
            thread.execute(() -> tell(known));
        }
    }

    private void tell(Map<String, String> now) {
        now.forEach(gate::setGlobal);
    }

    private void keep(Map<String, String> now) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(
                    next,
                    now.entrySet().stream()
                            .map(global -> global.getKey() + " = " + global.getValue() + "\n")
                            .collect(Collectors.joining()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: a restart of the PBX forgets it until we are linked", file, e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
