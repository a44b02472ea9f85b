package org.openhotline.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Callers in line.
 *
 * @param waiting when the operator first becomes free
 * @param refilled whether a new caller rings for each who is served, so that as many are always waiting
 */
record Crowd(int waiting, boolean refilled) {

    /** Ten callers who are served to the last. */
    static final Crowd THINNING = new Crowd(10, false);

    /** More than that no PBX on such a machine was ever asked for. */
    static final int MOST = 1000;

    private static final Pattern LIST = Pattern.compile("[1-9][0-9]{0,3}(,[1-9][0-9]{0,3})*");

    /** What is measured when nobody asks for a certain length. */
    static final List<Crowd> ALL = List.of(THINNING, of(5), of(50), of(500));

    /** So many callers are always waiting. */
    static Crowd of(int waiting) {
        return new Crowd(waiting, true);
    }

    /** Lengths parted by commas, such as {@code 5,50,500}; empty when it is anything else, or one of them is too long. */
    static List<Crowd> listed(String lengths) {
        if (!LIST.matcher(lengths).matches()) {
            return List.of();
        }
        List<Integer> numbers = Pattern.compile(",")
                .splitAsStream(lengths)
                .map(Integer::valueOf)
                .toList();
        return numbers.stream().allMatch(number -> number <= MOST)
                ? numbers.stream().map(Crowd::of).toList()
                : List.of();
    }

    /** How many hand-offs there can be, where so many are wanted. */
    int handoffs(int wanted) {
        return refilled ? wanted : Math.min(wanted, waiting);
    }

    String file() {
        return refilled ? "handoff-" + waiting : "handoff";
    }

    String inWords() {
        return refilled ? waiting + " callers waiting" : waiting + " callers waiting, served to the last";
    }
}
