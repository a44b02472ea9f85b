package org.openhotline.acceptance;

import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.RunningHome;

/**
 * A browser gets nowhere with a first password. This changes an account's password and changes it back, so that the one in
 * the home's credentials is one that its owner has chosen.
 */
final class ChosenPassword {

    private ChosenPassword() {}

    /** Returns the password with which a browser may sign in. */
    static String of(RunningHome home, String account) {
        String password = home.consolePassword(account);
        ConsoleClient console = home.console(account);
        if (console.get("/api/session").path("mustChangePassword").asBoolean()) {
            String interim = "for a moment " + password;
            change(console, password, interim);
            change(home.console(account, interim), interim, password);
        }
        return password;
    }

    private static void change(ConsoleClient console, String present, String wanted) {
        console.put("/api/session/password", "{\"password\":\"" + present + "\",\"newPassword\":\"" + wanted + "\"}");
    }
}
