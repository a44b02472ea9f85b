package org.openhotline.storage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Certainty;
import org.openhotline.call.Gap;
import org.openhotline.call.Hold;

/**
 * Which of two records of one call stays. The first final one does, because the PBX's log may be read again after a restart
 * by a house that remembers less; holds and gaps, which only live events tell, are never forgotten.
 */
final class KeptRecord {
    private KeptRecord() {}

    /** What is to be kept when a record comes for a call of which one is kept already. */
    static CallRecord of(CallRecord kept, CallRecord next) {
        boolean keep = kept.certainty() == Certainty.FINAL;
        CallRecord better = keep ? kept : next;
        CallRecord other = keep ? next : kept;
        List<Hold> holds = better.holds().isEmpty() ? other.holds() : better.holds();
        return CallRow.with(better, better.offers(), holds, union(kept.gaps(), next.gaps()));
    }

    private static Set<Gap> union(Set<Gap> some, Set<Gap> others) {
        var all = EnumSet.noneOf(Gap.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
