package org.openhotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nAction: Originate",
                "a\nb",
                "${SHELL(id)}",
                "a,b",
                "a&b",
                "a|b",
                "a\"b",
                "a'b",
                "a b",
                "a`b`",
                "a(b)",
                "a\u0000b",
                "你好",
                "a[b]",
                "<a>",
                "a\\b",
                "a#b",
                "a!b",
                "a?b",
                "a*b",
                "a%b",
                "a$b",
                "a^b",
                "a~b",
                "a{b}"
            })
    void whatMeansSomethingToTheManagerTheDialplanOrAShellIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> SafeValue.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PJSIP/callers-0000002a", "pbx1-1795400000.12", "hotline/place-3", "1001-web", "+8613800138000"})
    void whatWeSendPasses(String value) {
        assertThat(SafeValue.of(value)).isEqualTo(value);
    }

    @Test
    void noRandomTextEverBringsALineBreakThrough() {
        var random = new Random(20261123);
        for (int i = 0; i < 100_000; i++) {
            String text = random.ints(random.nextInt(20), 0, 0x2000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                assertThat(SafeValue.of(text)).matches("[A-Za-z0-9@._/:;=+-]*");
            } catch (IllegalArgumentException _) {
                assertThat(text).doesNotMatch("[A-Za-z0-9@._/:;=+-]*");
            }
        }
    }
}
