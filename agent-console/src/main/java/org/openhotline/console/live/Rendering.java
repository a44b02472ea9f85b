package org.openhotline.console.live;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The text of one piece of news, made once for all readers who may see everything, and once for all others. */
final class Rendering {

    private @Nullable String whole;
    private @Nullable String reduced;

    synchronized String of(boolean everything, Supplier<String> text) {
        String known = everything ? whole : reduced;
        if (known != null) {
            return known;
        }
        String made = text.get();
        if (everything) {
            whole = made;
        } else {
            reduced = made;
        }
        return made;
    }
}
