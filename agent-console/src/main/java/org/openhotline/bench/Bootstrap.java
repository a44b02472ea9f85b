package org.openhotline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The 95 % interval of a median by resampling (Efron 1979).
 *
 * @param low 2.5th percentile of the resampled medians
 * @param high 97.5th percentile
 */
record Bootstrap(double low, double high) {

    private static final int RESAMPLINGS = 2000;

    static Bootstrap ofMedian(List<Double> values) {
        var random = new Random(1979);
        double[] medians = new double[RESAMPLINGS];
        for (int i = 0; i < RESAMPLINGS; i++) {
            medians[i] = Comparison.percentile(
                    random.ints(values.size(), 0, values.size())
                            .mapToObj(values::get)
                            .sorted()
                            .toList(),
                    50);
        }
        Arrays.sort(medians);
        return new Bootstrap(medians[RESAMPLINGS / 40], medians[RESAMPLINGS - RESAMPLINGS / 40 - 1]);
    }
}
