package org.openhotline.ivr.pbx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.prompts.Language;

/** Settings as the launcher makes them, for tests. */
final class Settings {
    static final AmiPasswords AMI = new AmiPasswords("events-password", "control-password", "originate-password");
    static final LineSettings LINE =
            new LineSettings("100", "服務中心", Language.ZH_HANT, "china", Duration.ofMillis(4321), false, "always");

    private Settings() {}

    static PbxSettings in(Path home, @Nullable Path root, Ports ports, List<LineSettings> lines) {
        return new PbxSettings(
                home,
                root,
                ports.sip(),
                ports.ami(),
                ports.agi(),
                ports.wss(),
                30_000,
                30_199,
                AMI,
                List.of(operator("1001"), operator("1002")),
                lines);
    }

    static Ports anyPorts() {
        return new Ports(5060, 5038, 4573, 8089);
    }

    private static OperatorPhones operator(String extension) {
        return new OperatorPhones(extension, "phone-password-" + extension, "page-password-" + extension);
    }
}
