package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.journal.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in and going out. The database is away all the time: nobody is kept out for that (invariant 4). */
@ConsoleTest
class SignInTest {
    private static final String PAUSED = "{\"state\":\"paused\"}";

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

    @Test
    void aBrowserSignsInWorksAndSignsOut() throws Exception {
        assertThat(Visitor.problem(browser.get("/api/session"))).isEqualTo("not-signed-in");
        HttpResponse<String> signedIn = browser.signIn("1001", FakeHouse.PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(signedIn).path("role").asString()).isEqualTo("operator");
        assertThat(Visitor.json(signedIn).path("extension").asString()).isEqualTo("1001");
        assertThat(browser.get("/api/session").body()).isEqualTo(signedIn.body());
        assertThat(browser.sendWithToken("PUT", "/api/operators/1001/state", PAUSED)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.sendWithToken("DELETE", "/api/session", "").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(401);
        assertThat(contents.accesses)
                .extracting(Access::action)
                .containsExactly(Access.Action.SIGN_IN, Access.Action.SIGN_OUT);
    }

    @Test
    void aSessionGetsANewIdAndANewToken() throws Exception {
        browser.signIn("clerk", FakeHouse.PASSWORD);
        String session = browser.cookie("HOTLINE");
        String token = browser.cookie("XSRF-TOKEN");
        browser.signIn("supervisor", FakeHouse.PASSWORD);
        browser.get("/api/session");
        assertThat(browser.cookie("HOTLINE")).isNotEmpty().isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
    }

    @Test
    void aSessionWithoutItsTokenChangesNothing() throws Exception {
        browser.signIn("supervisor", FakeHouse.PASSWORD);
        HttpResponse<String> forged = browser.send("PUT", "/api/operators/1001/state", PAUSED);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(Visitor.problem(forged)).isEqualTo("csrf");
    }

    @Test
    void aPageOfAnotherSiteCannotUseARememberedPassword() throws Exception {
        Visitor program = Visitor.program(port, "supervisor");
        String[] elsewhere = {"Sec-Fetch-Site", "cross-site"};
        assertThat(Visitor.problem(program.send("PUT", "/api/operators/1001/state", PAUSED, elsewhere)))
                .isEqualTo("csrf");
        assertThat(program.send("PUT", "/api/operators/1001/state", PAUSED).statusCode())
                .isEqualTo(200);
    }

    @Test
    void browsersAreNotAskedForAPasswordInAWindowOfTheirOwn() throws Exception {
        assertThat(browser.get("/api/calls").headers().firstValue("WWW-Authenticate"))
                .isEmpty();
        assertThat(Visitor.program(port, "clerk", "wrong")
                        .get("/api/calls")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void guessingIsSlowedDownForThatNameOnly() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused = browser.signIn(FakeHouse.GUESSED, "guess" + i);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(Visitor.problem(refused)).isEqualTo("sign-in-failed");
        }
        HttpResponse<String> tooMany = browser.signIn(FakeHouse.GUESSED, FakeHouse.PASSWORD);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(Visitor.problem(tooMany)).isEqualTo("too-many-requests");
        assertThat(Visitor.problem(Visitor.program(port, FakeHouse.GUESSED).get("/api/calls")))
                .isEqualTo("too-many-requests");
        assertThat(browser.signIn("auditor", FakeHouse.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(contents.accesses)
                .filteredOn(access -> access.action() == Access.Action.SIGN_IN_REFUSED)
                .hasSize(5);
    }

    @Test
    void anUnknownNameIsRefusedLikeAWrongPassword() throws Exception {
        HttpResponse<String> unknown = browser.signIn("nobody", "x");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(Visitor.problem(unknown)).isEqualTo("sign-in-failed");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayLoad() throws Exception {
        assertThat(browser.get("/api/session")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'self'")
                .contains("connect-src 'self' wss://127.0.0.1:8089;")
                .contains("frame-ancestors 'none'");
    }
}
