package org.openhotline.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.problem.Problem;
import org.openhotline.storage.StoredAccount;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody do anything with a password that somebody else has seen, except change it; and ends the sessions of an account
 * whose password has been changed elsewhere. Programs on this machine, by HTTP Basic on the plain port, may use a first
 * password: they read it from a file that only its owner can read.
 */
final class FirstPasswordGate extends OncePerRequestFilter {

    /** In a session: the hash of the password that opened it. */
    static final String OPENED_WITH = "hotline.password";

    private final Accounts accounts;

    FirstPasswordGate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Person person = person();
        StoredAccount account =
                person == null ? null : accounts.find(person.name()).orElse(null);
        if (person != null && isOutdated(request, account)) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            Problem.NOT_SIGNED_IN.answer(response, "The password of this account has been changed");
        } else if (account != null && mustChange(request, account)) {
            Problem.PASSWORD_CHANGE_REQUIRED.answer(
                    response, "The first password must be changed before anything else");
        } else {
            next.doFilter(request, response);
        }
    }

    private static @Nullable Person person() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Person person ? person : null;
    }

    private static boolean isOutdated(HttpServletRequest request, @Nullable StoredAccount account) {
        HttpSession session = request.getSession(false);
        Object openedWith = session == null ? null : session.getAttribute(OPENED_WITH);
        return openedWith != null && (account == null || !openedWith.equals(account.passwordHash()));
    }

    private static boolean mustChange(HttpServletRequest request, StoredAccount account) {
        boolean session = request.getSession(false) != null;
        boolean programHere = !session && !request.isSecure();
        String path = request.getRequestURI();
        boolean open = path.equals("/api/session") || path.equals("/api/session/password");
        return account.passwordChangedAt() == null && !programHere && !open;
    }
}
