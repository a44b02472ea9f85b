package org.openhotline.drill;

import org.openhotline.testcall.HotlineInstance;

/** What may happen to a hotline. Each is made by a signal to a process; the supervisor mends it. */
enum Fault {
    /** The application dies: callers go to the PBX's fallback queue. */
    APPLICATION_KILLED("application", "KILL"),
    /** The application stops answering: the watchdog must notice. */
    APPLICATION_FROZEN("application", "STOP"),
    /** The database dies: nobody who calls may notice. */
    DATABASE_KILLED("mariadb", "KILL");

    private final String process;
    private final String signal;

    Fault(String process, String signal) {
        this.process = process;
        this.signal = signal;
    }

    void strike(HotlineInstance hotline) {
        hotline.signal(process, signal);
    }
}
