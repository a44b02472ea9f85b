package org.openhotline.console.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.Emergencies;
import org.openhotline.clock.HouseClock;
import org.openhotline.routing.Alarm;
import org.openhotline.routing.Reception;
import org.springframework.stereotype.Component;

/** What supervisors must know at once, for as long as it lasts. */
@Component
public class Alarms {

    /**
     * An alarm as programs see it.
     *
     * @param kind such as {@code everybody-missed}
     * @param line null where it is about no line
     * @param call null where it is about no call
     * @param over whether it has ended
     */
    public record AlarmView(
            String id,
            String kind,
            Instant since,
            @Nullable String line,
            @Nullable String call,
            boolean over) {

        static AlarmView of(Emergencies.Unanswered one, boolean over) {
            String call = one.call().value();
            return new AlarmView(
                    UNANSWERED + "-" + call, UNANSWERED, one.since(), one.line().digits(), call, over);
        }
    }

    private static final String UNANSWERED = "emergency-unanswered";

    private final HouseClock clock;
    private final Emergencies emergencies;
    private final Map<Alarm, AlarmView> on = new ConcurrentHashMap<>();
    private final List<Consumer<AlarmView>> listeners = new CopyOnWriteArrayList<>();

    Alarms(Reception reception, Emergencies emergencies, HouseClock clock) {
        this.clock = clock;
        this.emergencies = emergencies;
        emergencies.onChange(
                (one, begins) -> listeners.forEach(listener -> listener.accept(AlarmView.of(one, !begins))));
        reception.onAlarm(this::changed);
        reception.alarms().forEach(alarm -> changed(alarm, true));
    }

    /** Those that are on now, oldest first. */
    List<AlarmView> all() {
        Stream<AlarmView> unanswered = emergencies.all().stream().map(one -> AlarmView.of(one, false));
        return Stream.concat(unanswered, on.values().stream())
                .sorted(Comparator.comparing(AlarmView::since))
                .toList();
    }

    /** Tells the listener of each alarm's beginning and end; it must return at once. */
    public void onChange(Consumer<AlarmView> listener) {
        listeners.add(listener);
    }

    private void changed(Alarm alarm, boolean begins) {
        AlarmView known = on.get(alarm);
        if (begins && known == null) {
            Instant now = clock.now();
            var view = new AlarmView(alarm.code() + "-" + now.toEpochMilli(), alarm.code(), now, null, null, false);
            on.put(alarm, view);
            listeners.forEach(listener -> listener.accept(view));
        } else if (!begins && known != null) {
            on.remove(alarm);
            var over = new AlarmView(known.id(), known.kind(), known.since(), known.line(), null, true);
            listeners.forEach(listener -> listener.accept(over));
        }
    }
}
