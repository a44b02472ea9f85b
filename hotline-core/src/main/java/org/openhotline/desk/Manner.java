package org.openhotline.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody complains (C4), which decides how to respond. The code is stored and shown to programs. */
public enum Manner {
    /** 求解決: good reasons, controlled anger, repeats the point. */
    SOLVE,
    /** 求發洩: angry, loud, fast, few reasons repeated. */
    VENT,
    /** 求希望: not angry, explains at length, compares. */
    HOPE;

    public static Optional<Manner> ofCode(String code) {
        return Arrays.stream(values())
                .filter(manner -> manner.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
