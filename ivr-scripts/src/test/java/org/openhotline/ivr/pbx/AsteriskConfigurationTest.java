package org.openhotline.ivr.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.ivr.prompts.Language;

class AsteriskConfigurationTest {
    @TempDir
    Path home;

    @TempDir
    Path root;

    @BeforeEach
    void anInstalledAsterisk() throws IOException {
        Files.createFile(Files.createDirectories(root.resolve("usr/lib/asterisk/modules"))
                .resolve("chan_pjsip.so"));
        Files.createFile(Files.createDirectories(root.resolve("usr/share/asterisk/documentation"))
                .resolve("core-en_US.xml"));
    }

    @Test
    void everyPlaceIsFilledAndNobodyElseMayReadAFile() throws IOException {
        write(List.of(Settings.LINE));

        try (Stream<Path> files = Files.list(etc())) {
            assertThat(files.toList()).hasSizeGreaterThan(20).allSatisfy(file -> {
                assertThat(Files.readString(file)).doesNotContainPattern("@[A-Za-z]+@");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    void everyOperatorHasATelephoneAndAPage() throws IOException {
        write(List.of(Settings.LINE));

        assertThat(text("pjsip.conf"))
                .contains("[1001]\n", "[1001-web]\n", "[1002-web]\n", "webrtc = yes")
                .contains("username = 1001-web\npassword = page-password-1001\n");
    }

    @Test
    void aLineKnowsItsCadenceItsLanguageAndTheLengthOfItsGreeting() throws IOException {
        var british = new LineSettings("200", "Desk", Language.EN, "uk", Duration.ofMillis(2500), true, "office");
        write(List.of(Settings.LINE, british));

        assertThat(text("extensions.conf"))
                .contains("exten => 200,1,Set(LINE=200)\n same => n,Set(FIRST_BURST=0.41)\n")
                .contains("Set(THREE_RINGS=9)", "Set(GREETING_MS=2500)", "Set(CHANNEL(language)=en)");
        assertThat(text("musiconhold.conf")).contains("[greeting-200]", "sounds/en/hotline/recording-notice");
        assertThat(Files.readString(home.resolve("asterisk/lines.yaml")))
                .contains("number: '100'", "name: 服務中心", "cadence: uk", "greetingMs: 2500", "recording: true");
    }

    @Test
    void theDialplanCleansWhatACallerSendsAndNeverTouchesItAgain() throws IOException {
        write(List.of(Settings.LINE));

        List<String> touching = text("extensions.conf")
                .lines()
                .filter(line -> line.contains("CALLERID") && !line.contains("Set(CALLERID(dnid)=${NUMBER})"))
                .toList();
        assertThat(touching)
                .hasSize(2)
                .allMatch(line -> line.matches(
                        ".*Set\\(CALLERID\\((num|name)\\)=\\$\\{FILTER\\(\\S+,\\$\\{CALLERID\\(\\1\\)\\}\\)\\}\\)"));
        assertThat(text("extensions.conf"))
                .doesNotContainIgnoringCase("PJSIP_HEADER")
                .doesNotContainIgnoringCase("SHELL")
                .doesNotContain("_.");
    }

    @Test
    void aTelephoneDialsNothingButExtensionsAndWholeNumbersWhichGoToTheGate() throws IOException {
        write(List.of(Settings.LINE));

        String dialplan = text("extensions.conf");
        String operators = dialplan.substring(dialplan.indexOf("\n[operators]"));
        List<String> patterns =
                dialplan.lines().filter(line -> line.matches("exten *=> *_.*")).toList();
        assertThat(patterns)
                .hasSize(38)
                .allMatch(line -> line.matches("exten => _\\+?X{2,20},1,Set\\(NUMBER=\\$\\{EXTEN}\\)"))
                .allMatch(operators::contains);
        assertThat(operators.lines().filter(line -> line.contains("@trunk"))).isEmpty();
        assertThat(operators.split("Goto\\(outside,dialled,1\\)", -1)).hasSize(39);
    }

    @Test
    void thereIsAWayOutsideOnlyWhereTheSiteHasWrittenATrunk() throws IOException {
        write(List.of(Settings.LINE));
        assertThat(text("extensions.conf")).doesNotContain("\nTRUNK = yes");
        Files.writeString(etc().resolve("pjsip_trunk.conf"), "; [trunk]\n");
        write(List.of(Settings.LINE));
        assertThat(text("extensions.conf")).doesNotContain("\nTRUNK = yes");

        Files.writeString(etc().resolve("pjsip_trunk.conf"), "[trunk]\ntype = endpoint\n");
        write(List.of(Settings.LINE));
        assertThat(text("extensions.conf")).contains("\nTRUNK = yes\n", "\nHOUSE_1001 = yes\n");
    }

    @Test
    void musicIsPlayedInOrderAfterTheGreeting() throws IOException {
        var waiting = Files.createDirectories(home.resolve("asterisk/moh/waiting"));
        for (var name : List.of("b.wav", "a.wav", "a.wav16")) {
            Files.createFile(waiting.resolve(name));
        }
        write(List.of(Settings.LINE));

        assertThat(text("musiconhold.conf").lines().filter(line -> line.startsWith("entry")))
                .containsExactly(
                        "entry = " + home.resolve("asterisk/sounds/zh-Hant/hotline/greeting"),
                        "entry = " + waiting.resolve("a"),
                        "entry = " + waiting.resolve("b"),
                        "entry = " + home.resolve("asterisk/sounds/zh-Hant/hotline/greeting"),
                        "entry = " + home.resolve("asterisk/sounds/zh-Hant/hotline/emergency-key"),
                        "entry = " + waiting.resolve("a"),
                        "entry = " + waiting.resolve("b"),
                        "entry = " + home.resolve("asterisk/sounds/zh-Hant/hotline/emergency-key"),
                        "entry = " + waiting.resolve("a"),
                        "entry = " + waiting.resolve("b"),
                        "entry = " + home.resolve("asterisk/sounds/zh-Hant/hotline/please-wait"),
                        "entry = " + waiting.resolve("a"),
                        "entry = " + waiting.resolve("b"));
    }

    @Test
    void whatASiteWroteItselfIsLeftAlone() throws IOException {
        write(List.of(Settings.LINE));
        for (var file : AsteriskConfiguration.SITE_FILES) {
            Files.writeString(etc().resolve(file), "; ours");
        }

        write(List.of());

        assertThat(AsteriskConfiguration.SITE_FILES)
                .allSatisfy(file -> assertThat(text(file)).isEqualTo("; ours"));
    }

    @Test
    void withoutAnAsteriskItSaysWhatItLookedFor() {
        assertThatThrownBy(() -> AsteriskConfiguration.write(Settings.in(home, home, Settings.anyPorts(), List.of())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No Asterisk is installed under " + home);
    }

    private void write(List<LineSettings> lines) throws IOException {
        AsteriskConfiguration.write(Settings.in(home, root, Settings.anyPorts(), lines));
    }

    private Path etc() {
        return home.resolve("asterisk/etc");
    }

    private String text(String file) throws IOException {
        return Files.readString(etc().resolve(file));
    }
}
