package org.openhotline.console.wiring;

import java.nio.file.Path;
import org.openhotline.asterisk.AmiAccount;
import org.openhotline.asterisk.PbxSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the application must know of its PBX; written by {@code ./hotline up} into {@code HOME/run/application.properties}.
 *
 * @param pbx the PBX's name, which begins every call id
 */
@ConfigurationProperties("hotline")
record PbxProperties(String pbx, Ami ami, Agi agi, Cel cel, Path spool, LinesPlace lines) {

    record Ami(String host, int port, User events, User control) {}

    record User(String user, String password) {}

    record Agi(int port) {}

    record Cel(Path file) {}

    record LinesPlace(Path file) {}

    PbxSettings settings() {
        return new PbxSettings(pbx, ami.host(), ami.port(), account(ami.events()), account(ami.control()), cel.file());
    }

    private static AmiAccount account(User user) {
        return new AmiAccount(user.user(), user.password());
    }
}
