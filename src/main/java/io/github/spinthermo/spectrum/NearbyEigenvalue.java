package io.github.spinthermo.spectrum;

import io.github.spinthermo.cost.Interruption;

/**
 * An eigenvalue of half a chain in double precision, with the place in which pivots best meet there and the slope of
 * that pivot. It only says where to look: nothing is concluded from it.
 *
 * @derivation 7.1.2
 */
final class NearbyEigenvalue {

    private final HalfChain chain;
    private final double c;
    private final double square;
    private final double value;
    private final int place;
    private final double slope;

    NearbyEigenvalue(HalfChain chain, double c, long rank) {
        this.chain = chain;
        this.c = c;
        this.square = c * c;
        this.value = bisected(rank);
        double[] fromStart = new double[(int) chain.size() + 2];
        double[] fromEnd = new double[(int) chain.size() + 2];
        pivots(fromStart, fromEnd);
        this.place = best(fromStart, fromEnd);
        this.slope = slope(fromStart, fromEnd);
    }

    double value() {
        return value;
    }

    int place() {
        return place;
    }

    /** Returns −dγ/dz. */
    double slope() {
        return slope;
    }

    private double bisected(long rank) {
        double low = 0;
        double high = 2.0 * chain.diagonal(chain.size()) + 1;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            Interruption.check();
            boolean isBelow = below(middle) < rank;
            low = isBelow ? middle : low;
            high = isBelow ? high : middle;
        }
    }

    /** Counts eigenvalues below z. */
    private long below(double z) {
        long negative = 0;
        double pivot = Double.POSITIVE_INFINITY;
        for (long k = 1; k <= chain.size(); k++) {
            pivot = notZero(free(z, k) - linked(k) / pivot);
            negative += pivot < 0 ? 1 : 0;
        }
        return negative;
    }

    private static double notZero(double pivot) {
        return pivot == 0 ? Double.MIN_NORMAL : pivot;
    }

    private double free(double z, long k) {
        double d = chain.diagonal(k);
        return (d - z) / d - (k == chain.size() ? chain.endShift() * c : 0);
    }

    /** Returns c² of the link before place k. */
    private double linked(long k) {
        return k == chain.size() && chain.endsInLink() ? 2 * square : square;
    }

    private void pivots(double[] fromStart, double[] fromEnd) {
        int size = (int) chain.size();
        fromStart[0] = Double.POSITIVE_INFINITY;
        fromEnd[size + 1] = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= size; k++) {
            fromStart[k] = notZero(free(value, k) - linked(k) / fromStart[k - 1]);
        }
        for (int k = size; k >= 1; k--) {
            fromEnd[k] = notZero(free(value, k) - linked(k + 1L) / fromEnd[k + 1]);
        }
    }

    private int best(double[] fromStart, double[] fromEnd) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= chain.size(); k++) {
            double gamma = Math.abs(chain.diagonal(k) * (fromStart[k] + fromEnd[k] - free(value, k)));
            if (gamma < least) {
                least = gamma;
                best = k;
            }
        }
        return best;
    }

    /** Returns d_k Σ_j y_j²/d_j, where y solves the equations of all places but k, and y_k = 1. */
    private double slope(double[] fromStart, double[] fromEnd) {
        double sum = 1;
        double square1 = 1;
        for (int j = place - 1; j >= 1; j--) {
            square1 *= linked(j + 1L) / (fromStart[j] * fromStart[j]);
            sum += square1 * chain.diagonal(place) / chain.diagonal(j);
        }
        double square2 = 1;
        for (int j = place + 1; j <= chain.size(); j++) {
            square2 *= linked(j) / (fromEnd[j] * fromEnd[j]);
            sum += square2 * chain.diagonal(place) / chain.diagonal(j);
        }
        return sum;
    }
}
