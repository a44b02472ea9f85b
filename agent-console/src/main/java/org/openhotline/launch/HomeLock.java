package org.openhotline.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** One supervisor for each home. The system lets go of the lock when its process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Home home) throws IOException {
        var channel = FileChannel.open(home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Refusal("The hotline of " + home.path() + " is already running" + pid(home)
                    + ": end it with ./hotline down, or choose another home with --home.");
        }
        return new HomeLock(channel);
    }

    private static String pid(Home home) throws IOException {
        var file = home.pid("supervisor");
        return Files.exists(file) ? " (pid " + Files.readString(file).strip() + ")" : "";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
