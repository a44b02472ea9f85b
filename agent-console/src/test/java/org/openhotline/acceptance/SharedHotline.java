package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.RunningHome;

/**
 * One running hotline for all tests that do it no harm; started with the first of them, ended after the last. With
 * {@code -Dhotline.home=DIR} the tests ring a hotline that runs already.
 */
final class SharedHotline implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedHotline.class);

    /** What runs, and ends with the last test. */
    private record Running(RunningHome home, @Nullable HotlineInstance instance) implements AutoCloseable {

        static Running start() {
            String given = System.getProperty("hotline.home");
            if (given != null) {
                return new Running(new RunningHome(Path.of(given)), null);
            }
            HotlineInstance instance = HotlineInstance.start();
            return new Running(instance.home(), instance);
        }

        @Override
        public void close() {
            if (instance != null) {
                instance.close();
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RunningHome home = running(context).home();
        Desk.signAllOut(home);
        assertThat(new CallLog(home).awaitNoneLive(Duration.ofSeconds(10))).isEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningHome.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).home();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    }
}
