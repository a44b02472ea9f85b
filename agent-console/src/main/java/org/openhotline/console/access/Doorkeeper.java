package org.openhotline.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.problem.NotAllowed;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the right that an address {@link Needs}, before anything of it runs. The own session is everybody's; any other address
 * of ours that names no right is closed to all.
 */
@Component
class Doorkeeper implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.openhotline.";
    private static final String OWN_SESSION = Doorkeeper.class.getPackageName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && !method.getBeanType().getPackageName().equals(OWN_SESSION)) {
            Needs needs = method.getMethodAnnotation(Needs.class);
            Person person = person();
            NotAllowed.unless(
                    needs != null && person != null && Rights.may(person, needs.value()),
                    "Your role does not include this");
        }
        return true;
    }

    private static @Nullable Person person() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Person person ? person : null;
    }
}
