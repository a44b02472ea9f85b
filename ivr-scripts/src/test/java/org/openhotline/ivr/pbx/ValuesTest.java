package org.openhotline.ivr.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.ivr.prompts.Language;

/** Nothing that begins a setting, ends one or is evaluated gets into a configuration file. */
class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "1", "100\n[x]", "100,1", "1_0", "_X.", "100;", "123456789", "${EXTEN}", "１００"})
    void whatIsNoNumberIsRefused(String value) {
        assertThatThrownBy(() -> Values.number(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperatorPhones(value, "a-long-password", "a-long-password"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space in it", "twelve;letters", "line\nbreak-here", "${SHELL(id)}aaaa"})
    void whatIsNoPasswordIsRefusedWithoutSayingIt(String value) {
        assertThatThrownBy(() -> new AmiPasswords(value, "a-long-password", "a-long-password"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A password must have 12 to 64 letters, digits, - or _");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\nb", "/a;b", "/a,b", "/a[b]", "/a${b}", "/a\"b", "/a&b", "/a\\b"})
    void aHomeThatAsterisksFilesCannotHoldIsRefused(String home) {
        assertThatThrownBy(() -> Settings.in(Path.of(home), null, Settings.anyPorts(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHomeWithSpacesAndChineseIsTaken() {
        assertThat(Settings.in(Path.of("/srv/熱線 home"), null, Settings.anyPorts(), List.of())
                        .home())
                .isEqualTo(Path.of("/srv/熱線 home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a;b", "a,b", "${x}", "[x]"})
    void aLineNameThatCouldBeEvaluatedIsRefused(String name) {
        assertThatThrownBy(() ->
                        new LineSettings("100", name, Language.EN, "china", Duration.ofSeconds(4), false, "always"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownCadenceIsRefused() {
        assertThatThrownBy(() ->
                        new LineSettings("100", "Line", Language.EN, "mars", Duration.ofSeconds(4), false, "always"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTemplateRefusesWhateverSlippedThrough() throws Exception {
        var template = Template.named("http.conf");

        assertThatThrownBy(() -> template.fill(Map.of("wssPort", "8089\nenabled=yes", "home", "/h"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template.fill(Map.of("home", "/h"), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wssPort");
    }

    @Test
    void aPortOutsideTheRangeIsRefused() {
        assertThatThrownBy(() -> Values.port(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.port(65_536)).isInstanceOf(IllegalArgumentException.class);
    }
}
