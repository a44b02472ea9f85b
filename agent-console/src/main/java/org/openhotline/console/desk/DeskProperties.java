package org.openhotline.console.desk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a desk's telephone must be told.
 *
 * @param wssPort where the PBX takes telephones in pages
 * @param phones where their passwords are; null where pages have no telephones
 */
@ConfigurationProperties("hotline")
record DeskProperties(
        @DefaultValue("8089") int wssPort, @Nullable Phones phones) {

    record Phones(Path file) {}
}
