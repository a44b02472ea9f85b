package org.openhotline.asterisk.cel;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /** Nothing was seen between these moments. */
    public void was(Instant from, Instant to, Gap why) {
        if (spells.size() >= REMEMBERED) {
            spells.removeFirst();
        }
        spells.add(new Spell(from, to, why));
    }

    /** The gaps that a call has. */
    List<GapSeen> in(CallRecord call) {
        Instant ended = call.endedAt();
        CallId id = call.id();
        return spells.stream()
                .filter(spell -> spell.touches(call.arrivedAt(), ended == null ? Instant.MAX : ended))
                .map(spell -> new GapSeen(id, spell.from(), spell.why()))
                .toList();
    }
}
