package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The Java half of {@code ./hotline}: {@code up}, {@code down}, {@code status}, {@code doctor}, each with {@code --home=DIR}. */
public final class Launch {
    private final String applicationMain;

    /** @param applicationMain main class of the application; tests put a smaller one in its place */
    Launch(String applicationMain) {
        this.applicationMain = applicationMain;
    }

    /** Ends with 0 when done, 1 when refused with a sentence, 3 when {@code status} finds something missing. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Launch(Application.MAIN).exitCode(List.of(arguments)));
    }

    int exitCode(List<String> arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "org/openhotline/launch/quiet.xml");
        try {
            return run(arguments);
        } catch (Refusal refusal) {
            System.err.println("hotline: " + refusal.getMessage());
        } catch (IOException failed) {
            System.err.println("hotline: " + Failure.sentence(failed));
        }
        return 1;
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        var home = new Home(home(arguments));
        return switch (arguments.getFirst()) {
            case "up" -> arguments.contains("--detach") ? Detached.up(home.path()) : up(home);
            case "down" -> down(home);
            case "status" -> Status.print(home, System.out);
            case "doctor" -> Doctor.examine(home, System.out);
            default -> throw new Refusal("Use ./hotline, which knows the commands.");
        };
    }

    private static Path home(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--home="))
                .map(argument -> Path.of(argument.substring("--home=".length())))
                .findFirst()
                .orElseThrow(() -> new Refusal("--home is missing: use ./hotline, which gives it."));
    }

    private int up(Home home) throws IOException, InterruptedException {
        home.create();
        var progress = new Progress(System.out, home.log("supervisor"));
        var supervisor = new Supervisor(Settings.from(home.path(), System.getenv()), progress, applicationMain);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        supervisor.run();
        return 0;
    }

    private static int down(Home home) throws IOException, InterruptedException {
        home.create();
        Down.end(home, new Progress(System.out, home.log("supervisor")));
        return 0;
    }
}
