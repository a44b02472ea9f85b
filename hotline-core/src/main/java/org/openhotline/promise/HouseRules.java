package org.openhotline.promise;

import java.time.Instant;
import java.time.ZoneId;
import org.openhotline.line.LineNumber;
import org.openhotline.settings.PromiseRules;

/** What the ledger asks the house; every answer may be another one the next time. */
public interface HouseRules {

    PromiseRules promises();

    /** When something that takes so many minutes of the line's business time is due. */
    Instant businessTime(LineNumber line, Instant from, int minutes);

    /** Whether two writings name the same telephone. */
    boolean sameNumber(String one, String other);

    ZoneId zone();
}
