package org.openhotline.acceptance;

import java.time.Duration;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.RunningHome;
import tools.jackson.databind.JsonNode;

/** An operator at work: a registered telephone, and a state that is set on the page. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OperatorPhone phone;
    private final ConsoleClient console;

    private Desk(OperatorPhone phone, ConsoleClient console) {
        this.phone = phone;
        this.console = console;
    }

    /** Plugs the telephone in, registers it and signs the operator in; returns when the hotline has noted both. */
    static Desk ready(RunningHome home, String extension) {
        Desk desk = new Desk(home.phone(extension), home.console("supervisor"));
        try {
            desk.signIn();
            return desk;
        } catch (RuntimeException | Error failed) {
            desk.phone.close();
            throw failed;
        }
    }

    private void signIn() {
        phone.register();
        set("ready");
        Eventually.see(
                extension() + " ready",
                PATIENCE,
                this::now,
                now -> now.path("state").asString().equals("ready")
                        && now.path("phone").asString().equals("registered"));
    }

    static void signAllOut(RunningHome home) {
        ConsoleClient console = home.console("supervisor");
        console.get("/api/operators")
                .forEach(operator -> console.setState(operator.path("extension").asString(), "signed-out"));
    }

    OperatorPhone phone() {
        return phone;
    }

    String extension() {
        return phone.extension();
    }

    /** The operator as the console shows it now. */
    JsonNode now() {
        return console.get("/api/operators/" + extension());
    }

    String state() {
        return now().path("state").asString();
    }

    void set(String state) {
        console.setState(extension(), state);
    }

    void awaitState(String state) {
        awaitState(state, PATIENCE);
    }

    void awaitState(String state, Duration limit) {
        Eventually.see(extension() + " " + state, limit, this::state, state::equals);
    }

    /** Goes home: signs out, and the telephone takes its registration back. */
    @Override
    public void close() {
        try (phone) {
            set("signed-out");
            phone.unregister();
        }
    }
}
