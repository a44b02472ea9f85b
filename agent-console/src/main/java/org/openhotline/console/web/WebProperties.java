package org.openhotline.console.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The door for everyone.
 *
 * @param httpsPort on every address of the machine
 */
@ConfigurationProperties("hotline")
record WebProperties(int httpsPort, Tls tls) {

    /** Both PEM. */
    record Tls(Path certificate, Path key) {}
}
