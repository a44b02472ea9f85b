package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The Java half of {@code ./hotline}: {@code up}, {@code down}, {@code status}, {@code doctor}, each with {@code --home=DIR}. */
public final class Launch {
    private Launch() {}

    /** Ends with 0 when done, 1 when refused with a sentence, 3 when {@code status} finds something missing. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "org/openhotline/launch/quiet.xml");
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) throws InterruptedException {
        try {
            return run(arguments);
        } catch (Refusal refusal) {
            System.err.println("hotline: " + refusal.getMessage());
        } catch (IOException failed) {
            System.err.println("hotline: " + Failure.sentence(failed));
        }
        return 1;
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        var home = home(arguments);
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> arguments.contains("--detach") ? Detached.up(home) : up(home);
            case "down" -> down(home);
            case "status" -> Status.print(new Home(home), System.out);
            case "doctor" -> Doctor.examine(new Home(home), settings(home), System.out);
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

    private static Settings settings(Path home) {
        return Settings.from(home, System.getenv());
    }

    private static int up(Path path) throws IOException, InterruptedException {
        var home = new Home(path);
        home.create();
        var progress = new Progress(System.out, home.log("supervisor"));
        var supervisor = new Supervisor(settings(path), progress, Application.MAIN);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        supervisor.run();
        return 0;
    }

    private static int down(Path path) throws IOException, InterruptedException {
        var home = new Home(path);
        home.create();
        Down.end(home, new Progress(System.out, home.log("supervisor")));
        return 0;
    }
}
