package org.openhotline.console.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.desk.Notice;

/**
 * A notice as programs see it.
 *
 * @param texts by language; {@code zh-Hant}, {@code zh-Hans} and {@code en}, empty where there is none
 * @param until null where it holds until it is withdrawn
 * @param readAt when the reader of this confirmed it
 * @param receipts who confirmed it, for those who write notices; empty for others
 */
public record NoticeView(
        String id,
        Map<String, String> texts,
        Instant from,
        @Nullable Instant until,
        Instant at,
        String by,
        @Nullable Instant readAt,
        List<Receipt> receipts) {

    /** One confirmation, by the account that made it. */
    public record Receipt(String operator, Instant at) {}

    private static Map<String, String> everyLanguage(Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        NoticesController.LANGUAGES.forEach(language -> all.put(language, texts.getOrDefault(language, "")));
        return all;
    }

    /** The view of a notice for one account. */
    public static NoticeView of(Notice notice, String account, boolean receipts) {
        return new NoticeView(
                notice.id(),
                everyLanguage(notice.text()),
                notice.from(),
                notice.until(),
                notice.at(),
                notice.by(),
                notice.readBy().get(account),
                receipts
                        ? notice.readBy().entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(one -> new Receipt(one.getKey(), one.getValue()))
                                .toList()
                        : List.of());
    }
}
