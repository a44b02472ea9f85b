package org.openhotline.testcall;

/** Correlation by way of the fast Fourier transform, so that seconds of sound take milliseconds. */
final class Fourier {

    private Fourier() {}

    /** Sum of products of the two sounds for every shift of the known one against the recording. */
    static double[] correlation(Sound recording, Sound known) {
        int size = Integer.highestOneBit(recording.count() + known.count()) << 1;
        double[] real = samples(recording, size);
        double[] imaginary = new double[size];
        double[] otherReal = samples(known, size);
        double[] otherImaginary = new double[size];
        transform(real, imaginary);
        transform(otherReal, otherImaginary);
        for (int i = 0; i < size; i++) {
            double product = real[i] * otherReal[i] + imaginary[i] * otherImaginary[i];
            // The conjugate, so that the same transform takes us back.
            imaginary[i] = -(imaginary[i] * otherReal[i] - real[i] * otherImaginary[i]);
            real[i] = product;
        }
        transform(real, imaginary);
        for (int i = 0; i < size; i++) {
            real[i] /= size;
        }
        return real;
    }

    private static double[] samples(Sound sound, int size) {
        double[] values = new double[size];
        for (int i = 0; i < sound.count(); i++) {
            values[i] = sound.sample(i);
        }
        return values;
    }

    /** Cooley and Tukey's algorithm in place; the length is a power of two. */
    private static void transform(double[] real, double[] imaginary) {
        reverseBits(real, imaginary);
        for (int span = 2; span <= real.length; span <<= 1) {
            double angle = -2 * Math.PI / span;
            for (int k = 0; k < span / 2; k++) {
                butterflies(real, imaginary, span, k, Math.cos(angle * k), Math.sin(angle * k));
            }
        }
    }

    private static void butterflies(double[] real, double[] imaginary, int span, int k, double cos, double sin) {
        for (int low = k; low < real.length; low += span) {
            int high = low + span / 2;
            double r = real[high] * cos - imaginary[high] * sin;
            double i = real[high] * sin + imaginary[high] * cos;
            real[high] = real[low] - r;
            imaginary[high] = imaginary[low] - i;
            real[low] += r;
            imaginary[low] += i;
        }
    }

    private static void reverseBits(double[] real, double[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(real.length) + 1;
        for (int i = 0; i < real.length; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
