package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.console.FakeHouse.NEWCOMERS;
import static org.openhotline.console.FakeHouse.PASSWORD;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.journal.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** First passwords and their change, while the database is away; and pages that lock themselves. */
@ConsoleTest
class PasswordTest {
    private static final String CHOSEN = "battery staple 9";

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    private Visitor browser;

    @BeforeEach
    void freshBrowser() {
        browser = Visitor.browser(port);
        contents.accesses.clear();
    }

    private static String change(String present, String wanted) {
        return "{\"password\":\"" + present + "\",\"newPassword\":\"" + wanted + "\"}";
    }

    @Test
    void withTheFirstPasswordABrowserCanDoNothingButChangeIt() throws Exception {
        String name = NEWCOMERS.get(0);
        HttpResponse<String> signedIn = browser.signIn(name, PASSWORD);
        assertThat(Visitor.json(signedIn).path("mustChangePassword").asBoolean())
                .isTrue();
        for (String path : new String[] {"/api/calls", "/api/operators", "/api/status", "/api/stream"}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(Visitor.problem(answer)).isEqualTo("password-change-required");
        }
        assertThat(browser.sendWithToken("PUT", "/api/session/password", change(PASSWORD, CHOSEN))
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);
        assertThat(Visitor.json(browser.get("/api/session"))
                        .path("mustChangePassword")
                        .asBoolean())
                .isFalse();
        assertThat(Visitor.browser(port).signIn(name, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(Visitor.browser(port).signIn(name, CHOSEN).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramOnThisMachineMayUseTheFirstPassword() throws Exception {
        assertThat(Visitor.program(port, NEWCOMERS.get(1)).get("/api/calls").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOtherSessionsOfTheAccountEnd() throws Exception {
        String name = NEWCOMERS.get(2);
        Visitor elsewhere = Visitor.browser(port);
        elsewhere.signIn(name, PASSWORD);
        browser.signIn(name, PASSWORD);
        browser.sendWithToken("PUT", "/api/session/password", change(PASSWORD, CHOSEN));
        HttpResponse<String> answer = elsewhere.get("/api/calls");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visitor.problem(answer)).isEqualTo("not-signed-in");
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse, short,         too-short",
        "correct horse, correct horse, unchanged",
        "correct horse, after-salesAFTER-SALES, name",
    })
    void aPasswordIsLongAndNewAndNotTheName(String present, String wanted, String why) throws Exception {
        browser.signIn("after-sales", PASSWORD);
        HttpResponse<String> refused = browser.sendWithToken("PUT", "/api/session/password", change(present, wanted));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visitor.problem(refused)).isEqualTo("password-not-taken");
        assertThat(Visitor.json(refused).path("why").asString()).isEqualTo(why);
    }

    @Test
    void whoDoesNotKnowThePresentPasswordChangesNothing() throws Exception {
        browser.signIn("manager", PASSWORD);
        HttpResponse<String> refused = browser.sendWithToken("PUT", "/api/session/password", change("guess", CHOSEN));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visitor.problem(refused)).isEqualTo("password-wrong");
        assertThat(Visitor.browser(port).signIn("manager", PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLockedPageGoesOnWithTheRightPasswordOnly() throws Exception {
        browser.signIn("manager", PASSWORD);
        HttpResponse<String> wrong = browser.sendWithToken("POST", "/api/session/unlock", "{\"password\":\"no\"}");
        assertThat(Visitor.problem(wrong)).isEqualTo("password-wrong");
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);
        HttpResponse<String> right =
                browser.sendWithToken("POST", "/api/session/unlock", "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(contents.accesses)
                .extracting(Access::action)
                .containsExactly(Access.Action.SIGN_IN, Access.Action.SIGN_IN_REFUSED, Access.Action.UNLOCK);
    }

    @Test
    void guessingAtALockedPageIsSlowedDown() throws Exception {
        browser.signIn(FakeHouse.LOCKED, PASSWORD);
        for (int i = 0; i < 5; i++) {
            browser.sendWithToken("POST", "/api/session/unlock", "{\"password\":\"guess" + i + "\"}");
        }
        HttpResponse<String> tooMany =
                browser.sendWithToken("POST", "/api/session/unlock", "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(tooMany.statusCode()).isEqualTo(429);
    }
}
