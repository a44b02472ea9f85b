package org.openhotline.launch;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.pbx.AmiPasswords;
import org.openhotline.ivr.pbx.AsteriskConfiguration;
import org.openhotline.ivr.pbx.LineSettings;
import org.openhotline.ivr.pbx.OperatorPhones;
import org.openhotline.ivr.pbx.PbxSettings;
import org.openhotline.ivr.prompts.Language;
import org.openhotline.ivr.prompts.PromptRenderer;

/** Everything that must lie in a home before its processes start. What is there already is kept. */
record Preparation(Home home, Settings settings, Progress progress) {
    static Preparation of(Home home, Settings settings, Progress progress) {
        return new Preparation(home, settings, progress);
    }

    Secrets prepare(Ports ports) throws IOException, InterruptedException, ManagedProcessException {
        var secrets = Secrets.of(home);
        Credentials.write(home, secrets);
        Certificate.provide(home, settings.external());
        writeAsterisk(ports, secrets);
        ApplicationProperties.write(home, settings, ports, secrets);
        PrivateFile.write(home.run("ports.properties"), ports.asMap());
        if (settings.external().databaseUrl().isEmpty() && !MariaDbInstallation.isLaidOut(home)) {
            progress.say("laying out the database (about ten seconds) …");
            MariaDbInstallation.layOut(home, MariaDbInstallation.binaries(settings.cache()));
        }
        return secrets;
    }

    private void writeAsterisk(Ports ports, Secrets secrets) throws IOException {
        @Nullable Path root = settings.asteriskRoot().orElse(null);
        var greetings = PromptRenderer.render(home.path(), root, progress::say);
        AsteriskConfiguration.write(new PbxSettings(
                home.path(),
                root,
                ports.sip(),
                ports.ami(),
                ports.agi(),
                ports.wss(),
                ports.rtpFrom(),
                ports.rtpTo(),
                managers(secrets.ami()),
                operators(secrets.phones()),
                List.of(line(greetings))));
        Files.createDirectories(home.cel().getParent());
        User.handOver(home.asterisk());
    }

    private static AmiPasswords managers(Map<String, String> ami) {
        return new AmiPasswords(
                ami.getOrDefault("events", ""), ami.getOrDefault("control", ""), ami.getOrDefault("originate", ""));
    }

    private static List<OperatorPhones> operators(Map<String, String> phones) {
        return Secrets.OPERATORS.stream()
                .map(extension -> new OperatorPhones(
                        extension, phones.getOrDefault(extension, ""), phones.getOrDefault(extension + "-web", "")))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The line of a first start: number 100, in Chinese. */
    private static LineSettings line(Map<Language, Duration> greetings) {
        var greeting = greetings.getOrDefault(Language.ZH_HANT, Duration.ofSeconds(5));
        return new LineSettings("100", "服務中心", Language.ZH_HANT, "china", greeting, false, "always");
    }
}
