package org.openhotline.storage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openhotline.desk.DeskChange;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of spool files, of the local copy and of journal details. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(DeskChange.class, DeskChangeNames.class)
            .build();

    private Json() {}

    /** The names stand in spool files: they outlive a version of this software. The domain itself knows no JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DeskChange.NotesOpened.class, name = "notes-opened"),
        @JsonSubTypes.Type(value = DeskChange.EntryKept.class, name = "entry-kept"),
        @JsonSubTypes.Type(value = DeskChange.EntryRemoved.class, name = "entry-removed"),
        @JsonSubTypes.Type(value = DeskChange.NotesCompleted.class, name = "notes-completed"),
        @JsonSubTypes.Type(value = DeskChange.DraftKept.class, name = "draft-kept"),
        @JsonSubTypes.Type(value = DeskChange.DraftRemoved.class, name = "draft-removed"),
        @JsonSubTypes.Type(value = DeskChange.NoticeWritten.class, name = "notice-written"),
        @JsonSubTypes.Type(value = DeskChange.NoticeWithdrawn.class, name = "notice-withdrawn"),
        @JsonSubTypes.Type(value = DeskChange.NoticeRead.class, name = "notice-read")
    })
    private interface DeskChangeNames {}
}
