package org.openhotline.storage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openhotline.desk.DeskChange;
import org.openhotline.promise.PromiseChange;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of spool files, of the local copy and of journal details. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(DeskChange.class, DeskChangeNames.class)
            .addMixIn(PromiseChange.class, PromiseChangeNames.class)
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

    /** The names stand in spool files and in histories. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "happened")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PromiseChange.Made.class, name = "made"),
        @JsonSubTypes.Type(value = PromiseChange.Joined.class, name = "joined"),
        @JsonSubTypes.Type(value = PromiseChange.Amended.class, name = "amended"),
        @JsonSubTypes.Type(value = PromiseChange.Assigned.class, name = "assigned"),
        @JsonSubTypes.Type(value = PromiseChange.Warned.class, name = "warned"),
        @JsonSubTypes.Type(value = PromiseChange.HandedOver.class, name = "handed-over"),
        @JsonSubTypes.Type(value = PromiseChange.Rose.class, name = "rose"),
        @JsonSubTypes.Type(value = PromiseChange.Attempted.class, name = "tried"),
        @JsonSubTypes.Type(value = PromiseChange.Ended.class, name = "ended")
    })
    private interface PromiseChangeNames {}
}
