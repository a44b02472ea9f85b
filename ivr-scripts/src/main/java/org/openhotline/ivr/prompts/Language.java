package org.openhotline.ivr.prompts;

import java.util.Arrays;

/** A language that callers are spoken to in; Traditional and Simplified Chinese are both spoken as Mandarin. */
public enum Language {
    ZH_HANT("zh-Hant", "cmn-latn-pinyin", 210),
    ZH_HANS("zh-Hans", "cmn-latn-pinyin", 210),
    EN("en", "en", 175);

    private final String tag;
    private final String voice;
    private final int wordsPerMinute;

    Language(String tag, String voice, int wordsPerMinute) {
        this.tag = tag;
        this.voice = voice;
        this.wordsPerMinute = wordsPerMinute;
    }

    /** The BCP 47 tag, also the name of the folder of sounds and of the language of a channel. */
    public String tag() {
        return tag;
    }

    /** The espeak-ng voice; Debian's {@code cmn} would read Chinese as English letters. */
    String voice() {
        return voice;
    }

    /** How fast it is spoken, in espeak-ng's measure; for Chinese this is about 280 characters a minute (A7). */
    int wordsPerMinute() {
        return wordsPerMinute;
    }

    /**
     * The language of a tag.
     *
     * @throws IllegalArgumentException if callers are not spoken to in it
     */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No prompts in language " + tag));
    }
}
