package org.openhotline.directory;

import java.util.Optional;

/** Knows how the telephone numbers of the world are written. Never waits, may be asked by many threads. */
@FunctionalInterface
public interface NumberPlan {

    /**
     * Reads a number as a person or a telephone network writes it: with or without country, with spaces, dashes, brackets,
     * full-width digits, with the extension at the called party.
     *
     * @param text anything
     * @return empty where the text is no telephone number
     */
    Optional<PhoneNumber> read(String text);
}
