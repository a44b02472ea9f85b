package org.openhotline.promise;

import java.util.Locale;

/** How far up a promise has risen (C8). It never comes down again. The code is stored and shown to programs. */
public enum Raised {
    NONE,
    SUPERVISOR,
    MANAGER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
