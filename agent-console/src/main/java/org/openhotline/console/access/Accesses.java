package org.openhotline.console.access;

import java.util.Map;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.Access;

/** Words the entries of the access log that tell of coming and going. */
final class Accesses {
    private Accesses() {}

    static Access of(HouseClock clock, String account, Access.Action action, String address) {
        return new Access(clock.now(), account, action, "", Map.of("address", address));
    }
}
