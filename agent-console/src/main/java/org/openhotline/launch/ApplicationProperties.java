package org.openhotline.launch;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what the application is told: {@code HOME/run/application.properties}. What an administrator puts into
 * {@code HOME/application-overrides.properties} wins.
 */
final class ApplicationProperties {
    static final String OVERRIDES = "application-overrides.properties";

    private ApplicationProperties() {}

    /** Returns what was written. */
    static Map<String, String> write(Home home, Settings settings, Ports ports, Secrets secrets) throws IOException {
        var properties = new TreeMap<String, String>();
        properties.put("hotline.home", home.path().toString());
        properties.put("hotline.pbx", "pbx1");
        properties.put("hotline.http-port", "" + ports.http());
        properties.put("hotline.https-port", "" + ports.https());
        properties.put("hotline.wss-port", "" + ports.wss());
        properties.put("hotline.tls.certificate", home.tls("cert.pem").toString());
        properties.put("hotline.tls.key", home.tls("key.pem").toString());
        properties.put("hotline.agi.port", "" + ports.agi());
        properties.put(
                "hotline.cel.file", settings.external().cel().orElse(home.cel()).toString());
        properties.put("hotline.spool", home.path().resolve("spool").toString());
        properties.put(
                "hotline.lines.file", home.asterisk().resolve("lines.yaml").toString());
        properties.put(
                "hotline.accounts.file", home.secret("accounts.properties").toString());
        properties.put("hotline.phones.file", home.secret("phones.properties").toString());
        properties.put("hotline.operators", String.join(",", secrets.operators()));
        properties.put("hotline.asterisk.external", "" + settings.external().asterisk());
        properties.put(
                "hotline.database.external",
                "" + settings.external().databaseUrl().isPresent());
        putManager(properties, ports, secrets);
        putDatabase(properties, settings.external(), ports, secrets);
        properties.putAll(PrivateFile.read(home.path().resolve(OVERRIDES)));
        PrivateFile.write(Application.properties(home), properties);
        return properties;
    }

    private static void putManager(Map<String, String> properties, Ports ports, Secrets secrets) {
        properties.put("hotline.ami.host", "127.0.0.1");
        properties.put("hotline.ami.port", "" + ports.ami());
        secrets.ami().forEach((user, password) -> {
            properties.put("hotline.ami." + user + ".user", user);
            properties.put("hotline.ami." + user + ".password", password);
        });
    }

    private static void putDatabase(
            Map<String, String> properties, Settings.External external, Ports ports, Secrets secrets) {
        var embedded = external.databaseUrl().isEmpty();
        properties.put(
                "spring.datasource.url",
                external.databaseUrl().orElse("jdbc:mariadb://127.0.0.1:" + ports.database() + "/hotline"));
        properties.put("spring.datasource.username", embedded ? "hotline" : external.databaseUser());
        properties.put("spring.datasource.password", embedded ? secrets.database() : external.databasePassword());
    }
}
