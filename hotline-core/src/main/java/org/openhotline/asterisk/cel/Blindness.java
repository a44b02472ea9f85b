package org.openhotline.asterisk.cel;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallEvent.GapSeen;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Gap;

/** The times in which we did not see the PBX, and why. Calls that were on in such a time are labelled. */
public final class Blindness {

    private static final int REMEMBERED = 1000;

    private record Spell(Instant from, Instant to, Gap why) {
        boolean touches(Instant arrived, Instant ended) {
            return arrived.isBefore(to) && ended.isAfter(from);
        }
    }

    private final List<Spell> spells = new CopyOnWriteArrayList<>();
    private volatile @Nullable Spell present;

    /** Nothing has been seen since then, and that goes on: calls that end meanwhile are labelled too. */
    public void since(Instant from, Gap why) {
        present = new Spell(from, Instant.MAX, why);
    }

    /** Nothing was seen between these moments; now we see again. */
    public void was(Instant from, Instant to, Gap why) {
        if (spells.size() >= REMEMBERED) {
            spells.removeFirst();
        }
        spells.add(new Spell(from, to, why));
        present = null;
    }

    /** The gaps that a call has. */
    List<GapSeen> in(CallRecord call) {
        Instant ended = call.endedAt();
        CallId id = call.id();
        return Stream.concat(spells.stream(), Stream.ofNullable(present))
                .filter(spell -> spell.touches(call.arrivedAt(), ended == null ? Instant.MAX : ended))
                .map(spell -> new GapSeen(id, spell.from(), spell.why()))
                .toList();
    }
}
