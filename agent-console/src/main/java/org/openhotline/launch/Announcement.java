package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;

/** The last words of a start: the address, the first passwords, and that it is ready. */
final class Announcement {
    private Announcement() {}

    static void make(Home home, Ports ports, Secrets secrets, Progress progress) throws IOException {
        var here = "http://localhost:" + ports.http() + "/";
        var everywhere = "https://" + HostName.get() + ":" + ports.https() + "/";
        var credentials = home.path().resolve("credentials");
        // Who has deleted the file has given the passwords out, or changed them.
        if (Files.exists(credentials)) {
            progress.say("the first accounts, also in " + credentials + " (role, name, password):");
            Credentials.accounts(secrets)
                    .forEach(account -> progress.show("  " + account.replaceFirst("console ", "")));
        }
        PrivateFile.write(home.run("ready"), here + "\n");
        progress.say("to hear it answer: ./hotline call --home " + home.path());
        progress.say("ready at " + here + " (this machine) and " + everywhere + " (everyone)");
    }
}
