package org.openhotline.storage;

import java.time.Duration;

/**
 * What an operator did since a moment.
 *
 * @param offered calls that rang at the operator's telephone
 * @param missed of those, not answered in three rings (A2)
 * @param answered calls answered
 * @param withinStandard of the answered ones, those where the voice came within three rings (A1)
 * @param talking time talked
 */
public record OperatorFigures(int offered, int missed, int answered, int withinStandard, Duration talking) {
    public static final OperatorFigures NONE = new OperatorFigures(0, 0, 0, 0, Duration.ZERO);

    OperatorFigures withOffers(int offersMade, int offersMissed) {
        return new OperatorFigures(offersMade, offersMissed, answered, withinStandard, talking);
    }
}
