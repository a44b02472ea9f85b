package org.openhotline.console.access;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.problem.Keeping;
import org.openhotline.console.problem.Problem;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.storage.StoredAccount;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person's own password: changing it, and showing it again to a page that has locked itself. */
@RestController
@RequestMapping("/api/session")
class PasswordController {

    /** @param password the present one */
    record Change(@Nullable String password, @Nullable String newPassword) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    record Unlocking(@Nullable String password) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    private final AuthenticationManager proof;
    private final Accounts accounts;
    private final AccessLog log;
    private final HouseClock clock;

    PasswordController(AuthenticationManager proof, Accounts accounts, AccessLog log, HouseClock clock) {
        this.proof = proof;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** Changes the password. All other sessions of the account end. */
    @Operation(
            summary = "Changes the own password",
            description = "422 password-wrong or password-not-taken; all other sessions end.")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Person person, @RequestBody Change change, HttpServletRequest request) {
        String present = text(change.password());
        prove(person, present, request);
        StoredAccount account = accounts.find(person.name()).orElseThrow();
        String wanted = text(change.newPassword());
        NewPassword.flaw(account, present, wanted).ifPresent(flaw -> {
            throw new NotTaken(flaw);
        });
        Keeping.await(accounts.change(account, wanted));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(
                    FirstPasswordGate.OPENED_WITH,
                    accounts.find(person.name()).orElseThrow().passwordHash());
        }
    }

    /** The right password lets a page go on that has locked itself; call and telephone have gone on all the time. */
    @Operation(
            summary = "Proves the password to a page that has locked itself",
            description = "422 password-wrong; the session goes on all the time.")
    @PostMapping("/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@AuthenticationPrincipal Person person, @RequestBody Unlocking key, HttpServletRequest request) {
        prove(person, text(key.password()), request);
        log.keep(Accesses.of(clock, person.name(), Access.Action.UNLOCK, request.getRemoteAddr()));
    }

    private void prove(Person person, String password, HttpServletRequest request) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(person.name(), password);
        asked.setDetails(new WebAuthenticationDetails(request));
        proof.authenticate(asked);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Not 401: the session goes on, and the page must not take it for ended. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AuthenticationException refused) {
        Problem problem =
                refused instanceof SignInThrottle.TooManyAttempts ? Problem.TOO_MANY_REQUESTS : Problem.PASSWORD_WRONG;
        ProblemDetail document = problem.detail(String.valueOf(refused.getMessage()));
        return ResponseEntity.status(document.getStatus()).body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTaken(NotTaken refused) {
        ProblemDetail document = Problem.PASSWORD_NOT_TAKEN.detail(String.valueOf(refused.getMessage()));
        document.setProperty("why", refused.flaw);
        document.setProperty("shortest", NewPassword.SHORTEST);
        return ResponseEntity.status(document.getStatus()).body(document);
    }

    static final class NotTaken extends RuntimeException {
        private final String flaw;

        NotTaken(String flaw) {
            super("The new password is not taken: " + flaw);
            this.flaw = flaw;
        }
    }
}
