package org.openhotline.storage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openhotline.call.CallRecord;
import org.openhotline.desk.DeskChange;
import org.openhotline.journal.Access;
import org.openhotline.journal.JournalEntry;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.promise.PromiseChange;
import org.openhotline.settings.SettingsVersion;

/** Something to be kept. The names below stand in spool files: they outlive a version of this software. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Write.OfCall.class, name = "call"),
    @JsonSubTypes.Type(value = Write.OfOperator.class, name = "operator"),
    @JsonSubTypes.Type(value = Write.OfLine.class, name = "line"),
    @JsonSubTypes.Type(value = Write.OfPassword.class, name = "password"),
    @JsonSubTypes.Type(value = Write.OfDesk.class, name = "desk"),
    @JsonSubTypes.Type(value = Write.OfPromise.class, name = "promise"),
    @JsonSubTypes.Type(value = Write.OfSettings.class, name = "settings"),
    @JsonSubTypes.Type(value = Write.OfJournal.class, name = "journal"),
    @JsonSubTypes.Type(value = Write.OfAccess.class, name = "access")
})
sealed interface Write {

    record OfCall(CallRecord call) implements Write {}

    record OfOperator(Change change) implements Write {}

    record OfLine(Switched switched) implements Write {}

    record OfPassword(PasswordChange change) implements Write {}

    record OfDesk(DeskChange change) implements Write {}

    record OfPromise(PromiseChange change) implements Write {}

    record OfSettings(SettingsVersion version) implements Write {}

    record OfJournal(JournalEntry entry) implements Write {}

    record OfAccess(Access access) implements Write {}

    /**
     * A write with the key under which it is applied once, however often it comes out of the spool.
     *
     * @param key unique for ever
     */
    record Keyed(String key, Write write) {}
}
