package org.openhotline.testcall;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ./hotline call}: rings the running hotline, says something, and keeps what the caller heard. */
public final class Call {

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final CallOptions options;
    private final RunningHome home;

    private Call(CallOptions options) {
        this.options = options;
        this.home = new RunningHome(options.home());
    }

    /** Ends with 0 when the line answered, else with 1 and a sentence on what to do. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = 1;
        try {
            new Call(CallOptions.read(arguments)).run();
            code = 0;
        } catch (NotHappened | IllegalArgumentException | IOException e) {
            System.err.println("hotline: " + e.getMessage());
        }
        System.exit(code);
    }

    private void run() throws IOException, InterruptedException {
        if (!home.isReady()) {
            throw new NotHappened("No hotline is running in " + home.path() + "; start it with ./hotline up");
        }
        Sound words = options.say().isEmpty() ? Sound.silence(Duration.ofMillis(20)) : Speech.of(options.say());
        try (TestCaller caller = TestCaller.of(home.sip())) {
            say("calling line %s from %s …", options.line(), options.from());
            PlacedCall call = caller.call(options.line()).from(options.from()).place();
            awaitAnswer(call);
            talk(call, words);
            report(call);
        }
    }

    private void awaitAnswer(PlacedCall call) {
        try {
            call.awaitAnswered(TO_ANSWER);
        } catch (NotHappened e) {
            throw new NotHappened(reasonOf(call.times()) + "\n" + call.story());
        }
        CallTimes times = call.times();
        if (times.rang() == null) {
            say("no ring");
        } else {
            say("rang after %.3f s", secondsSince(times, times.rang()));
        }
        say("answered after %.3f s", secondsSince(times, times.answered()));
    }

    private String reasonOf(CallTimes times) {
        return switch (times.status()) {
            case 0 ->
                "Nobody answered within " + TO_ANSWER.toSeconds() + " s: look with ./hotline doctor and in "
                        + home.path().resolve("log");
            case 404 -> "There is no line " + options.line() + ": give one with --line, such as --line 100";
            default -> "The call was refused with " + times.status() + ": look with ./hotline doctor";
        };
    }

    private void talk(PlacedCall call, Sound words) {
        try {
            // The greeting goes first, as a caller lets it.
            call.awaitEnded(options.beforeWords());
        } catch (NotHappened _) {
            call.say(words);
        }
        try {
            call.awaitEnded(options.seconds().minus(options.beforeWords()));
        } catch (NotHappened _) {
            call.hangUp();
            call.awaitEnded(Duration.ofSeconds(5));
        }
    }

    private void report(PlacedCall call) throws IOException {
        Sound heard = call.heard().sound();
        Path file = home.path()
                .resolve("calls")
                .resolve(
                        LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"))
                                + ".wav");
        heard.write(file);
        say("heard %.1f s of sound, level %.1f dBFS", heard.length().toMillis() / 1000.0, heard.level());
        CallTimes times = call.times();
        String side = times.endedBy() == EndedBy.US ? "the caller" : "the hotline";
        say("ended after %.1f s by %s", secondsSince(times, times.ended()), side);
        say("what the caller heard: %s", file);
    }

    private static double secondsSince(CallTimes times, @Nullable Instant moment) {
        return moment == null ? 0 : Duration.between(times.invited(), moment).toNanos() / 1e9;
    }

    @FormatMethod
    private static void say(String format, Object... values) {
        System.out.println("hotline: " + String.format(Locale.ROOT, format, values));
    }
}
