package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortCheckTest {
    private final Ports ports =
            Settings.from(Path.of("/nowhere"), TestHome.ports()).ports();

    @ParameterizedTest
    @ValueSource(strings = {"--http-port", "--https-port", "--wss-port", "--sip-port", "--ami-port", "--agi-port"})
    void aPortInUseIsNamedWithItsOption(String option) throws IOException {
        try (var _ = new ServerSocket(port(option))) {
            assertThatThrownBy(() -> PortCheck.check(ports.listeners(false)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Port " + port(option) + " (")
                    .hasMessageContaining("is in use by another program")
                    .hasMessageEndingWith("choose another port with " + option + ".");
        }
    }

    @Test
    void aTelephonePortInUseByUdpAloneIsNamedToo() throws IOException {
        try (var _ = new DatagramSocket(new InetSocketAddress(ports.sip()))) {
            assertThatThrownBy(() -> PortCheck.check(ports.listeners(false))).hasMessageContaining("--sip-port");
        }
    }

    @Test
    void thePortsOfAnotherAsteriskMayBeInUse() throws IOException {
        try (var _ = new ServerSocket(ports.ami())) {
            assertThatCode(() -> PortCheck.check(ports.listeners(true))).doesNotThrowAnyException();
        }
    }

    private int port(String option) {
        return ports.listeners(false).stream()
                .filter(listener -> listener.option().equals(option))
                .findFirst()
                .orElseThrow()
                .port();
    }
}
