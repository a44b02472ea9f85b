package org.openhotline.line;

import java.time.Duration;
import org.openhotline.call.RingCadence;

/**
 * One telephone line and what it owes its callers.
 *
 * @param name as shown to staff
 * @param language of greeting and announcements: {@code zh-Hant}, {@code zh-Hans} or {@code en}
 * @param greeting length of the standard greeting, with the recording notice where calls are recorded
 * @param hours when the line is open, by the house's clock
 */
public record Line(
        LineNumber number, String name, String language, RingCadence cadence, Duration greeting, OpeningHours hours) {}
