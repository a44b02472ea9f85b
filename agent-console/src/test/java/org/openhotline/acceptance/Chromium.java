package org.openhotline.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.testcall.Sound;

/** A real browser without a screen, whose microphone hears one tone for ever. */
final class Chromium implements AutoCloseable {

    static final Path SCREENSHOTS = Path.of("target/screenshots");

    static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--ignore-certificate-errors",
            "--autoplay-policy=no-user-gesture-required",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--allow-loopback-in-peer-connection");

    private final Path voice;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(double hertz, Path program) {
        voice = voice(hertz);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var arguments = new ArrayList<>(ARGUMENTS);
        arguments.add("--use-file-for-fake-audio-capture=" + voice);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(arguments));
    }

    /** @param hertz what the microphone hears */
    static Chromium start(double hertz) {
        return start(hertz, PROGRAM);
    }

    /** @param program {@link #PROGRAM}, or one that starts it somewhere else */
    static Chromium start(double hertz, Path program) {
        return new Chromium(hertz, program);
    }

    /** A person of his own: other cookies, other store. The window is 1440 wide. */
    BrowserContext person(String locale) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1440, 900));
    }

    private static Path voice(double hertz) {
        try {
            Path wav = Files.createTempFile("hotline-voice", ".wav");
            Sound.tone(hertz, Duration.ofSeconds(2)).write(wav);
            return wav;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        playwright.close();
        try {
            Files.deleteIfExists(voice);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
