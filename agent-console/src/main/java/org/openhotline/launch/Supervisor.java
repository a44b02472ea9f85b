package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Starts MariaDB, Asterisk and the application of one home, keeps them running, and ends them in the opposite order. It
 * holds no call state: when it dies, calls go on.
 */
final class Supervisor {
    private static final Duration SERVER_PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final QuickStart quickStart;
    private final Settings settings;
    private final Progress progress;
    private final String applicationMain;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Child> children = new ArrayList<>();
    private volatile boolean homeIsOurs;

    /** @param applicationMain main class of the application; tests put a smaller one in its place */
    Supervisor(Settings settings, Progress progress, String applicationMain) throws IOException {
        this.home = new Home(settings.home());
        this.quickStart = QuickStart.of(home, settings);
        this.settings = settings;
        this.progress = progress;
        this.applicationMain = applicationMain;
    }

    /** Returns when {@link #stop} is called from elsewhere, which a signal does. */
    void run() throws IOException, InterruptedException {
        home.create();
        try (var _ = HomeLock.take(home)) {
            homeIsOurs = true;
            Files.writeString(home.pid("supervisor"), ProcessHandle.current().pid() + "\n");
            Down.endLeftovers(home, progress);
            PortCheck.check(settings.ports().listeners(settings.external().asterisk()));
            Logs.of(home).boundUntil(stopping, progress);
            startAll().watch();
        } finally {
            stop();
        }
    }

    private Watchdog startAll() throws IOException, InterruptedException {
        var preparation = Preparation.begin(home, settings, progress);
        var database = SideTask.start("database", () -> startDatabase(preparation));
        startAsterisk(preparation);
        database.join();
        var watchdog = startApplication(preparation.ports());
        Announcement.make(home, preparation.ports(), preparation.secrets(), progress);
        return watchdog;
    }

    private void startDatabase(Preparation preparation) throws IOException, InterruptedException {
        if (settings.external().databaseUrl().isEmpty()) {
            var port = preparation.ports().database();
            var mariaDb = MariaDb.child(home, preparation.database(), port, preparation.secrets());
            start("the database", mariaDb, () -> MariaDb.answers(port), SERVER_PATIENCE);
            keep(mariaDb, () -> {});
        }
    }

    private void startAsterisk(Preparation preparation) throws IOException, InterruptedException {
        var folder = preparation.asterisk();
        var examination = new AsteriskExamination(preparation.told());
        if (!settings.external().asterisk()) {
            var asterisk = AsteriskServer.child(home, folder, settings.asteriskRoot());
            start("Asterisk", asterisk, examination::isUp, SERVER_PATIENCE);
            keep(asterisk, () -> {});
        }
        examination.examine().stream()
                .filter(finding -> !finding.isGood())
                .forEach(finding -> progress.say("" + finding));
    }

    private Watchdog startApplication(Ports ports) throws IOException, InterruptedException {
        var application = Application.child(home, settings, quickStart, applicationMain);
        var watchdog = new Watchdog(application, ports.agi(), progress, stopping);
        start("the application", application, () -> answers(ports), Heartbeat.START_PATIENCE);
        watchdog.applicationStarts();
        keep(application, watchdog::applicationStarts);
        return watchdog;
    }

    private static boolean answers(Ports ports) {
        return AgiPing.answers(ports.agi(), Heartbeat.PATIENCE) && Application.servesPages(ports.http());
    }

    private void start(String title, Child child, BooleanSupplier ready, Duration patience)
            throws IOException, InterruptedException {
        synchronized (children) {
            if (stopping.getCount() == 0) {
                throw new Refusal("stopped before starting " + title + ".");
            }
            children.add(child);
        }
        new Start(title, child, home.log(child.name()), progress, stopping).until(ready, patience);
    }

    private void keep(Child child, Runnable beforeStart) {
        new Keeper(child, progress, stopping, beforeStart).keep();
    }

    /** Ends the children, last started first, and whatever a preparation has under way. May be called more than once. */
    void stop() {
        if (!homeIsOurs) {
            return;
        }
        synchronized (children) {
            if (stopping.getCount() > 0) {
                stopping.countDown();
                progress.say(
                        quickStart.isLearning()
                                ? "stopping, and noting what makes the next start quicker …"
                                : "stopping …");
            }
            children.reversed().forEach(Child::stop);
            children.clear();
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            quickStart.keep();
            Files.deleteIfExists(home.run("ready"));
            Files.deleteIfExists(home.pid("supervisor"));
        } catch (IOException stays) {
            progress.say("the home could not be tidied up: " + Failure.sentence(stays));
        }
    }
}
