package org.openhotline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.DeskContent;
import org.openhotline.desk.Draft;
import org.openhotline.desk.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What lies on the desks, in a file beside the spool, so that it can be read while the database is away, over a restart too.
 * Written anew after each batch of kept changes.
 */
final class DeskCopy {
    private static final Logger LOG = LoggerFactory.getLogger(DeskCopy.class);

    private final Path file;
    private DeskContent content = DeskContent.NOTHING;

    DeskCopy(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                content = Json.MAPPER.readValue(Files.readString(file), DeskContent.class);
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("The copy {} of the desks cannot be read; the database's word counts alone", file, e);
        }
    }

    synchronized DeskContent content() {
        return content;
    }

    synchronized void note(List<Write> kept) {
        boolean changed = false;
        for (Write write : kept) {
            if (write instanceof Write.OfDesk(var change)) {
                content = content.with(change);
                changed = true;
            }
        }
        if (changed) {
            PrivateText.write(file, Json.MAPPER.writeValueAsString(content));
        }
    }

    /**
     * Adds what the database knows and the copy does not: all of it where there is no copy, else what is newer than the copy,
     * which then was not written any more. What is older and missing here was taken away while the database was away.
     */
    synchronized void learn(DeskContent stored) {
        Instant asOf = content.asOf();
        Map<String, CallNotes> notes = new LinkedHashMap<>(content.notes());
        stored.notes().values().stream()
                .filter(one -> one.since().isAfter(asOf)
                        || one.entries().stream().anyMatch(entry -> entry.at().isAfter(asOf)))
                .forEach(one -> notes.put(one.call().value(), one));
        Map<String, Draft> drafts = new HashMap<>(content.drafts());
        stored.drafts().values().stream()
                .filter(one -> one.at().isAfter(asOf))
                .forEach(one -> drafts.put(one.place(), one));
        Map<String, Notice> notices = new HashMap<>(content.notices());
        stored.notices().values().stream()
                .filter(one -> one.at().isAfter(asOf))
                .forEach(one -> notices.put(one.id(), one));
        content = new DeskContent(notes, drafts, notices, asOf);
    }
}
