package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path HOME = Path.of("/srv/hotline");

    @Test
    void withoutOptionsThePortsAreTheUsualOnes() {
        var ports = Settings.from(HOME, Map.of()).ports();
        assertThat(ports).isEqualTo(new Ports(8080, 8443, 8089, 5060, 5038, 4573, 20000, 20199, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP_PORT | web         | --http-port must be a port between 1 and 65535, not web.
            SIP_PORT  | 65536       | --sip-port must be a port between 1 and 65535, not 65536.
            AMI_PORT  | -1          | --ami-port must be a port between 1 and 65535, not -1.
            RTP_PORTS | 20000       | --rtp-ports must be a range such as 20000-20199, not 20000.
            RTP_PORTS | 20100-20000 | --rtp-ports must hold at least ten ports, and 20100-20000 does not.
            ASTERISK  | internal    | --asterisk knows only the value external, not internal.
            """)
    void whatCannotBeUsedIsRefusedWithASentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.from(HOME, Map.of("HOTLINE_" + name, value)))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }
}
