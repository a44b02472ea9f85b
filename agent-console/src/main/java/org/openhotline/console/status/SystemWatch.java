package org.openhotline.console.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.openhotline.asterisk.PbxLink;
import org.openhotline.storage.Storage;
import org.springframework.stereotype.Component;

/** Knows how the parts are doing, for people and for monitoring. */
@Component
public class SystemWatch {

    private final PbxLink pbx;
    private final Storage storage;

    SystemWatch(PbxLink pbx, Storage storage, MeterRegistry meters) {
        this.pbx = pbx;
        this.storage = storage;
        Gauge.builder("hotline.pbx.connected", pbx, link -> link.connected() ? 1 : 0)
                .description("1 while the link to the PBX is up")
                .register(meters);
        Gauge.builder("hotline.database.up", storage, memory -> memory.databaseUp() ? 1 : 0)
                .description("1 while the database answers")
                .register(meters);
        Gauge.builder("hotline.spooled", storage, Storage::spooled)
                .description("Writes on disk that wait for the database")
                .register(meters);
        Gauge.builder("hotline.set.aside", storage, Storage::setAside)
                .description("Writes that the database refused for their content, since the start")
                .register(meters);
    }

    /** The state now. */
    public SystemState now() {
        return SystemState.of(pbx.connected(), storage.databaseUp(), storage.spooled());
    }

    /** Asks to be told at once when a part goes or comes; the listener must return at once. */
    public void onChange(Runnable listener) {
        pbx.onChange(_ -> listener.run());
        storage.onDatabaseChange(_ -> listener.run());
    }
}
