package org.openhotline.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller brings (C1). The code is stored and shown to programs. */
public enum EntryKind {
    /** 咨詢. */
    ENQUIRY,
    /** 投訴. */
    COMPLAINT,
    /** 建議. */
    SUGGESTION,
    /** 報修. */
    REPAIR;

    public static Optional<EntryKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
