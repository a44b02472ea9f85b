package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void create() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void everyPasswordIsLongAndNoneIsUsedTwice() throws IOException {
        var all = passwords(Secrets.of(home));
        assertThat(all)
                .hasSize(3 + 1 + 11 + 10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[A-Za-z2-9]{20}"));
    }

    @Test
    void theNextStartKeepsThem() throws IOException {
        assertThat(Secrets.of(home)).isEqualTo(Secrets.of(home));
    }

    @Test
    void everyOperatorAndEveryRoleHasAnAccount() throws IOException {
        var accounts = Secrets.of(home).accounts();
        assertThat(accounts).hasSize(11);
        assertThat(accounts.get("1001")).matches("operator:[^:]+:1001");
        assertThat(accounts.get("supervisor")).matches("supervisor:[^:]+:1901");
        assertThat(accounts.get("after-sales")).matches("after-sales:[^:]+");
    }

    @Test
    void aHouseIsLaidOutForTheOperatorsOfItsFirstAccounts() throws IOException {
        Files.writeString(
                home.secret("accounts.properties"),
                "1001=operator:first:1001\nanna=operator:second:1005\nsupervisor=supervisor:third\n");
        var secrets = Secrets.of(home);
        assertThat(secrets.operators()).containsExactly("1001", "1005");
        assertThat(secrets.telephones()).containsExactly("1001", "1005", "1901");
        assertThat(secrets.phones()).containsOnlyKeys("1001", "1001-web", "1005", "1005-web", "1901", "1901-web");
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        Credentials.write(home, Secrets.of(home));
        assertThat(rights(folder.resolve("credentials"))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("secrets"))).isEqualTo("rwx------");
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(4)
                    .allMatch(file -> rights(file).equals("rw-------"));
        }
    }

    @Test
    void theCredentialsAreOneALine() throws IOException {
        var secrets = Secrets.of(home);
        Credentials.write(home, secrets);
        assertThat(folder.resolve("credentials"))
                .content()
                .contains("console supervisor supervisor ")
                .contains("console operator 1001 ")
                .contains("sip 1001 " + secrets.phones().get("1001"))
                .doesNotContain(secrets.phones().getOrDefault("1001-web", "?"));
    }

    @Test
    void deletedCredentialsStayDeleted() throws IOException {
        Credentials.write(home, Secrets.of(home));
        Files.delete(folder.resolve("credentials"));
        Credentials.write(home, Secrets.of(home));
        assertThat(folder.resolve("credentials")).doesNotExist();
    }

    private static List<String> passwords(Secrets secrets) {
        var all = new ArrayList<>(secrets.ami().values());
        all.add(secrets.database());
        all.addAll(secrets.phones().values());
        secrets.accounts().values().forEach(account -> all.add(account.split(":", 3)[1]));
        return all;
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Set.copyOf(Files.getPosixFilePermissions(file)));
        } catch (IOException gone) {
            return "gone";
        }
    }
}
