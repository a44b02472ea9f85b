package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhotline.call.RingCadence;
import org.openhotline.line.Line;
import org.openhotline.line.LineNumber;
import org.openhotline.line.OpeningHours;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code lines.yaml}: what the application has to know of the lines that the dialplan answers. */
public final class LinesFile {
    private LinesFile() {}

    /**
     * Reads the lines of the house.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is not what {@link #text} wrote; the message names the file
     */
    public static List<Line> read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            List<Map<String, Object>> entries = new Yaml().load(text);
            return entries.stream().map(LinesFile::line).toList();
        } catch (ClassCastException | IllegalArgumentException | YAMLException wrong) {
            throw new IllegalArgumentException(
                    "The list of lines in " + file + " cannot be understood; ./hotline up writes it anew", wrong);
        }
    }

    private static Line line(Map<String, Object> entry) {
        return new Line(
                new LineNumber(String.valueOf(entry.get("number"))),
                String.valueOf(entry.get("name")),
                String.valueOf(entry.get("language")),
                RingCadence.ofCode(String.valueOf(entry.get("cadence"))),
                Duration.ofMillis(Long.parseLong(String.valueOf(entry.get("greetingMs")))),
                OpeningHours.parse(String.valueOf(entry.get("hours"))));
    }

    static String text(List<LineSettings> lines) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(lines.stream().map(LinesFile::entry).toList());
    }

    private static Map<String, Object> entry(LineSettings line) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("number", line.number());
        entry.put("name", line.name());
        entry.put("language", line.language().tag());
        entry.put("cadence", line.cadence());
        entry.put("greetingMs", line.greeting().toMillis());
        entry.put("recording", line.recording());
        entry.put("hours", line.hours());
        return entry;
    }
}
