package org.openhotline.ivr.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write is what a real Asterisk takes, and it opens no more doors than it should. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class RealAsteriskTest {
    @TempDir
    static Path home;

    private RealAsterisk asterisk;

    @BeforeAll
    void startsWithoutAWordOfComplaint() throws IOException, InterruptedException {
        asterisk = new RealAsterisk(home);
        assertThat(asterisk.cel()).isEmpty();
        assertThat(asterisk.log()).doesNotContain("WARNING", "ERROR");
    }

    @AfterAll
    void stop() throws InterruptedException {
        asterisk.stop();
    }

    @Test
    void everyModuleThatIsNamedRuns() throws Exception {
        var running = asterisk.cli("module show")
                .lines()
                .filter(line -> line.contains("Running"))
                .toList();

        assertThat(found("\\nload = (\\S+)", asterisk.file("modules.conf")))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(running).anyMatch(line -> line.startsWith(module + " ")));
    }

    /** A missing application would end a call in the middle, with no more than a line in the log. */
    @Test
    void everyApplicationAndFunctionOfTheDialplanIsThere() throws Exception {
        var dialplan = asterisk.file("extensions.conf");

        for (var application : found("(?:,1,|=> n,|n\\([a-z]+\\),)([A-Za-z]+)\\(", dialplan)) {
            assertThat(asterisk.cli("core show application " + application)).doesNotContain("is (are) not registered");
        }
        for (var function : found("\\$\\{([A-Z_]+)\\(", dialplan)) {
            assertThat(asterisk.cli("core show function " + function)).doesNotContain("No function by that name");
        }
    }

    @Test
    void operatorsHaveTwoTelephonesEachAndCallersOneDoor() throws Exception {
        assertThat(asterisk.cli("pjsip show endpoints"))
                .contains("1001/1001", "1001-web/1001", "1002/1002", "1002-web/1002", "callers");
    }

    @ParameterizedTest
    @CsvSource({"events", "control", "originate"})
    void everyUserIsLetInByItsPasswordOnlyAndMayAskForTheVersion(String user) throws IOException {
        try (var ami = new AmiSession(asterisk.ports.ami())) {
            assertThat(ami.login(user, "not-the-password")).contains("Error");
        }
        try (var ami = session(user)) {
            assertThat(ami.act("CoreSettings")).contains("AsteriskVersion: 2", "SystemName: pbx1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "events, Originate", "events, Redirect", "events, Hangup", "events, QueueAdd", "events, Command",
        "events, Setvar", "events, Reload", "events, ControlPlayback", "control, Originate", "control, Command",
        "control, Reload", "control, ModuleLoad", "control, GetConfig", "control, UpdateConfig", "control, DBPut",
        "control, UserEvent", "control, Filter", "control, DialplanExtensionAdd", "control, AGI",
                "control, PJSIPNotify",
        "originate, Redirect", "originate, Hangup", "originate, Command", "originate, QueueAdd", "originate, Setvar",
        "originate, Reload", "originate, ModuleLoad", "originate, GetConfig", "originate, UpdateConfig",
                "originate, DBPut"
    })
    void whatAUserDoesNotNeedIsForbidden(String user, String action) throws IOException {
        try (var ami = session(user)) {
            assertThat(ami.act(action))
                    .contains("Response: Error")
                    .containsAnyOf("Permission denied", "Invalid/unknown");
        }
    }

    @ParameterizedTest
    @CsvSource({"Ping", "CoreShowChannels", "QueueStatus", "DeviceStateList", "BridgeList"})
    void theControlUserMayAskForTheState(String action) throws IOException {
        try (var ami = session("control")) {
            assertThat(ami.act(action)).contains("Response: Success");
        }
    }

    /** These reach their channel or member check, so the class is granted; nothing is there to act upon. */
    @ParameterizedTest
    @CsvSource({"Redirect", "Hangup", "ControlPlayback", "Bridge", "QueueAdd", "QueueRemove", "QueuePause"})
    void theControlUserMayMoveCallsAndMembers(String action) throws IOException {
        try (var ami = session("control")) {
            assertThat(ami.act(action)).doesNotContain("Permission denied", "Invalid/unknown");
        }
    }

    @Test
    void aShellIsOutOfReachOfTheOriginateUser() throws IOException {
        try (var ami = session("originate")) {
            assertThat(ami.act("Originate", "Channel: Local/100@lines", "Application: System", "Data: id"))
                    .contains("Response: Error");
        }
    }

    @Test
    void theLineRingsAndItsArrivalIsOnDisk() throws Exception {
        try (var caller = new SipCaller(asterisk.ports.sip())) {
            assertThat(caller.invite("13800138000", "100", "0 8", 180)).endsWith(180);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> asterisk.cel().contains("\"{\"\"extra\"\":\"\"arrived:100\"\"}\""));
            caller.cancel("13800138000", "100");
            await().atMost(Duration.ofSeconds(5)).until(() -> asterisk.cel().contains("\"LINKEDID_END\""));
        }
    }

    @ParameterizedTest
    @CsvSource({"999", "1001", "hotline", "arrive", "s"})
    void anyOtherNumberIsRefused(String number) throws IOException {
        try (var caller = new SipCaller(asterisk.ports.sip())) {
            assertThat(caller.invite("13800138000", number, "0 8", 404)).endsWith(404);
        }
    }

    @Test
    void aTelephoneWithoutACommonCodecIsRefused() throws IOException {
        try (var caller = new SipCaller(asterisk.ports.sip())) {
            assertThat(caller.invite("13800138000", "100", "4", 488)).endsWith(488);
        }
    }

    @ParameterizedTest
    @CsvSource({"1001", "1001-web"})
    void nobodyIsAnOperatorWithoutThePassword(String operator) throws IOException {
        try (var caller = new SipCaller(asterisk.ports.sip())) {
            assertThat(caller.invite(operator, "1002", "0 8", 401)).endsWith(401);
        }
    }

    private AmiSession session(String user) throws IOException {
        var ami = new AmiSession(asterisk.ports.ami());
        assertThat(ami.login(user, password(user))).contains("Success");
        return ami;
    }

    private static String password(String user) {
        return switch (user) {
            case "events" -> Settings.AMI.events();
            case "control" -> Settings.AMI.control();
            case "originate" -> Settings.AMI.originate();
            default -> throw new IllegalArgumentException(user);
        };
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
