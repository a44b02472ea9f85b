package org.openhotline.ivr.pbx;

import java.time.Duration;
import org.openhotline.call.RingCadence;
import org.openhotline.ivr.prompts.Language;

/**
 * A line that callers dial.
 *
 * @param number two to eight digits
 * @param name shown to people
 * @param cadence name of the ring cadence: china, germany, us, uk, japan or france
 * @param greeting length of the greeting as rendered
 * @param recording whether calls are recorded
 * @param hours name of the opening hours
 */
public record LineSettings(
        String number,
        String name,
        Language language,
        String cadence,
        Duration greeting,
        boolean recording,
        String hours) {
    public LineSettings {
        Values.number(number);
        Values.text(name);
        RingCadence.ofCode(Values.word(cadence));
        Values.word(hours);
    }
}
