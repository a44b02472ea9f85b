package org.openhotline.testcall;

import java.time.Duration;

/**
 * Where a known sound lies in a recording, and how alike the two are there: normalised cross-correlation.
 *
 * @param score 1 for the same sound at any loudness, about 0 for an unrelated one
 * @param at from the recording's beginning to the known sound's beginning
 */
public record Likeness(double score, Duration at) {

    /** Looks for a known sound, as a whole, in a recording. A recording that is shorter scores 0. */
    public static Likeness of(Sound known, Sound recording) {
        int places = recording.count() - known.count() + 1;
        if (places < 1 || known.count() == 0) {
            return new Likeness(0, Duration.ZERO);
        }
        double[] products = Fourier.correlation(recording, known);
        double[] energies = energies(recording);
        double ownEnergy = energies(known)[known.count()];
        int best = 0;
        double bestScore = -1;
        for (int place = 0; place < places; place++) {
            double energy = energies[place + known.count()] - energies[place];
            double score = products[place] / Math.sqrt(energy * ownEnergy + 1);
            if (score > bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return new Likeness(bestScore, Duration.ofNanos(best * 1_000_000_000L / Sound.RATE));
    }

    /** Energy of the first n samples, for every n. */
    private static double[] energies(Sound sound) {
        double[] sums = new double[sound.count() + 1];
        for (int i = 0; i < sound.count(); i++) {
            sums[i + 1] = sums[i] + (double) sound.sample(i) * sound.sample(i);
        }
        return sums;
    }
}
