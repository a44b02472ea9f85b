package org.openhotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CallerTextTest {

    @Test
    void aNameCutInTheMiddleOfACharacterEndsAtTheLastWholeOne() {
        byte[] bytes = "服務中心".repeat(10).getBytes(StandardCharsets.UTF_8);
        String cut = new String(Arrays.copyOf(bytes, 79), StandardCharsets.UTF_8);

        assertThat(CallerText.of(cut)).isEqualTo("服務中心".repeat(10).substring(0, 26));
    }

    @Test
    void anUnknownCallerIsNobody() {
        assertThat(CallerText.of("<unknown>")).isEmpty();
    }

    @Test
    void everythingElseStaysAsItCame() {
        assertThat(CallerText.of("${SHELL(id)} \"O'Hara\", 😀&")).isEqualTo("${SHELL(id)} \"O'Hara\", 😀&");
    }

    @Test
    void whatSipEscapedInANameIsReadAsMeant() {
        assertThat(CallerText.of("O\\\"Brien \\\\ Sons \\o/")).isEqualTo("O\"Brien \\ Sons \\o/");
    }

    @Test
    void aSmuggledLineBreakIsShownByItsPicture() {
        assertThat(CallerText.of("138\r\nAction: Ping")).isEqualTo("138␍␊Action: Ping");
    }
}
