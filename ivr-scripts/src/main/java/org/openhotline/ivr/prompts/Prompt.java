package org.openhotline.ivr.prompts;

import java.util.Map;

/**
 * Something said to callers.
 *
 * @param name as the dialplan and the scripts call it
 * @param texts what is said, in every language
 */
record Prompt(String name, Map<Language, String> texts) {
    static final String GREETING = "greeting";
    static final String RECORDING_NOTICE = "recording-notice";

    String text(Language language) {
        var text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("Prompt " + name + " was taken without its text in " + language.tag());
        }
        return text;
    }
}
