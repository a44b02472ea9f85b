package org.openhotline.settings;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who is rung, in turn, for an emergency (C11).
 *
 * @param numbers extensions, or outside numbers of the allow-list; at most 20
 * @param ringSeconds how long each is rung, 10 to 60 s; 20
 */
public record DutyRota(List<String> numbers, Integer ringSeconds) {

    /** No rota: emergencies alarm supervisors only. */
    public static final DutyRota NOBODY = new DutyRota(List.of(), 20);

    public DutyRota {
        numbers = Given.list(numbers);
        ringSeconds = Given.or(ringSeconds, 20);
    }

    void check(String path, OutsideNumbers outside, Predicate<String> extension, Flaws flaws) {
        flaws.range(path + ".numbers.length", numbers.size(), 0, 20);
        flaws.each(path + ".numbers", numbers, (where, number) -> outside.checkNumber(where, number, extension, flaws));
        flaws.range(path + ".ringSeconds", ringSeconds, 10, 60);
    }
}
