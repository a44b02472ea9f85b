package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code HOME/asterisk/etc} and the folders that Asterisk needs. */
public final class AsteriskConfiguration {
    private static final List<String> FOLDERS =
            List.of("etc", "lib/agi-bin", "spool", "log/cel-custom", "run", "keys", "cache", "sounds", "moh/waiting");

    /** Found in {@code etc} and written by the site, never by us. */
    static final List<String> SITE_FILES = List.of("pjsip_trunk.conf", "extensions_site.conf", "rtp_site.conf");

    private AsteriskConfiguration() {}

    /**
     * Writes every configuration file, readable by the owner only, and {@code HOME/asterisk/lines.yaml}. The site's own
     * files in {@code etc} and what Asterisk itself keeps are left alone. Prompts and music must have been rendered, as the
     * music of a line lists the files.
     *
     * @throws IOException if a file cannot be written or no Asterisk is there
     */
    public static void write(PbxSettings settings) throws IOException {
        var asterisk = settings.home().toAbsolutePath().normalize().resolve("asterisk");
        var installed = InstalledAsterisk.in(settings.asteriskRoot());
        for (var folder : FOLDERS) {
            Files.createDirectories(asterisk.resolve(folder));
        }
        // Asterisk reads descriptions and sounds from one data folder, and both may not lie in the read-only root.
        link(asterisk.resolve("lib/documentation"), installed.documentation());
        link(asterisk.resolve("lib/sounds"), Path.of("../sounds"));
        var files = new ConfigurationTexts(settings, installed, asterisk).all();
        for (var file : files.entrySet()) {
            WrittenFile.write(asterisk.resolve("etc").resolve(file.getKey()), file.getValue());
        }
        WrittenFile.write(asterisk.resolve("lines.yaml"), LinesFile.text(settings.lines()));
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
            return;
        }
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }
}
