package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at pages in every language, light and dark, wide and narrow, and leaves what it saw as
 * {@code target/screenshots/PAGE-LANGUAGE-THEME-WIDTH.png}.
 */
final class Viewer {

    private static final List<String> LANGUAGES = List.of("zh-Hant", "zh-Hans", "en");
    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(1440, 1024);
    private static final int HEIGHT = 900;

    /** As another window of this browser would choose it. */
    private static final String CHOOSE_LANGUAGE = """
            (language) => {
              localStorage.setItem('hotline.language', language);
              dispatchEvent(new StorageEvent('storage', { key: 'hotline.language', newValue: language }));
            }
            """;

    /** Where the page has to be scrolled sideways, and texts that something cuts off without a sign. */
    private static final String CUT_OFF = """
            () => {
              const cut = [];
              if (document.documentElement.scrollWidth > innerWidth) cut.push('the page is wider than its window');
              const hides = (style) => ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis';
              for (const element of document.body.querySelectorAll('*')) {
                const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
                const box = element.getBoundingClientRect();
                if (!text || box.width <= 1 || element.checkVisibility() === false) continue;
                const right = box.left + Math.max(box.width, element.scrollWidth);
                for (let outer = element; outer !== null; outer = outer.parentElement) {
                  const style = getComputedStyle(outer);
                  const edge = outer.getBoundingClientRect();
                  // What is clipped away altogether is for screen readers.
                  if (edge.width <= 1 || style.clipPath !== 'none' || ['auto', 'scroll'].includes(style.overflowX) || style.position === 'fixed') break;
                  if (outer === element && style.textOverflow === 'ellipsis') break;
                  if (hides(style) && right > edge.right + 1) {
                    cut.push(element.textContent.trim().slice(0, 60));
                    break;
                  }
                }
              }
              for (const select of document.querySelectorAll('select')) {
                if (!select.checkVisibility()) continue;
                const style = getComputedStyle(select);
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = style.font;
                const chosen = select.selectedOptions[0]?.text ?? '';
                const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                if (pen.measureText(chosen).width > room + 1) cut.push('select: ' + chosen);
              }
              return cut;
            }
            """;

    /** What axe-core, once it is in the page, holds against it. */
    private static final String EXAMINE = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
            }
            """;

    private static final String AXE = read(Path.of("src/main/frontend/node_modules/axe-core/axe.min.js"));

    private final List<String> flaws = new ArrayList<>();
    private int looks;

    /** Looks at what a page shows now. */
    void look(Page page, String name) {
        for (String language : LANGUAGES) {
            page.evaluate(CHOOSE_LANGUAGE, language);
            for (ColorScheme theme : THEMES) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
                for (int width : WIDTHS) {
                    page.setViewportSize(width, HEIGHT);
                    shoot(page, String.join("-", name, language, word(theme), String.valueOf(width)));
                }
                if (language.equals("zh-Hant")) {
                    examine(page, name + " " + word(theme));
                }
            }
        }
    }

    private void shoot(Page page, String name) {
        looks++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Chromium.SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        cutOff(page).forEach(flaw -> flaws.add(name + ": cut off: " + flaw));
    }

    private void examine(Page page, String name) {
        barriers(page).forEach(flaw -> flaws.add(name + ": " + flaw));
    }

    /** What cannot be read whole. */
    static List<String> cutOff(Page page) {
        return texts(page.evaluate(CUT_OFF));
    }

    /** What keeps somebody out: serious and critical findings of axe-core. */
    static List<String> barriers(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return texts(page.evaluate(EXAMINE));
    }

    private static List<String> texts(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Nothing serious was seen, in as many pages as ought to be there. */
    void assertContent(int pages) {
        assertThat(flaws).isEmpty();
        assertThat(looks).isEqualTo(pages * LANGUAGES.size() * THEMES.size() * WIDTHS.size());
    }

    private static String word(ColorScheme theme) {
        return theme == ColorScheme.DARK ? "dark" : "light";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
