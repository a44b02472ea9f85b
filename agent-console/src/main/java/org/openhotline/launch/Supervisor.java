package org.openhotline.launch;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Starts MariaDB, Asterisk and the application of one home in this order, keeps them running, and ends them in the opposite
 * order. It holds no call state: when it dies, calls go on.
 */
final class Supervisor {
    private static final Duration APPLICATION_PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final Settings settings;
    private final Progress progress;
    private final String applicationMain;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Child> children = Collections.synchronizedList(new ArrayList<>());

    /** @param applicationMain main class of the application; tests put a smaller one in its place */
    Supervisor(Settings settings, Progress progress, String applicationMain) {
        this.home = new Home(settings.home());
        this.settings = settings;
        this.progress = progress;
        this.applicationMain = applicationMain;
    }

    /** Returns when {@link #stop} is called from elsewhere, which a signal does. */
    void run() throws IOException, InterruptedException {
        home.create();
        try (var _ = HomeLock.take(home)) {
            Files.writeString(home.pid("supervisor"), ProcessHandle.current().pid() + "\n");
            Down.endLeftovers(home, progress);
            PortCheck.check(settings.ports());
            var ports = settings.ports().withDatabase(PortCheck.free());
            var secrets = Preparation.of(home, settings, progress).prepare(ports);
            var application = startAll(ports, secrets);
            Announcement.make(home, ports, secrets, progress);
            application.watch();
        } catch (ManagedProcessException failed) {
            throw new Refusal("The embedded database could not be installed: " + failed.getMessage(), failed);
        } finally {
            stop();
        }
    }

    private Watchdog startAll(Ports ports, Secrets secrets)
            throws IOException, InterruptedException, ManagedProcessException {
        if (settings.external().databaseUrl().isEmpty()) {
            var binaries = MariaDbInstallation.binaries(settings.cache());
            var mariaDb = MariaDb.child(home, binaries, ports.database(), secrets);
            start("the database", mariaDb, () -> MariaDb.answers(ports.database()), PATIENCE.multipliedBy(3));
            keeper(mariaDb, () -> {}).keep();
        }
        if (!settings.external().asterisk()) {
            var asterisk = AsteriskServer.child(home, settings.asteriskRoot());
            start("Asterisk", asterisk, () -> managerAnswers(ports, secrets), PATIENCE.multipliedBy(2));
            keeper(asterisk, () -> {}).keep();
        }
        return startApplication(ports);
    }

    private Watchdog startApplication(Ports ports) throws IOException, InterruptedException {
        var application = Application.child(home, settings, applicationMain);
        var watchdog = new Watchdog(application, ports.agi(), progress, stopping);
        start("the application", application, () -> answers(ports), Heartbeat.START_PATIENCE);
        watchdog.applicationStarts();
        keeper(application, watchdog::applicationStarts).keep();
        return watchdog;
    }

    private Keeper keeper(Child child, Runnable beforeStart) {
        return new Keeper(child, progress, stopping, beforeStart);
    }

    private static boolean answers(Ports ports) {
        return AgiPing.answers(ports.agi(), Heartbeat.PATIENCE) && Application.servesPages(ports.http());
    }

    private static boolean managerAnswers(Ports ports, Secrets secrets) {
        try (var session = AmiSession.open(ports.ami(), "events", secrets.ami().getOrDefault("events", ""))) {
            return session.next("Event").containsKey("Event");
        } catch (IOException notYet) {
            return false;
        }
    }

    private void start(String title, Child child, BooleanSupplier ready, Duration patience)
            throws IOException, InterruptedException {
        children.add(child);
        new Start(title, child, home.log(child.name()), progress, stopping).until(ready, patience);
    }

    /** Ends the children, last started first. May be called more than once. */
    void stop() {
        if (stopping.getCount() > 0) {
            stopping.countDown();
            progress.say("stopping …");
        }
        synchronized (children) {
            for (var child : children.reversed()) {
                child.stop(child.name().equals("application") ? APPLICATION_PATIENCE : PATIENCE);
            }
            children.clear();
        }
        for (var file : List.of(home.run("ready"), home.pid("supervisor"))) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                progress.say(file + " could not be removed: " + stays.getMessage());
            }
        }
    }
}
