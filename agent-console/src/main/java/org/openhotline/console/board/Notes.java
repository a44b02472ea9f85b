package org.openhotline.console.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhotline.operator.Extension;
import org.springframework.stereotype.Component;

/** Messages from supervisors to operators' open pages. They are spoken, as it were, and not kept. */
@Component
public class Notes {

    /**
     * One message.
     *
     * @param to extensions; empty for everybody
     */
    public record Note(String id, Set<Extension> to, String text, String by, Instant at) {}

    private final List<Consumer<Note>> listeners = new CopyOnWriteArrayList<>();

    /** Tells the listener of every message; it must return at once. */
    public void onNote(Consumer<Note> listener) {
        listeners.add(listener);
    }

    void send(Note note) {
        listeners.forEach(listener -> listener.accept(note));
    }
}
