package org.openhotline.asterisk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorStatus;

/**
 * Keeps the members of the PBX's fallback queue equal to who is at work, so that callers find people there when we are gone.
 * Works on a thread of its own: the router does not wait for the PBX.
 */
public final class FallbackMembers implements AutoCloseable {

    private final Gate gate;
    private final Map<Extension, Boolean> told = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("fallback-members").daemon(true).factory());

    public FallbackMembers(Gate gate) {
        this.gate = gate;
    }

    /** An operator's status has changed. */
    public void changed(OperatorStatus status) {
        boolean wanted = TakeOver.servesInFallback(status.state(), status.next());
        Boolean before = told.put(status.extension(), wanted);
        boolean changed = before == null ? wanted : before != wanted;
        if (changed) {
            thread.execute(() -> tell(status.extension(), wanted));
        }
    }

    private void tell(Extension operator, boolean wanted) {
        Gate.Answer answer = wanted ? gate.addToFallback(operator) : gate.removeFromFallback(operator);
        if (answer instanceof Gate.Answer.NoAnswer) {
            told.remove(operator); // the take-over after the gap makes it good
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
