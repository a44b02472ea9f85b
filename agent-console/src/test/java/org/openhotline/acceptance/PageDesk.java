package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;

/** An operator at the desk of a real browser, whose microphone hears one tone for ever. */
final class PageDesk implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> QUIET = List.of(
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

    /** Keeps every peer connection where {@link #HEARS} finds it. */
    private static final String EAVESDROP = """
            window.peers = [];
            window.RTCPeerConnection = class extends RTCPeerConnection {
              constructor(...settings) { super(...settings); window.peers.push(this); }
            };
            """;

    /** Strongest frequency (Hz) and level (dBFS) of what the page's newest living connection plays, over half a second. */
    private static final String HEARS = """
            async () => {
              const living = window.peers.filter((peer) => peer.connectionState === 'connected');
              const track = living.at(-1)?.getReceivers().find((receiver) => receiver.track?.kind === 'audio')?.track;
              if (!track) return [0, -200];
              const context = new AudioContext();
              await context.resume();
              const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
              context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
              await new Promise((done) => setTimeout(done, 500));
              const bins = new Float32Array(analyser.frequencyBinCount);
              analyser.getFloatFrequencyData(bins);
              const best = bins.reduce((top, level, bin) => (level > bins[top] ? bin : top), 0);
              const answer = [(best * context.sampleRate) / analyser.fftSize, bins[best]];
              await context.close();
              return answer;
            }
            """;

    private final RunningHome home;
    private final String extension;
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;
    private final Path voice;

    /** Opens the desk and signs in; returns when the telephone in the page is registered. */
    static PageDesk open(RunningHome home, String extension, double hertz) {
        var desk = new PageDesk(home, extension, hertz);
        try {
            desk.signIn();
            return desk;
        } catch (RuntimeException | Error failed) {
            desk.close();
            throw failed;
        }
    }

    private PageDesk(RunningHome home, String extension, double hertz) {
        this.home = home;
        this.extension = extension;
        this.voice = voice(hertz);
        var args = new ArrayList<>(QUIET);
        args.add("--use-file-for-fake-audio-capture=" + voice);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(args));
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-Hant")
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1440, 900));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.addInitScript(EAVESDROP);
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

    private void signIn() {
        ChosenPassword.of(home, extension);
        page.navigate("http://127.0.0.1:" + home.port("http") + "/desk");
        page.getByTestId("sign-in-name").fill(extension);
        page.getByTestId("sign-in-password").fill(home.consolePassword(extension));
        page.getByTestId("sign-in-submit").click();
        awaitTelephone();
        page.getByTestId("desk-telephone").selectOption("page");
    }

    /** Writes down what the call was about, so that the operator is free for the next one (B5). */
    void completeRecord() {
        awaitState("wrap-up");
        find("entry-content").fill("水費查詢");
        find("entry-answer").fill("已答覆");
        press("Alt+s");
        awaitState("ready");
    }

    /** The telephone in the page has registered. */
    void awaitTelephone() {
        assertThat(page.locator("[data-testid=phone-link][data-link=ready]")).isVisible(patience(30));
    }

    Page page() {
        return page;
    }

    /** Presses one of the keys that the desk shows. */
    void press(String key) {
        page.keyboard().press(key);
    }

    void awaitState(String state) {
        assertThat(page.locator("[data-testid=desk-state][data-state=" + state + "]"))
                .isVisible(patience(20));
    }

    Locator find(String testId) {
        return page.getByTestId(testId);
    }

    /** Strongest frequency that the page plays, in hertz; 0 when nothing is heard. */
    double hertz() {
        List<?> heard = (List<?>) page.evaluate(HEARS);
        double level = ((Number) heard.get(1)).doubleValue();
        return level < -80 ? 0 : ((Number) heard.get(0)).doubleValue();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patience(int seconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(seconds * 1000.0);
    }

    @Override
    public void close() {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("desk-at-the-end-" + extension + ".png")));
        playwright.close();
        try {
            Files.deleteIfExists(voice);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
