package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationPropertiesTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void create() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void theApplicationIsToldItsPartsOfTheHome() throws IOException {
        var told = written(Map.of());
        assertThat(told)
                .containsEntry("hotline.home", folder.toString())
                .containsEntry("hotline.ami.port", "5038")
                .containsEntry("hotline.ami.control.user", "control")
                .containsEntry("hotline.operators", "1001,1002,1003,1004")
                .containsEntry("spring.datasource.url", "jdbc:mariadb://127.0.0.1:13306/hotline");
    }

    @Test
    void theAdministratorsOverridesWin() throws IOException {
        Files.writeString(
                folder.resolve("application-overrides.properties"),
                "hotline.ami.port = 15038\nlogging.level.root=warn\n");
        assertThat(written(Map.of()))
                .containsEntry("hotline.ami.port", "15038")
                .containsEntry("logging.level.root", "warn")
                .containsEntry("hotline.agi.port", "4573");
    }

    @Test
    void aSitesOwnDatabaseTakesThePlaceOfTheEmbeddedOne() throws IOException {
        var told = written(Map.of(
                "HOTLINE_DATABASE_URL", "jdbc:mariadb://db.example/hotline",
                "HOTLINE_DATABASE_USER", "line",
                "HOTLINE_DATABASE_PASSWORD", "p\\w"));
        assertThat(told)
                .containsEntry("spring.datasource.url", "jdbc:mariadb://db.example/hotline")
                .containsEntry("spring.datasource.username", "line")
                .containsEntry("spring.datasource.password", "p\\w")
                .containsEntry("hotline.database.external", "true");
        assertThat(new Processes(home).expected()).containsExactly("supervisor", "application", "asterisk");
    }

    private Map<String, String> written(Map<String, String> environment) throws IOException {
        var settings = Settings.from(folder, environment);
        ApplicationProperties.write(home, settings, settings.ports().withDatabase(13306), Secrets.of(home));
        return PrivateFile.read(Application.properties(home));
    }
}
