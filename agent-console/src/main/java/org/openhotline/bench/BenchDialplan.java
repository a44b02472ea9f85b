package org.openhotline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Extensions that only a benchmark's own hotline has: our path without the ring delay, and the peers. */
final class BenchDialplan {

    /** Our own full path, answering at once instead of after the first burst. */
    static final String OURS_AT_ONCE = "901";

    /** A dialplan that does nothing but answer. */
    static final String BARE_ANSWER = "902";

    /** Asterisk's own queue: {@code rrmemory}, {@code autofill=yes}, {@code retry=1}, no wrap-up. */
    static final String ASTERISK_QUEUE = "903";

    private static final String TEXT = """
            exten => 901,1,Set(LINE=100)
             same => n,Set(FIRST_BURST=0)
             same => n,Set(THREE_RINGS=15)
             same => n,Set(GREETING_MS=5000)
             same => n,Set(CHANNEL(language)=zh-Hant)
             same => n,Goto(hotline,arrive,1)
            exten => 902,1,Ringing()
             same => n,Wait(0)
             same => n,Answer(,i)
             same => n,Wait(120)
            exten => 903,1,Answer(,i)
             same => n,Queue(hotline-fallback)
            """;

    private BenchDialplan() {}

    static void layInto(Path home) throws IOException {
        Path folder = home.resolve("asterisk/etc");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("extensions_site.conf"), TEXT);
    }
}
