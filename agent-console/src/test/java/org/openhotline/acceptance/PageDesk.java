package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.testcall.Order;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;

/** An operator at the desk of a real browser, whose microphone hears one tone for ever. */
final class PageDesk implements AutoCloseable {

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
    private final String console;
    private final String extension;
    private final double hertz;
    private final Chromium browser;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    /** Opens the desk and signs in; returns when the telephone in the page is registered. */
    static PageDesk open(RunningHome home, String extension, double hertz) {
        return signedIn(new PageDesk(home, extension, hertz, Chromium.PROGRAM, console(home)));
    }

    /** The same on a computer with a network of its own. */
    static PageDesk open(RunningHome home, String extension, double hertz, OperatorsNetwork network) {
        Path browser = network.starting(Chromium.PROGRAM);
        return signedIn(new PageDesk(
                home, extension, hertz, browser, "https://" + network.hotline() + ":" + home.port("https")));
    }

    private static String console(RunningHome home) {
        return "http://127.0.0.1:" + home.port("http");
    }

    private static PageDesk signedIn(PageDesk desk) {
        try {
            desk.signIn();
            return desk;
        } catch (RuntimeException | Error failed) {
            desk.close();
            throw failed;
        }
    }

    /** Opens the sign-in page and leaves everything to the test. */
    static PageDesk at(RunningHome home, String extension, double hertz) {
        var desk = new PageDesk(home, extension, hertz, Chromium.PROGRAM, console(home));
        ChosenPassword.of(home, extension);
        desk.page.navigate(desk.address());
        return desk;
    }

    private PageDesk(RunningHome home, String extension, double hertz, Path browserProgram, String console) {
        this.home = home;
        this.console = console;
        this.extension = extension;
        this.hertz = hertz;
        browser = Chromium.start(hertz, browserProgram);
        context = browser.person("zh-Hant");
        page = window();
    }

    /** A window of this browser, empty still. */
    private Page window() {
        Page window = context.newPage();
        window.onPageError(complaints::add);
        window.addInitScript(EAVESDROP);
        return window;
    }

    private void signIn() {
        ChosenPassword.of(home, extension);
        page.navigate(address());
        page.getByTestId("sign-in-name").fill(extension);
        page.getByTestId("sign-in-password").fill(home.consolePassword(extension));
        page.getByTestId("sign-in-submit").click();
        awaitTelephone();
        page.getByTestId("desk-telephone").selectOption("page");
    }

    private String address() {
        return console + "/desk";
    }

    /** The desk in another window of the same browser, signed in as this one is. */
    PageDesk anotherWindow() {
        var other = new PageDesk(this);
        other.page.navigate(other.address());
        assertThat(other.find("desk-state")).isVisible(patience(30));
        return other;
    }

    private PageDesk(PageDesk first) {
        home = first.home;
        console = first.console;
        extension = first.extension;
        hertz = first.hertz;
        browser = first.browser;
        context = first.context;
        page = window();
    }

    /** The telephone of this window is {@code ready}, {@code elsewhere}… */
    void awaitLink(String link) {
        assertThat(page.locator("[data-testid=phone-link][data-link=" + link + "]"))
                .isVisible(patience(30));
    }

    /** Enters a colleague's extension where one is asked or passed on to. */
    void name(String colleague) {
        press("F9");
        find("desk-number").fill(colleague);
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
        awaitLink("ready");
    }

    /** Signs ready, and answers a caller who hears the operator from then on. */
    PlacedCall talkWith(Order caller) {
        press("Alt+r");
        awaitState("ready");
        PlacedCall call = caller.place();
        awaitState("offered");
        answer();
        awaitState("talking");
        Hearing.assertHeardByCaller(call, hertz);
        return call;
    }

    /** Answers by its key. The desk knows of an offer a moment before the telephone in the page rings. */
    void answer() {
        awaitRinging();
        press("F2");
    }

    /** The telephone rings, whatever the application knows of it. */
    private void awaitRinging() {
        assertThat(find("desk-answer"))
                .isEnabled(new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                        .setTimeout(20_000));
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
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Chromium.SCREENSHOTS.resolve("desk-at-the-end-" + extension + ".png")));
        browser.close();
    }
}
