package org.openhotline.routing;

/**
 * What theory says of waiting, for calls that arrive at random (Poisson) and talks of exponential length.
 *
 * <p>Erlang C: A. K. Erlang, "Solution of some Problems in the Theory of Probabilities of Significance in Automatic Telephone
 * Exchanges", 1917. Erlang A: C. Palm, "Research on Telephone Traffic Carried by Full Availability Groups", Tele, 1957, where
 * callers have patience of exponential length; as in Garnett, Mandelbaum and Reiman, "Designing a Call Center with Impatient
 * Customers", 2002.
 */
public final class Erlang {

    /** A state less likely than this, against the most likely so far, changes nothing that a double can hold. */
    private static final double NEGLIGIBLE = 1e-18;

    private Erlang() {}

    /**
     * Mean wait of all callers, in the unit of {@code talk}, where everybody waits until served.
     *
     * @param load offered to each operator, below 1
     * @param talk mean length
     */
    public static double meanWaitC(int operators, double load, double talk) {
        double busy = blocked(operators, load * operators);
        double waits = busy / (1 - load * (1 - busy));
        return waits * talk / (operators * (1 - load));
    }

    /** Erlang B by its recursion: the chance to find all busy where nobody may wait. */
    private static double blocked(int operators, double traffic) {
        double blocked = 1;
        for (int i = 1; i <= operators; i++) {
            blocked = traffic * blocked / (i + traffic * blocked);
        }
        return blocked;
    }

    /**
     * Mean wait of all callers, served or not, in the unit of {@code talk}, where callers hang up when their patience ends: the
     * mean of the callers in line by the stationary distribution of calls in the house, over the rate of arrivals (J. D. C.
     * Little, 1961).
     *
     * @param load offered to each operator
     * @param talk mean length
     * @param patience mean length
     */
    public static double meanWaitA(int operators, double load, double talk, double patience) {
        double arrivals = load * operators / talk;
        double weight = 1;
        double all = 1;
        double inLine = 0;
        for (int calls = 1; calls <= operators || weight > all * NEGLIGIBLE; calls++) {
            int waiting = Math.max(0, calls - operators);
            weight *= arrivals / (Math.min(calls, operators) / talk + waiting / patience);
            all += weight;
            inLine += weight * waiting;
        }
        return inLine / all / arrivals;
    }
}
