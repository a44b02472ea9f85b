package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.pbx.AmiPasswords;
import org.openhotline.ivr.pbx.AsteriskConfiguration;
import org.openhotline.ivr.pbx.LineSettings;
import org.openhotline.ivr.pbx.OperatorPhones;
import org.openhotline.ivr.pbx.PbxSettings;
import org.openhotline.ivr.prompts.Language;
import org.openhotline.ivr.prompts.PromptException;
import org.openhotline.ivr.prompts.PromptRenderer;

/**
 * Everything that must lie in a home before its processes start. What is there already is kept.
 *
 * @param told what the application is told
 */
record Preparation(
        Home home, Settings settings, Progress progress, Ports ports, Secrets secrets, Map<String, String> told) {

    /** Does the quick part: passwords, certificate, and what the application is told. */
    static Preparation begin(Home home, Settings settings, Progress progress) throws IOException, InterruptedException {
        var external = settings.external();
        var ports = settings.ports().withDatabase(external.databaseUrl().isPresent() ? 0 : PortCheck.free());
        var secrets = Secrets.of(home);
        if (external.asteriskConfiguration().isPresent()) {
            secrets = secrets.withAmi(
                    ManagerFile.passwords(external.asteriskConfiguration().get()));
        }
        Credentials.write(home, secrets);
        Certificate.provide(home, external);
        PrivateFile.write(home.run("ports.properties"), ports.asMap());
        return new Preparation(
                home, settings, progress, ports, secrets, ApplicationProperties.write(home, settings, ports, secrets));
    }

    /** Provides the database's programs and its empty data; returns the folder of the programs. */
    Path database() throws IOException {
        var binaries = MariaDbInstallation.binaries(settings.cache(), progress);
        if (!MariaDbInstallation.isLaidOut(home)) {
            progress.say("laying out the database …");
            MariaDbInstallation.layOut(home, binaries);
        }
        return binaries;
    }

    /** Renders the prompts and writes Asterisk's configuration. */
    AsteriskFolder asterisk() throws IOException, InterruptedException {
        var folder = AsteriskFolder.provide(home);
        @Nullable Path root = settings.asteriskRoot().orElse(null);
        try {
            var greetings = PromptRenderer.render(home.path(), root, progress::say);
            AsteriskConfiguration.write(pbx(folder, root, greetings));
        } catch (PromptException | IllegalArgumentException refused) {
            throw new Refusal(refused.getMessage() + ".", refused);
        }
        Files.createDirectories(home.cel().getParent());
        folder.takeCertificate(home);
        folder.handOver();
        return folder;
    }

    private PbxSettings pbx(AsteriskFolder folder, @Nullable Path root, Map<Language, Duration> greetings) {
        return new PbxSettings(
                folder.parent(),
                root,
                ports.sip(),
                ports.ami(),
                ports.agi(),
                ports.wss(),
                ports.rtpFrom(),
                ports.rtpTo(),
                managers(secrets.ami()),
                operators(secrets),
                List.of(line(greetings)));
    }

    private static AmiPasswords managers(Map<String, String> ami) {
        return new AmiPasswords(
                ami.getOrDefault("events", ""), ami.getOrDefault("control", ""), ami.getOrDefault("originate", ""));
    }

    private static List<OperatorPhones> operators(Secrets secrets) {
        var phones = secrets.phones();
        return secrets.telephones().stream()
                .map(extension -> new OperatorPhones(
                        extension, phones.getOrDefault(extension, ""), phones.getOrDefault(extension + "-web", "")))
                .toList();
    }

    /** The line of a first start: number 100, in Chinese. */
    private static LineSettings line(Map<Language, Duration> greetings) {
        var greeting = greetings.getOrDefault(Language.ZH_HANT, Duration.ofSeconds(5));
        return new LineSettings("100", "服務中心", Language.ZH_HANT, "china", greeting, false, "always");
    }
}
