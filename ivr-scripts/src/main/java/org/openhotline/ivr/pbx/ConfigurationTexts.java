package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhotline.call.RingCadence;
import org.openhotline.ivr.prompts.Language;

/** The text of every file of {@code etc}, by name. */
final class ConfigurationTexts {

    /** Asterisk's timers may end a millisecond early; the burst must have sounded in full (A1). */
    private static final Duration TIMERS_END_EARLY = Duration.ofMillis(10);

    private static final List<String> FILES = List.of(
            "acl",
            "asterisk",
            "ccss",
            "cdr",
            "cel",
            "cel_custom",
            "confbridge",
            "extensions",
            "extensions_supervision",
            "features",
            "geolocation",
            "http",
            "indications",
            "logger",
            "manager",
            "modules",
            "musiconhold",
            "pjproject",
            "pjsip",
            "pjsip_trunk_example",
            "queuerules",
            "queues",
            "rtp",
            "stasis",
            "statsd",
            "udptl");

    private static final Pattern TRUNK = Pattern.compile("(?m)^\\s*\\[trunk]");
    private static final int SHORTEST_NUMBER = 2;
    private static final int LONGEST_NUMBER = 20;

    private final PbxSettings settings;
    private final Path asterisk;
    private final Map<String, String> values;

    ConfigurationTexts(PbxSettings settings, InstalledAsterisk installed, Path asterisk) {
        this.settings = settings;
        this.asterisk = asterisk;
        this.values = values(settings, installed, asterisk);
    }

    Map<String, String> all() throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : FILES) {
            texts.put(file + ".conf", Template.named(file + ".conf").fill(values, blocks(file)));
        }
        return texts;
    }

    private Map<String, String> blocks(String file) throws IOException {
        return switch (file) {
            case "pjsip" -> Map.of("operators", operators("pjsip-operator.conf"));
            case "extensions" ->
                Map.of(
                        "operators", operators("extensions-operator.conf"),
                        "lines", lines(),
                        "trunk", trunk(),
                        "house", house(),
                        "numbers", numbers());
            case "musiconhold" -> Map.of("greetings", greetings());
            default -> Map.of();
        };
    }

    private static Map<String, String> values(PbxSettings settings, InstalledAsterisk installed, Path asterisk) {
        var values = new LinkedHashMap<String, String>();
        values.put("home", Values.path(settings.home()));
        values.put("asterisk", Values.path(asterisk));
        values.put("modules", Values.path(installed.modules()));
        values.put("pbx", PbxSettings.PBX);
        values.put("language", language(settings.lines()).tag());
        values.put("sipPort", String.valueOf(settings.sipPort()));
        values.put("amiPort", String.valueOf(settings.amiPort()));
        values.put("agiPort", String.valueOf(settings.agiPort()));
        values.put("wssPort", String.valueOf(settings.wssPort()));
        values.put("rtpFrom", String.valueOf(settings.rtpFrom()));
        values.put("rtpTo", String.valueOf(settings.rtpTo()));
        values.put("eventsPassword", settings.ami().events());
        values.put("controlPassword", settings.ami().control());
        values.put("originatePassword", settings.ami().originate());
        return values;
    }

    /** Operators hear prompts in the language of the first line. */
    private static Language language(List<LineSettings> lines) {
        return lines.isEmpty() ? Language.ZH_HANT : lines.getFirst().language();
    }

    private String operators(String template) throws IOException {
        var text = new StringBuilder();
        for (var operator : settings.operators()) {
            var filled = new LinkedHashMap<>(values);
            filled.put("extension", operator.extension());
            filled.put("phonePassword", operator.phonePassword());
            filled.put("pagePassword", operator.pagePassword());
            text.append(Template.named(template).fill(filled, Map.of()));
        }
        return text.toString();
    }

    /** Only a site that has written an endpoint of that name has a way to numbers outside. */
    private String trunk() throws IOException {
        var file = asterisk.resolve("etc/pjsip_trunk.conf");
        boolean there =
                Files.exists(file) && TRUNK.matcher(Files.readString(file)).find();
        return there ? "TRUNK = yes\n" : "";
    }

    private String house() {
        return settings.operators().stream()
                .map(operator -> "HOUSE_" + operator.extension() + " = yes\n")
                .collect(Collectors.joining());
    }

    /** One pattern for each length, as a pattern of any length would match any sign as well. */
    private static String numbers() {
        return IntStream.rangeClosed(SHORTEST_NUMBER, LONGEST_NUMBER)
                .mapToObj("X"::repeat)
                .flatMap(digits -> Stream.of("_" + digits, "_+" + digits))
                .map(pattern -> "exten => " + pattern + ",1,Set(NUMBER=${EXTEN})\n same => n,Goto(outside,dialled,1)\n")
                .collect(Collectors.joining());
    }

    private String lines() throws IOException {
        var text = new StringBuilder();
        for (var line : settings.lines()) {
            text.append(Template.named("extensions-line.conf").fill(line(line), Map.of()));
        }
        return text.toString();
    }

    private String greetings() throws IOException {
        var text = new StringBuilder();
        for (var line : settings.lines()) {
            text.append(Template.named("musiconhold-greeting.conf")
                    .fill(line(line), Map.of("notice", notice(line), "music", entries(music()))));
        }
        return text.toString();
    }

    private Map<String, String> line(LineSettings line) {
        var cadence = RingCadence.ofCode(line.cadence());
        var filled = new LinkedHashMap<>(values);
        filled.put("number", line.number());
        filled.put("language", line.language().tag());
        filled.put("firstBurst", seconds(cadence.firstBurst().plus(TIMERS_END_EARLY)));
        filled.put("threeRings", seconds(cadence.limit()));
        filled.put("greetingMs", String.valueOf(line.greeting().toMillis()));
        return filled;
    }

    /** Decimal seconds, as {@code Wait()} and {@code Dial()} take them. */
    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private String notice(LineSettings line) {
        var notice = asterisk.resolve("sounds").resolve(line.language().tag()).resolve("hotline/recording-notice");
        return line.recording() ? "entry = " + Values.path(notice) + "\n" : "";
    }

    private static String entries(List<String> files) {
        return files.stream().map(file -> "entry = " + file + "\n").collect(Collectors.joining());
    }

    /** Asterisk takes the sampling rate that fits the channel, so a file is named without its ending. */
    private List<String> music() throws IOException {
        try (var files = Files.list(asterisk.resolve("moh/waiting"))) {
            return files.map(Values::path)
                    .filter(file -> file.endsWith(".wav"))
                    .map(file -> file.substring(0, file.length() - ".wav".length()))
                    .sorted()
                    .toList();
        }
    }
}
