package org.openhotline.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The mean of a long run and how well it is known, from the means of its batches. A batch into which more and longer calls fell
 * than on the average, which is known, shows longer waits; that part of the spread is taken out by regression (S. S. Lavenberg
 * and P. D. Welch, "A Perspective on the Use of Control Variables to Increase the Efficiency of Monte Carlo Simulations", 1981).
 */
final class BatchMeans {

    /** Two-sided 95 % quantile of Student's t for 37 degrees of freedom; with more it is smaller. */
    private static final double QUANTILE = 2.026;

    /** With fewer batches their spread says little about itself. */
    private static final int FEWEST = 40;

    private final List<Batch> batches = new ArrayList<>();

    /**
     * Means of one batch.
     *
     * @param waited on the average by its callers
     * @param talks how much longer its talks were than expected, as a share
     * @param gaps how much longer its times between arrivals were than expected, as a share
     */
    record Batch(double waited, double talks, double gaps) {}

    /** What the batches say. */
    record Estimate(double mean, double halfWidth) {}

    void add(Batch batch) {
        batches.add(batch);
    }

    int size() {
        return batches.size();
    }

    boolean enough() {
        return batches.size() >= FEWEST;
    }

    /** The mean wait at the expected lengths, with half of its 95 % interval. */
    Estimate estimate() {
        double talkTalk = product(Batch::talks, Batch::talks);
        double gapGap = product(Batch::gaps, Batch::gaps);
        double talkGap = product(Batch::talks, Batch::gaps);
        double waitTalk = product(Batch::waited, Batch::talks);
        double waitGap = product(Batch::waited, Batch::gaps);
        double determinant = talkTalk * gapGap - talkGap * talkGap;
        double perTalk = (waitTalk * gapGap - waitGap * talkGap) / determinant;
        double perGap = (waitGap * talkTalk - waitTalk * talkGap) / determinant;
        double left = product(Batch::waited, Batch::waited) - perTalk * waitTalk - perGap * waitGap;
        double mean = mean(Batch::waited) - perTalk * mean(Batch::talks) - perGap * mean(Batch::gaps);
        int size = batches.size();
        return new Estimate(mean, QUANTILE * Math.sqrt(left / (size - 3) / size));
    }

    private double mean(ToDoubleFunction<Batch> of) {
        return batches.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    private double product(ToDoubleFunction<Batch> one, ToDoubleFunction<Batch> other) {
        double first = mean(one);
        double second = mean(other);
        return batches.stream()
                .mapToDouble(batch -> (one.applyAsDouble(batch) - first) * (other.applyAsDouble(batch) - second))
                .sum();
    }
}
