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
    /** The device that each operator has in the queue; empty where none. */
    private final Map<Extension, String> told = new ConcurrentHashMap<>();

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("fallback-members").daemon(true).factory());

    public FallbackMembers(Gate gate) {
        this.gate = gate;
    }

    /** An operator's status has changed. */
    public void changed(OperatorStatus status) {
        String wanted = TakeOver.deviceInFallback(status).orElse("");
        String before = told.put(status.extension(), wanted);
        if (!wanted.equals(before == null ? "" : before)) {
            thread.execute(() -> tell(status.extension(), before == null ? "" : before, wanted));
        }
    }

    /** Also when the operator takes the other telephone. */
    private void tell(Extension operator, String before, String wanted) {
        boolean told = before.isEmpty() || !(gate.removeFromFallback(before) instanceof Gate.Answer.NoAnswer);
        told &= wanted.isEmpty() || !(gate.addToFallback(wanted) instanceof Gate.Answer.NoAnswer);
        if (!told) {
            this.told.remove(operator); // the take-over after the gap makes it good
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
