package org.openhotline.console.access;

import java.util.List;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.operator.Extension;
import org.openhotline.storage.StoredAccount;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks for the password. Accounts are in memory: people come in while the database is away (invariant 4). */
@Component
class PasswordProof implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final AccessLog log;
    private final HouseClock clock;
    private final String nobodysHash;

    PasswordProof(
            Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle, AccessLog log, HouseClock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        throttle.check(name, address);
        StoredAccount account = accounts.find(name).orElse(null);
        // An unknown name takes as long as a known one, so that nobody learns which names exist.
        String hash = account == null ? nobodysHash : account.passwordHash();
        boolean right = encoder.matches(String.valueOf(asked.getCredentials()), hash);
        if (account == null || !right) {
            throttle.failed(name, address);
            log.keep(Accesses.of(clock, name, Access.Action.SIGN_IN_REFUSED, address));
            throw new BadCredentialsException("Name or password is wrong");
        }
        throttle.succeeded(name, address);
        return signedIn(account);
    }

    private static Authentication signedIn(StoredAccount account) {
        Role role = Role.ofCode(account.role());
        String extension = account.extension();
        var person = new Person(account.name(), role, extension == null ? null : new Extension(extension));
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
