package org.openhotline.storage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.operator.Extension;
import org.openhotline.promise.Ending;
import org.openhotline.promise.Part;
import org.openhotline.promise.PromiseChange;

/** Words what the journal says of promises: times, codes and fingerprints, never what was said. */
final class PromiseJournal {
    private PromiseJournal() {}

    static JournalEntry of(PromiseChange change) {
        return new JournalEntry(
                change.at(), change.by(), kind(change), change.promise().value(), details(change));
    }

    static JournalKind kind(PromiseChange change) {
        return switch (change) {
            case PromiseChange.Made _ -> JournalKind.PROMISE_MADE;
            case PromiseChange.Joined _ -> JournalKind.PROMISE_JOINED;
            case PromiseChange.Amended _ -> JournalKind.PROMISE_AMENDED;
            case PromiseChange.Assigned _ -> JournalKind.PROMISE_ASSIGNED;
            case PromiseChange.Warned _ -> JournalKind.PROMISE_WARNED;
            case PromiseChange.HandedOver _ -> JournalKind.PROMISE_HANDED_OVER;
            case PromiseChange.Rose _ -> JournalKind.PROMISE_ROSE;
            case PromiseChange.Attempted _ -> JournalKind.PROMISE_TRIED;
            case PromiseChange.Ended _ -> JournalKind.PROMISE_ENDED;
        };
    }

    private static Map<String, String> details(PromiseChange change) {
        return switch (change) {
            case PromiseChange.Made made -> part(made.part());
            case PromiseChange.Joined joined -> part(joined.part());
            case PromiseChange.Amended amended ->
                Map.of("due", amended.due().toString(), "sha256", words(amended.what(), amended.reason()));
            case PromiseChange.Assigned assigned -> Map.of("to", assigned.to().digits());
            case PromiseChange.Warned _ -> Map.of();
            case PromiseChange.HandedOver over -> Map.of("from", digits(over.from()), "to", digits(over.to()));
            case PromiseChange.Rose rose -> Map.of("to", rose.to().code());
            case PromiseChange.Attempted tried -> tried(tried);
            case PromiseChange.Ended ended -> ended(ended.ending());
        };
    }

    private static Map<String, String> part(Part part) {
        return Map.of(
                "origin", part.origin().kind().code(),
                "ref", part.origin().ref(),
                "due", part.due().toString(),
                "sha256", words(part.what(), part.reason()));
    }

    private static Map<String, String> tried(PromiseChange.Attempted tried) {
        Map<String, String> details = new HashMap<>();
        details.put("call", tried.attempt().call().value());
        details.put("result", tried.attempt().result().code());
        if (tried.ending() != null) {
            details.putAll(ended(tried.ending()));
        }
        return details;
    }

    private static Map<String, String> ended(Ending ending) {
        Map<String, String> details = new HashMap<>();
        details.put("how", ending.how().code());
        if (ending.proof() != null) {
            details.put("proof", ending.proof().value());
        }
        if (!ending.reason().isEmpty()) {
            details.put("sha256", Sha256.of(ending.reason()));
        }
        return details;
    }

    private static String words(String what, String reason) {
        return Sha256.of(what + "\n" + reason);
    }

    private static String digits(@Nullable Extension extension) {
        return extension == null ? "" : extension.digits();
    }
}
