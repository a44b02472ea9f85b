package org.openhotline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openhotline.testcall.HotlineInstance;

/** Processor time that a hotline's processes have used, from {@code /proc}. */
final class CpuTime {

    /** Linux counts in hundredths of a second on every architecture that Debian runs on ({@code USER_HZ}, proc(5)). */
    private static final double MS_PER_TICK = 10;

    private static final List<String> PROCESSES = List.of("asterisk", "application", "mariadb");

    private CpuTime() {}

    /** Milliseconds of PBX, application and database together, user and system. */
    static double of(HotlineInstance hotline) {
        return PROCESSES.stream()
                .mapToDouble(name -> of(hotline.process(name).pid()))
                .sum();
    }

    private static double of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The program's name may hold blanks; what follows its closing bracket is regular.
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
            return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) * MS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
