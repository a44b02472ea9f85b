package org.openhotline.ivr.pbx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code lines.yaml}: what the application has to know of the lines that the dialplan answers. */
final class LinesFile {
    private LinesFile() {}

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
