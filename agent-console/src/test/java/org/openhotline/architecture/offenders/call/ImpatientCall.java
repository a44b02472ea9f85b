package org.openhotline.architecture.offenders.call;

import java.time.Instant;
import org.asteriskjava.manager.ManagerConnection;
import org.springframework.stereotype.Component;

/** A domain class that knows Spring and Asterisk and looks at the clock on the wall. */
@Component
public record ImpatientCall(ManagerConnection pbx) {
    public static Instant startedAt() {
        return Instant.now();
    }
}
