package org.openhotline.ivr.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromptCatalogueTest {
    @Test
    void theStandardGreetingNamesTheHouseAndOffersHelp() {
        var greeting = PromptCatalogue.standard().prompts().stream()
                .filter(prompt -> prompt.name().equals("greeting"))
                .findFirst()
                .orElseThrow();

        assertThat(greeting.text(Language.ZH_HANT)).isEqualTo("你好，服務中心，請問有什麼事需要幫助和服務嗎？");
    }

    @Test
    void everyPlaceInLineUpToTwentyHasAPrompt() {
        assertThat(PromptCatalogue.standard().prompts())
                .extracting(Prompt::name)
                .contains("place-1", "place-20")
                .hasSize(49);
    }

    @Test
    void aWaitIsSaidInMinutesAndNeverShorterThanItIs() {
        assertThat(SpokenWait.prompt(Duration.ZERO)).isEqualTo("wait-1");
        assertThat(SpokenWait.prompt(Duration.ofSeconds(60))).isEqualTo("wait-1");
        assertThat(SpokenWait.prompt(Duration.ofSeconds(61))).isEqualTo("wait-2");
        assertThat(SpokenWait.prompt(Duration.ofMinutes(11))).isEqualTo("wait-15");
        assertThat(SpokenWait.prompt(Duration.ofMinutes(30))).isEqualTo("wait-30");
        assertThat(SpokenWait.prompt(Duration.ofMinutes(31))).isEqualTo("wait-long");
    }

    /** The known-bad voice shows that the check can fail: it reads pinyin as English letters. */
    @Test
    void theVoiceThatReadsPinyinAsEnglishLettersIsFoundOut() {
        assertThat(Tools.phonemes("服務中心", "cmn")).contains("(en)");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("chineseTexts")
    void everyChineseCharacterIsSpokenAsOneMandarinSyllable(String prompt, Language language, String text) {
        var phonemes = Tools.phonemes(text, language.voice());

        long characters = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
        assertThat(phonemes).doesNotContain("(en)");
        assertThat(phonemes.chars().filter(mark -> mark == '|').count())
                .as("syllables of %s: %s", text, phonemes)
                .isEqualTo(characters);
    }

    static Stream<Arguments> chineseTexts() {
        return PromptCatalogue.standard().prompts().stream()
                .flatMap(prompt -> Stream.of(Language.ZH_HANT, Language.ZH_HANS)
                        .map(language -> Arguments.of(prompt.name(), language, prompt.text(language))));
    }

    @Test
    void aMissingLanguageIsRefusedByName() {
        var yaml = standardText().replaceFirst("  zh-Hans: 对不起，请稍等。\n", "");

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("please-wait")
                .hasMessageContaining("[zh-Hans]");
    }

    @Test
    void aMissingPromptIsRefusedByName() {
        assertThatThrownBy(() -> read(standardText().replace("farewell:", "goodbye:")))
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("[farewell]")
                .hasMessageContaining("[goodbye]");
    }

    @Test
    void aPromptWrittenTwiceIsRefused() {
        assertThatThrownBy(() -> read(standardText() + "\nsorry:\n  en: x\n")).isInstanceOf(PromptException.class);
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNone")
    void whatIsNoTextOfOneLineIsRefused(String text) {
        assertThatThrownBy(() -> read(standardText().replace("en: Sorry, one moment please.", "en: " + text)))
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("please-wait");
    }

    static Stream<String> textsThatAreNone() {
        return Stream.of("12", "''", "[a]", "\"a\\nb\"");
    }

    private static PromptCatalogue read(String yaml) {
        return PromptCatalogue.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String standardText() {
        try (var in = PromptCatalogue.class.getResourceAsStream("prompts.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
