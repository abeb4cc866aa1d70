package io.github.spinthermo.noise;

import io.github.spinthermo.dicke.LevelRates;
import org.apache.commons.numbers.core.Sum;

/**
 * The rate at which different detunings of n spins 1/2 lead from a total spin J to a neighbour J', to second order, for
 * V = 1:
 * <pre>
 * R = ½ Σ_M h_M y_M,   −K y = h π_J,   |M| ≤ min(J, J'),
 * </pre>
 * where h_M² is the rate of local dephasing from (J, M) to J', and K the generator of the coherence between the two,
 * which loses at M the mean of what both lose, and gains from M ± 1 the geometric mean.
 *
 * <p><b>Method.</b> What is lost for good, ½(√a − √b)² for each pair of rates a and b of the two spins, is computed
 * from the difference a − b = γ(J(J+1) − J'(J'+1)), so that −K is known without a subtraction; and so is y, by
 * elimination of one M after another. All numbers have a relative error of some roundings for each M.
 *
 * @derivation 7.5
 */
final class DetunedPair {

    private final int twiceJ;
    private final int twiceOther;
    private final double down;
    private final double up;
    private final int places;

    /** Prepares the rate from J to J' in a collective bath of rates γ↓ and γ↑. */
    DetunedPair(int twiceJ, int twiceOther, double down, double up) {
        this.twiceJ = twiceJ;
        this.twiceOther = twiceOther;
        this.down = down;
        this.up = up;
        this.places = Math.min(twiceJ, twiceOther) + 1;
    }

    /** Computes R for n spins and the populations π_J from M = −J on. */
    double rate(int n, double[] populations) {
        double[] h = new double[places];
        double[] source = new double[places];
        int offset = (twiceJ + 1 - places) / 2;
        for (int i = 0; i < places; i++) {
            LevelRates level = new LevelRates(n, twiceJ, 2L * i + 1 - places);
            h[i] = Math.sqrt((twiceOther > twiceJ ? level.dephasingUp() : level.dephasingDown()).value());
            source[i] = h[i] * populations[i + offset];
        }
        double[] lasting = lasting(source);
        Sum rate = Sum.create();
        for (int i = 0; i < places; i++) {
            rate.addProduct(h[i], lasting[i]);
        }
        return rate.getAsDouble() / 2;
    }

    /** Solves −K y = source: y is how long what starts there lasts at each M. */
    private double[] lasting(double[] source) {
        double[] lost = new double[places];
        double[] left = new double[places];
        double[] y = source.clone();
        for (int i = places - 1; i >= 0; i--) {
            lost[i] = lost(i) + (i + 1 < places ? up * jump(i + 1) * lost[i + 1] / left[i + 1] : 0);
            left[i] = down * jump(i) + lost[i];
            if (i > 0) {
                y[i - 1] += y[i] * (down * jump(i) / left[i]);
            }
        }
        for (int i = 0; i < places; i++) {
            y[i] = (y[i] + (i > 0 ? up * jump(i) * y[i - 1] : 0)) / left[i];
        }
        return y;
    }

    /** Returns (J + M)(J − M + 1) at a place, with which a spin comes down from there. */
    private double square(int twice, int place) {
        double below = (twice + 1 - places) / 2.0 + place;
        return below * (twice + 1 - below);
    }

    /** Returns the geometric mean of the two squares at a place. */
    private double jump(int place) {
        return place == 0 ? 0 : Math.sqrt(square(twiceJ, place)) * Math.sqrt(square(twiceOther, place));
    }

    /** Returns the rate at which the coherence is lost for good at a place. */
    private double lost(int place) {
        return (down * defect(place) + up * defect(place + 1)) / 2;
    }

    /** Returns (√a − √b)² = ((a − b)/(√a + √b))² of the two squares at a place. */
    private double defect(int place) {
        double difference = (twiceJ - twiceOther) * (twiceJ + twiceOther + 2.0) / 4;
        double quotient = difference / (Math.sqrt(square(twiceJ, place)) + Math.sqrt(square(twiceOther, place)));
        return quotient * quotient;
    }
}
