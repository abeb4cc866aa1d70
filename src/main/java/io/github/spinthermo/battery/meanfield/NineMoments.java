package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.ode.StiffSystem;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * The mean field for pulses of any angle: the nine first and second moments x, y, z, a = ⟨σˣσˣ⟩, b = ⟨σʸσʸ⟩,
 * c = ⟨σˣσʸ⟩, d = ⟨σᶻσᶻ⟩, f = ⟨σˣσᶻ⟩, h = ⟨σʸσᶻ⟩ of one and of two emitters, with p = (1 + z)/2 in place of z
 * [Appendix, corrected: spec 4, 2.2 and 2.3].
 *
 * <p>Corrected are the source of a and b, Γ(z + d) where Γz·2 is printed, and the factor N − 2 of the last terms
 * of f and h, which is not printed.
 */
final class NineMoments implements MeanFieldMoments {

    static final int X = 2;
    static final int Y = 3;
    static final int A = 4;
    static final int B = 5;
    static final int C = 6;
    static final int D = 7;
    static final int F = 8;
    static final int H = 9;
    static final int DIMENSION = 10;

    private final long n;
    private final Rotation pulse;

    NineMoments(long n, Rotation pulse) {
        this.n = n;
        this.pulse = pulse;
    }

    @Override
    public DD[] ground() {
        DD[] y = mixed();
        y[EXCITATION] = DD.ZERO;
        y[D] = DD.ONE;
        return y;
    }

    @Override
    public DD[] mixed() {
        DD[] y = new DD[DIMENSION];
        Arrays.fill(y, DD.ZERO);
        y[EXCITATION] = DD.of(0.5);
        return y;
    }

    @Override
    public DD[] pulse(DD[] y) {
        DD cosine = pulse.cosine();
        DD sine = pulse.sine();
        DD both = cosine.multiply(sine);
        DD cc = cosine.square();
        DD ss = sine.square();
        DD twist = both.multiply(y[H]).multiply(2.0);
        DD[] turned = y.clone();
        turned[EXCITATION] = pulse.excitation(y[EXCITATION], y[Y]);
        turned[Y] = pulse.y(y[EXCITATION], y[Y]);
        turned[B] = cc.multiply(y[B]).subtract(twist).add(ss.multiply(y[D]));
        turned[D] = cc.multiply(y[D]).add(twist).add(ss.multiply(y[B]));
        turned[C] = cosine.multiply(y[C]).subtract(sine.multiply(y[F]));
        turned[F] = cosine.multiply(y[F]).add(sine.multiply(y[C]));
        turned[H] = cc.subtract(ss).multiply(y[H]).add(both.multiply(y[B].subtract(y[D])));
        return turned;
    }

    @Override
    public DD[] store(DD[] y, Rates rates) {
        DD kept = MeanFieldMoments.exponential(rates.decay());
        DD root = MeanFieldMoments.exponential(rates.decay() / 2);
        DD once = MeanFieldMoments.exponential(2 * rates.dephasing());
        DD twice = kept.multiply(once.square());
        DD lone = root.multiply(once);
        DD[] stored = y.clone();
        stored[LOST] = y[LOST].add(y[EXCITATION].multiply(DD.ONE.subtract(kept)));
        stored[EXCITATION] = y[EXCITATION].multiply(kept);
        for (int k : new int[] {X, Y}) {
            stored[k] = y[k].multiply(lone);
        }
        for (int k : new int[] {A, B, C}) {
            stored[k] = y[k].multiply(twice);
        }
        DD pairs = MeanFieldMoments.inversion(y[EXCITATION]).multiply(2.0).add(y[D]).add(1.0);
        stored[D] = pairs.multiply(kept).subtract(y[EXCITATION].multiply(4.0)).multiply(kept).add(1.0);
        stored[F] = y[F].add(y[X]).multiply(kept).subtract(y[X]).multiply(lone);
        stored[H] = y[H].add(y[Y]).multiply(kept).subtract(y[Y]).multiply(lone);
        return stored;
    }

    /** Computes 3/(4N) + (1 − 1/N)(a + b + d)/4 [P 7]. */
    @Override
    public DD squaredLength(DD[] y) {
        DD pairs = y[A].add(y[B]).add(y[D]);
        return pairs.add(DD.of(3.0).subtract(pairs).divide(DD.of(n))).multiply(0.25);
    }

    /** Computes 1/(4N) + (1 − 1/N)d/4 − (p − 1/2)². */
    @Override
    public DD variance(DD[] y) {
        DD squares = y[D].add(DD.ONE.subtract(y[D]).divide(DD.of(n))).multiply(0.25);
        return squares.subtract(y[EXCITATION].subtract(0.5).square());
    }

    /** Returns the cumulants; a single emitter has no pairs, and those of its pairs are 0. */
    @Override
    public DD[] cumulants(DD[] y) {
        DD[] u = shifted(y, -1);
        if (n == 1) {
            Arrays.fill(u, A, DIMENSION, DD.ZERO);
        }
        return u;
    }

    @Override
    public DD[] fromCumulants(DD[] u) {
        return shifted(u, 1);
    }

    /** Adds a multiple of the products of means to the second moments. */
    private static DD[] shifted(DD[] y, double multiple) {
        DD x = y[X].multiply(multiple);
        DD z = MeanFieldMoments.inversion(y[EXCITATION]);
        DD[] shifted = y.clone();
        shifted[A] = y[A].add(x.multiply(y[X]));
        shifted[B] = y[B].add(y[Y].square().multiply(multiple));
        shifted[C] = y[C].add(x.multiply(y[Y]));
        shifted[D] = y[D].add(z.square().multiply(multiple));
        shifted[F] = y[F].add(x.multiply(z));
        shifted[H] = y[H].add(y[Y].multiply(z).multiply(multiple));
        return shifted;
    }

    /** Takes means below 1/√N and cumulants below 1/N for as large as these. */
    @Override
    public double[] sizes(DD[] u) {
        double[] sizes = new double[DIMENSION];
        for (int k = 0; k < DIMENSION; k++) {
            sizes[k] = Math.max(Math.abs(u[k].hi()), k < A ? 1 / Math.sqrt((double) n) : 1.0 / n);
        }
        sizes[EXCITATION] = Math.max(Math.abs(u[EXCITATION].hi() - 0.5), 1 / Math.sqrt((double) n));
        return sizes;
    }

    @Override
    public boolean isPhysical(DD[] y) {
        return MeanFieldMoments.isShare(y[EXCITATION]) && MeanFieldMoments.isLength(squaredLength(y), n)
                && Arrays.stream(y).skip(X).allMatch(moment -> Math.abs(moment.hi()) <= 1);
    }

    @Override
    public StiffSystem discharge(Rates rates) {
        return new NineMomentsDischarge(n, ChannelRates.of(rates));
    }
}
