package org.openhotline.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhotline.supervision.Supervision;
import org.openhotline.supervision.SupervisorLegs;

/** Supervisors' telephones as a test wants them. */
final class FakeSupervisorLegs implements SupervisorLegs {

    volatile Answer next = Answer.DONE;
    final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    void picksUp(String id) {
        listeners.forEach(listener -> listener.answered(id));
    }

    void hangsUp(String id) {
        listeners.forEach(listener -> listener.ended(id));
    }

    @Override
    public Answer ring(Supervision supervision) {
        told.add("ring " + supervision.telephone().endpoint(supervision.supervisor()) + " "
                + supervision.mode().code());
        return next;
    }

    @Override
    public Answer change(Supervision supervision) {
        told.add("change " + supervision.mode().code());
        return next;
    }

    @Override
    public Answer end(String id) {
        told.add("end");
        return next;
    }

    @Override
    public void tell(Listener listener) {
        listeners.add(listener);
    }
}
