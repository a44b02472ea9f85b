package org.openhotline.console.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.openhotline.console.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors: sessions for browsers, HTTP Basic for programs, and what every answer says to browsers. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    private static final Set<String> FROM_ELSEWHERE = Set.of("cross-site", "same-site");

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordProof proof) {
        return new ProviderManager(proof);
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** What a browser carried before it signed in counts no more afterwards. */
    @Bean
    SessionAuthenticationStrategy renewal() {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(CookieCsrfTokenRepository.withHttpOnlyFalse())));
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SecurityContextRepository sessions,
            Accounts accounts,
            @Value("${hotline.wss-port:8089}") int wssPort) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((_, asked) ->
                                new AuthorizationDecision(!asked.getRequest().isSecure()))
                        .requestMatchers("/api/session")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new FirstPasswordGate(accounts), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal()))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(refusal()).accessDeniedHandler(denial()))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(forgeable()))
                .headers(headers -> headers
                        // Would hold for every port of this host, also those that speak plain HTTP on loopback.
                        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                        .addHeaderWriter(new PagePolicy(wssPort))
                        .referrerPolicy(referrer -> {}))
                .logout(logout -> logout.disable())
                .build();
    }

    /** No {@code WWW-Authenticate}: browsers would ask for a password in a window of their own and remember it. */
    private static AuthenticationEntryPoint refusal() {
        return (request, response, failed) ->
                problemOf(request, failed).answer(response, String.valueOf(failed.getMessage()));
    }

    private static Problem problemOf(HttpServletRequest request, AuthenticationException failed) {
        if (failed instanceof SignInThrottle.TooManyAttempts) {
            return Problem.TOO_MANY_REQUESTS;
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? Problem.NOT_SIGNED_IN : Problem.SIGN_IN_FAILED;
    }

    private static AccessDeniedHandler denial() {
        return (_, response, denied) -> {
            Problem problem = denied instanceof CsrfException ? Problem.CSRF : Problem.NOT_ALLOWED;
            problem.answer(response, String.valueOf(denied.getMessage()));
        };
    }

    /** A program that sends its password with the request cannot be tricked into sending it, as a browser with a cookie can. */
    private static RequestMatcher forgeable() {
        return request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !provesItself(request);
    }

    private static boolean provesItself(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String from = request.getHeader("Sec-Fetch-Site");
        return authorization != null
                && authorization.startsWith("Basic ")
                && (from == null || !FROM_ELSEWHERE.contains(from));
    }
}
