package org.openhotline.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/** Who talked when, what broke off, and who passed the caller on. */
final class CourseFold {

    private final List<Talk> talks = new ArrayList<>();
    private final List<Interruption> interruptions = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();

    /** Operators on the line, with the moment since when. */
    private final Map<Extension, Instant> onTheLine = new LinkedHashMap<>();

    private @Nullable Extension last;

    void answered(Extension operator, Instant at) {
        onTheLine.putIfAbsent(operator, at);
        last = operator;
        endInterruption(at);
    }

    /** Says whether the operator had been on the line at all: a colleague who was only asked was not. */
    boolean left(Extension operator, Instant at) {
        Instant since = onTheLine.remove(operator);
        if (since != null) {
            talks.add(new Talk(operator, since, at));
        }
        return since != null;
    }

    void interrupted(Instant at) {
        if (!interrupted()) {
            interruptions.add(new Interruption(at, null));
        }
    }

    void transferred(CallEvent.Transferred event) {
        transfers.add(new Transfer(last, event.to(), event.kind(), event.at()));
    }

    void ended(Instant at) {
        List.copyOf(onTheLine.keySet()).forEach(operator -> left(operator, at));
        endInterruption(at);
    }

    boolean talking() {
        return !onTheLine.isEmpty();
    }

    Course course() {
        var all = new ArrayList<>(talks);
        onTheLine.forEach((operator, since) -> all.add(new Talk(operator, since, null)));
        all.sort(Comparator.comparing(Talk::from));
        return new Course(all, interruptions, transfers);
    }

    private boolean interrupted() {
        return !interruptions.isEmpty() && interruptions.getLast().to() == null;
    }

    private void endInterruption(Instant at) {
        if (interrupted()) {
            interruptions.add(new Interruption(interruptions.removeLast().from(), at));
        }
    }
}
