package io.github.spinthermo.battery.meanfield;

import static io.github.spinthermo.battery.meanfield.MeanFieldMoments.EXCITATION;
import static io.github.spinthermo.battery.meanfield.MeanFieldMoments.LOST;
import static io.github.spinthermo.battery.meanfield.NineMoments.A;
import static io.github.spinthermo.battery.meanfield.NineMoments.B;
import static io.github.spinthermo.battery.meanfield.NineMoments.C;
import static io.github.spinthermo.battery.meanfield.NineMoments.D;
import static io.github.spinthermo.battery.meanfield.NineMoments.DIMENSION;
import static io.github.spinthermo.battery.meanfield.NineMoments.F;
import static io.github.spinthermo.battery.meanfield.NineMoments.H;
import static io.github.spinthermo.battery.meanfield.NineMoments.X;
import static io.github.spinthermo.battery.meanfield.NineMoments.Y;

import io.github.spinthermo.ode.StiffSystem;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * The equations of the nine moments [Appendix, corrected: spec 4, 2.3]. Corrected are the source of a and b,
 * Γ(z + d) where 2Γz is printed, and the factor N − 2 of the last terms of f and h, which is not printed.
 */
final class NineMomentsDischarge implements StiffSystem {

    private final long n;
    private final ChannelRates of;
    private final DD net;
    private final DD sum;
    private final DD others;
    private final DD thirds;
    private final DD local;
    private final DD bias;
    private final DD lone;
    private final DD pair;
    private final DD narrow;
    private final DD wide;

    NineMomentsDischarge(long n, ChannelRates of) {
        this.n = n;
        this.of = of;
        this.net = DD.ofDifference(of.down(), of.up());
        this.sum = DD.ofSum(of.down(), of.up());
        this.others = DD.of(n).subtract(1.0).multiply(net);
        this.thirds = DD.of(n).subtract(2.0).multiply(net);
        this.local = DD.ofSum(of.localDown(), of.localUp());
        this.bias = DD.ofDifference(of.localDown(), of.localUp());
        DD half = local.multiply(0.5).add(2 * of.dephasing());
        this.lone = half.add(sum.multiply(0.5)).add(of.collectiveDephasing() / 2);
        this.pair = half.multiply(2.0).add(sum);
        this.narrow = net.multiply(1.5).add(bias);
        this.wide = half.add(local).add(sum.multiply(2.5)).add(of.collectiveDephasing() / 2);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public double[] scales(DD[] y) {
        double[] scales = new double[DIMENSION];
        Arrays.setAll(scales, k -> Math.abs(y[k].hi()) + 1.0 / n);
        scales[LOST] = 1;
        scales[EXCITATION] = 1;
        scales[D] = 1;
        return scales;
    }

    @Override
    public DD[] rates(DD[] y) {
        DD[] rates = new DD[DIMENSION];
        DD down = DD.ofSum(of.localDown(), of.down());
        DD up = DD.ofSum(of.localUp(), of.up());
        DD p = y[EXCITATION];
        rates[LOST] = p.multiply(of.counted());
        rates[EXCITATION] = up.multiply(DD.ONE.subtract(p)).subtract(down.multiply(p))
                .subtract(others.multiply(y[A].add(y[B])).multiply(0.25));
        rates[X] = others.multiply(y[F]).multiply(0.5).subtract(lone.multiply(y[X]));
        rates[Y] = others.multiply(y[H]).multiply(0.5).subtract(lone.multiply(y[Y]));
        pairs(y, rates);
        return rates;
    }

    /** Computes the rates of the second moments, which one emitter does not have. */
    private void pairs(DD[] y, DD[] rates) {
        if (n == 1) {
            Arrays.fill(rates, A, DIMENSION, DD.ZERO);
            return;
        }
        DD z = MeanFieldMoments.inversion(y[EXCITATION]);
        DD source = net.multiply(z).add(sum.multiply(y[D]));
        DD both = y[A].add(y[B]);
        DD squeezed = y[A].subtract(y[B]).multiply(of.collectiveDephasing());
        DD xxz = thirds.multiply(third(y[X], y[X], z, y[A], y[F], y[F]));
        DD yyz = thirds.multiply(third(y[Y], y[Y], z, y[B], y[H], y[H]));
        DD xyz = thirds.multiply(third(y[X], y[Y], z, y[C], y[F], y[H]));
        rates[A] = source.add(xxz).subtract(pair.multiply(y[A])).subtract(squeezed);
        rates[B] = source.add(yyz).subtract(pair.multiply(y[B])).add(squeezed);
        rates[C] = xyz.subtract(pair.add(2 * of.collectiveDephasing()).multiply(y[C]));
        rates[D] = both.multiply(sum).subtract(xxz).subtract(yyz)
                .subtract(bias.add(net).multiply(z).add(local.add(sum).multiply(y[D])).multiply(2.0));
        rates[F] = tilted(y, X, F, A, Y);
        rates[H] = tilted(y, Y, H, B, X);
    }

    /** Computes the rate of ⟨uz⟩, (u, v) one of (x, y) and (y, x). */
    private DD tilted(DD[] y, int u, int uz, int uu, int v) {
        DD z = MeanFieldMoments.inversion(y[EXCITATION]);
        DD uzz = third(y[u], z, z, y[uz], y[uz], y[D]);
        DD uuu = third(y[u], y[u], y[u], y[uu], y[uu], y[uu]);
        DD uvv = third(y[u], y[v], y[v], y[C], y[C], y[A + B - uu]);
        return thirds.multiply(uzz.subtract(uuu).subtract(uvv)).multiply(0.5)
                .subtract(wide.multiply(y[uz])).subtract(narrow.multiply(y[u]));
    }

    /** Computes ⟨uvw⟩ without its third cumulant, from means and the moments of pairs. */
    private static DD third(DD u, DD v, DD w, DD uv, DD uw, DD vw) {
        return u.multiply(vw).add(v.multiply(uw)).add(w.multiply(uv.subtract(u.multiply(v).multiply(2.0))));
    }

    @Override
    public double[][] jacobian(double[] y) {
        double t = thirds.hi();
        double z = 2 * y[EXCITATION] - 1;
        double s = sum.hi();
        double turned = of.collectiveDephasing();
        double shrink = t * z - pair.hi();
        double xx = y[A] - 2 * y[X] * y[X];
        double yy = y[B] - 2 * y[Y] * y[Y];
        double xy = y[C] - 2 * y[X] * y[Y];
        double xz = y[F] - 2 * y[X] * z;
        double yz = y[H] - 2 * y[Y] * z;
        double[][] d = new double[DIMENSION][DIMENSION];
        d[LOST] = row(EXCITATION, of.counted());
        d[EXCITATION] = row(EXCITATION, -(local.hi() + s), A, -others.hi() / 4, B, -others.hi() / 4);
        d[X] = row(X, -lone.hi(), F, others.hi() / 2);
        d[Y] = row(Y, -lone.hi(), H, others.hi() / 2);
        if (n == 1) {
            return d;
        }
        d[A] = row(X, 2 * t * xz, EXCITATION, 2 * (net.hi() + t * xx), A, shrink - turned, B, turned, D, s,
                F, 2 * t * y[X]);
        d[B] = row(Y, 2 * t * yz, EXCITATION, 2 * (net.hi() + t * yy), B, shrink - turned, A, turned, D, s,
                H, 2 * t * y[Y]);
        d[C] = row(X, t * yz, Y, t * xz, EXCITATION, 2 * t * xy, C, shrink - 2 * turned, F, t * y[Y], H, t * y[X]);
        d[D] = row(X, -2 * t * xz, Y, -2 * t * yz, EXCITATION, -2 * t * (xx + yy) - 4 * (bias.hi() + net.hi()),
                A, s - t * z, B, s - t * z, D, -2 * (local.hi() + s), F, -2 * t * y[X], H, -2 * t * y[Y]);
        double flat = y[D] - 2 * z * z;
        d[F] = row(X, t / 2 * (flat - 3 * xx - yy) - narrow.hi(), Y, -t * xy, EXCITATION, 2 * t * xz,
                A, -1.5 * t * y[X], B, -t / 2 * y[X], C, -t * y[Y], D, t / 2 * y[X], F, t * z - wide.hi());
        d[H] = row(Y, t / 2 * (flat - 3 * yy - xx) - narrow.hi(), X, -t * xy, EXCITATION, 2 * t * yz,
                B, -1.5 * t * y[Y], A, -t / 2 * y[Y], C, -t * y[X], D, t / 2 * y[Y], H, t * z - wide.hi());
        return d;
    }

    /** Makes a row of the matrix: index, element, index, element, … */
    private static double[] row(double... entries) {
        double[] row = new double[DIMENSION];
        for (int i = 0; i < entries.length; i += 2) {
            row[(int) entries[i]] = entries[i + 1];
        }
        return row;
    }
}
