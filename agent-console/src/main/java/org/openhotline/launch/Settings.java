package org.openhotline.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the command line asks for. Every option is the environment variable {@code HOTLINE_…} of its name.
 *
 * @param asteriskRoot private root, or empty where Asterisk is the machine's own
 * @param external an Asterisk or a MariaDB that someone else runs
 */
record Settings(
        Path home,
        Ports ports,
        Optional<Path> asteriskRoot,
        Path cache,
        External external,
        String classPath,
        Path java) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    /** Parts that are not started here because a site has its own. */
    record External(
            boolean asterisk,
            Optional<Path> asteriskConfiguration,
            Optional<Path> cel,
            Optional<String> databaseUrl,
            String databaseUser,
            String databasePassword,
            Optional<Path> certificate,
            Optional<Path> key) {}

    /**
     * Reads the options of one home.
     *
     * @throws Refusal if a value cannot be used
     */
    static Settings from(Path home, Map<String, String> environment) {
        var options = new Options(environment);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classPath = options.text("CLASSPATH").orElseGet(() -> System.getProperty("java.class.path"));
        return new Settings(
                home,
                ports(options),
                Provided.asteriskRoot(options),
                Provided.cache(options),
                external(options),
                classPath,
                java);
    }

    private static Ports ports(Options options) {
        var rtp = options.text("RTP_PORTS").orElse("20000-20199");
        var range = RANGE.matcher(rtp);
        if (!range.matches()) {
            throw new Refusal("--rtp-ports must be a range such as 20000-20199, not " + rtp + ".");
        }
        var from = Options.port("--rtp-ports", range.group(1));
        var to = Options.port("--rtp-ports", range.group(2));
        if (to - from < 9) {
            throw new Refusal("--rtp-ports must hold at least ten ports, and " + rtp + " does not.");
        }
        return new Ports(
                options.port("HTTP_PORT", 8080),
                options.port("HTTPS_PORT", 8443),
                options.port("WSS_PORT", 8089),
                options.port("SIP_PORT", 5060),
                options.port("AMI_PORT", 5038),
                options.port("AGI_PORT", 4573),
                from,
                to,
                0);
    }

    private static External external(Options options) {
        var asterisk = options.text("ASTERISK").map(Settings::mustBeExternal).orElse(false);
        return new External(
                asterisk,
                options.path("ASTERISK_CONFIG"),
                options.path("ASTERISK_CEL"),
                options.text("DATABASE_URL"),
                options.text("DATABASE_USER").orElse("hotline"),
                options.text("DATABASE_PASSWORD").orElse(""),
                options.path("TLS_CERTIFICATE"),
                options.path("TLS_KEY"));
    }

    private static boolean mustBeExternal(String value) {
        if (!value.equals("external")) {
            throw new Refusal("--asterisk knows only the value external, not " + value + ".");
        }
        return true;
    }
}
