package org.openhotline.acceptance;

import java.net.http.HttpResponse;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.RunningHome;

/** The telephone buttons of one operator's desk, for one call. */
final class DeskButtons {

    private final ConsoleClient console;
    private final String call;

    DeskButtons(RunningHome home, String operator, String call) {
        this.console = home.console(operator);
        this.call = call;
    }

    /** Presses a button that works now. */
    void press(String action) {
        press(action, "");
    }

    /** Presses a button that needs an extension. */
    void press(String action, String to) {
        HttpResponse<String> answer = ask(action, to);
        if (answer.statusCode() != 204) {
            throw new AssertionError(action + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    HttpResponse<String> ask(String action, String to) {
        return console.send("POST", "/api/desk/calls/" + call + "/" + action, "{\"to\":\"" + to + "\"}");
    }
}
