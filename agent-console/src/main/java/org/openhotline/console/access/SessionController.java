package org.openhotline.console.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.problem.Problem;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a browser. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record Credentials(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Who is signed in.
     *
     * @param language that the account prefers; null leaves it to the browser
     */
    record Session(
            String name,
            String role,
            @Nullable String extension,
            @Nullable String language,
            boolean mustChangePassword) {

        static Session of(Person person, boolean mustChangePassword) {
            String extension =
                    person.extension() == null ? null : person.extension().digits();
            return new Session(person.name(), person.role().code(), extension, null, mustChangePassword);
        }
    }

    private final AuthenticationManager proof;
    private final Accounts accounts;
    private final SecurityContextRepository sessions;
    private final SessionAuthenticationStrategy renewal;
    private final AccessLog log;
    private final HouseClock clock;

    SessionController(
            AuthenticationManager proof,
            Accounts accounts,
            SecurityContextRepository sessions,
            SessionAuthenticationStrategy renewal,
            AccessLog log,
            HouseClock clock) {
        this.proof = proof;
        this.accounts = accounts;
        this.renewal = renewal;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    @Operation(summary = "Signs in with a browser", description = "401 sign-in-failed, 429 too-many-requests.")
    @PostMapping
    Session signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(credentials.name(), credentials.password());
        asked.setDetails(new WebAuthenticationDetails(request));
        Authentication signedIn = proof.authenticate(asked);
        // A session id or a token that somebody else may have planted ends here.
        renewal.onAuthentication(signedIn, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        var person = (Person) Objects.requireNonNull(signedIn.getPrincipal());
        log.keep(Accesses.of(clock, person.name(), Access.Action.SIGN_IN, request.getRemoteAddr()));
        accounts.find(person.name())
                .ifPresent(account ->
                        request.getSession().setAttribute(FirstPasswordGate.OPENED_WITH, account.passwordHash()));
        return session(person);
    }

    private Session session(Person person) {
        return Session.of(
                person,
                accounts.find(person.name())
                        .filter(account -> account.passwordChangedAt() == null)
                        .isPresent());
    }

    /** Asking for the token writes its cookie, also for somebody who has yet to sign in. */
    @Operation(summary = "Who is signed in", description = "Brings the cookie XSRF-TOKEN. 401 not-signed-in.")
    @GetMapping
    ResponseEntity<Object> session(
            @AuthenticationPrincipal @Nullable Person person, @Parameter(hidden = true) CsrfToken token) {
        token.getToken();
        return person == null
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .body(Problem.NOT_SIGNED_IN.detail("Nobody is signed in"))
                : ResponseEntity.ok(session(person));
    }

    @Operation(summary = "Signs out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (person != null) {
            log.keep(Accesses.of(clock, person.name(), Access.Action.SIGN_OUT, request.getRemoteAddr()));
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AuthenticationException refused) {
        Problem problem =
                refused instanceof SignInThrottle.TooManyAttempts ? Problem.TOO_MANY_REQUESTS : Problem.SIGN_IN_FAILED;
        ProblemDetail document = problem.detail(String.valueOf(refused.getMessage()));
        return ResponseEntity.status(document.getStatus()).body(document);
    }
}
