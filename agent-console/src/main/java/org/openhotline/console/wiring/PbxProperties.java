package org.openhotline.console.wiring;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.asterisk.AmiAccount;
import org.openhotline.asterisk.PbxSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application must know of its PBX; written by {@code ./hotline up} into {@code HOME/run/application.properties}.
 *
 * @param pbx the PBX's name, which begins every call id
 * @param zone the house's time zone; the machine's where none is given
 * @param country the house's country, ISO 3166, by which telephone numbers without a country are read; {@code CN}
 */
@ConfigurationProperties("hotline")
record PbxProperties(
        String pbx,
        Ami ami,
        Agi agi,
        Cel cel,
        Path spool,
        LinesPlace lines,
        @Nullable ZoneId zone,
        @DefaultValue("CN") String country) {

    record Ami(String host, int port, User events, User control, User originate) {}

    record User(String user, String password) {}

    record Agi(int port) {}

    record Cel(Path file) {}

    /**
     * Where the lines are described, and what this site says of them.
     *
     * @param hours opening hours by line number, for instance {@code hotline.lines.hours.100=Mo-Fr 08:30-17:30}
     */
    record LinesPlace(Path file, @DefaultValue Map<String, String> hours) {}

    ZoneId houseZone() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    PbxSettings settings() {
        return new PbxSettings(
                pbx,
                ami.host(),
                ami.port(),
                account(ami.events()),
                account(ami.control()),
                account(ami.originate()),
                cel.file());
    }

    private static AmiAccount account(User user) {
        return new AmiAccount(user.user(), user.password());
    }
}
