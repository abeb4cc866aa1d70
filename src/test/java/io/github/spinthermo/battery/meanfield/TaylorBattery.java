package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.testing.TaylorSeries;
import io.github.spinthermo.testing.TaylorSeries.Term;
import io.github.spinthermo.testing.TaylorSeries.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cycles of a battery in mean field by Taylor series of the nine moments x, y, z, a, b, c, d, f, h [spec 4, 2.3], of
 * storage too; with them go the energies that one emitter has lost and released.
 */
final class TaylorBattery {

    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int Z = 2;
    private static final int LOST = 9;
    private static final int RELEASED = 10;
    private static final int DIMENSION = 11;

    private final BatteryProtocol protocol;
    private final double dephasing;
    private final BigDecimal cosine;
    private final BigDecimal sine;
    private final BigDecimal n;
    private BigDecimal[] y = new BigDecimal[DIMENSION];

    TaylorBattery(BatteryProtocol protocol, double dephasing, double angle) {
        this.protocol = protocol;
        this.dephasing = dephasing;
        this.cosine = new BigDecimal(angle == Math.PI ? -1 : Math.cos(angle));
        this.sine = new BigDecimal(angle == Math.PI ? 0 : Math.sin(angle));
        this.n = BigDecimal.valueOf(protocol.n());
        Arrays.fill(y, BigDecimal.ZERO);
        y[Z] = BigDecimal.ONE.negate();
        y[6] = BigDecimal.ONE;
    }

    /**
     * Returns what a report of the next cycle says, over N, in the order of {@link #of}; empty where a stage takes more
     * steps than allowed.
     */
    Optional<double[]> next(int mostSteps) {
        BigDecimal before = y[Z];
        pulse();
        BigDecimal[] charged = y;
        if (!evolve(0, protocol.storage(), mostSteps)) {
            return Optional.empty();
        }
        BigDecimal[] stored = y;
        if (!evolve(protocol.collectiveGamma(), protocol.discharge(), mostSteps)) {
            return Optional.empty();
        }
        BigDecimal work = charged[Z].subtract(before).multiply(HALF);
        return Optional.of(new double[] {excitation(charged), length(charged), excitation(stored), length(stored),
            excitation(y), length(y), work.doubleValue(), y[RELEASED].doubleValue(), stored[LOST].doubleValue(),
            y[LOST].doubleValue()});
    }

    /** Returns the same values from the library. */
    static double[] of(CycleReport report, long n) {
        double[] values = {report.charged().excitation(), report.charged().length(), report.stored().excitation(),
            report.stored().length(), report.discharged().excitation(), report.discharged().length(),
            report.pulseWork(), report.released(), report.lostStorage(), report.lostDischarge()};
        return Arrays.stream(values).map(value -> value / n).toArray();
    }

    private static double excitation(BigDecimal[] y) {
        return y[Z].multiply(HALF).doubleValue();
    }

    /** Returns S_eff/N, where S_eff (S_eff + 1) = ⟨S²⟩ = 3N/4 + N(N − 1)(a + b + d)/4. */
    private double length(BigDecimal[] y) {
        BigDecimal pairs = y[3].add(y[4]).add(y[6]).multiply(n.subtract(BigDecimal.ONE));
        BigDecimal square = pairs.add(BigDecimal.valueOf(3)).multiply(n).add(BigDecimal.ONE);
        return square.sqrt(DIGITS).subtract(BigDecimal.ONE).multiply(HALF).divide(n, DIGITS).doubleValue();
    }

    private void pulse() {
        BigDecimal cc = cosine.multiply(cosine);
        BigDecimal ss = sine.multiply(sine);
        BigDecimal cs = cosine.multiply(sine);
        BigDecimal twist = cs.multiply(y[8]).multiply(BigDecimal.valueOf(2));
        y = new BigDecimal[] {y[0],
            cosine.multiply(y[1]).subtract(sine.multiply(y[Z])), cosine.multiply(y[Z]).add(sine.multiply(y[1])), y[3],
            cc.multiply(y[4]).subtract(twist).add(ss.multiply(y[6])),
            cosine.multiply(y[5]).subtract(sine.multiply(y[7])),
            cc.multiply(y[6]).add(twist).add(ss.multiply(y[4])), cosine.multiply(y[7]).add(sine.multiply(y[5])),
            cc.subtract(ss).multiply(y[8]).add(cs.multiply(y[4].subtract(y[6]))), y[LOST], y[RELEASED]};
    }

    private boolean evolve(double collective, double duration, int mostSteps) {
        y = y.clone();
        y[LOST] = BigDecimal.ZERO;
        y[RELEASED] = BigDecimal.ZERO;
        double gamma = protocol.gamma();
        TaylorSeries series = new TaylorSeries(collective * (protocol.n() + 2.0) + gamma + 4 * dephasing + 1e-3);
        Variable[] v = Arrays.stream(y).map(series::variable).toArray(Variable[]::new);
        equations(v, new BigDecimal(collective), new BigDecimal(gamma), new BigDecimal(dephasing));
        boolean isDone = series.advance(new BigDecimal(duration), mostSteps);
        y = Arrays.stream(v).map(Variable::value).toArray(BigDecimal[]::new);
        return isDone;
    }

    private void equations(Variable[] v, BigDecimal collective, BigDecimal gamma, BigDecimal dephasing) {
        BigDecimal others = collective.multiply(n.subtract(BigDecimal.ONE));
        BigDecimal thirds = collective.multiply(n.subtract(BigDecimal.valueOf(2)));
        BigDecimal both = gamma.add(collective);
        BigDecimal lone = both.multiply(HALF).add(dephasing.multiply(BigDecimal.valueOf(2)));
        BigDecimal pair = lone.multiply(BigDecimal.valueOf(2));
        BigDecimal wide = lone.add(gamma).add(collective.multiply(BigDecimal.valueOf(2)));
        BigDecimal narrow = gamma.add(collective.multiply(new BigDecimal("1.5")));
        Term excited = v[Z].plus(1).times(HALF);
        Term sum = v[3].plus(v[4]);
        Term source = v[Z].plus(v[6]);
        Term xxz = third(v[0], v[0], v[Z], v[3], v[7], v[7]).times(thirds);
        Term yyz = third(v[1], v[1], v[Z], v[4], v[8], v[8]).times(thirds);
        Term xyz = third(v[0], v[1], v[Z], v[5], v[7], v[8]).times(thirds);
        v[0].changesBy(v[7].times(others).times(HALF).minus(v[0].times(lone)));
        v[1].changesBy(v[8].times(others).times(HALF).minus(v[1].times(lone)));
        v[Z].changesBy(excited.times(both).times(-2).minus(sum.times(others).times(HALF)));
        v[3].changesBy(source.times(collective).plus(xxz).minus(v[3].times(pair)));
        v[4].changesBy(source.times(collective).plus(yyz).minus(v[4].times(pair)));
        v[5].changesBy(xyz.minus(v[5].times(pair)));
        v[6].changesBy(sum.times(collective).minus(source.times(both).times(2)).minus(xxz).minus(yyz));
        v[7].changesBy(tilted(v, 0).times(thirds).minus(v[7].times(wide)).minus(v[0].times(narrow)));
        v[8].changesBy(tilted(v, 1).times(thirds).minus(v[8].times(wide)).minus(v[1].times(narrow)));
        v[LOST].changesBy(excited.times(gamma));
        v[RELEASED].changesBy(excited.times(collective).plus(sum.times(others).times(QUARTER)));
    }

    /** Returns (⟨uzz⟩ − ⟨uuu⟩ − ⟨uvv⟩)/2, where u is one of x and y and v the other. */
    private static Term tilted(Variable[] v, int u) {
        Variable own = v[3 + u];
        Variable z = v[7 + u];
        return third(v[u], v[Z], v[Z], z, z, v[6]).minus(third(v[u], v[u], v[u], own, own, own))
                .minus(third(v[u], v[1 - u], v[1 - u], v[5], v[5], v[4 - u])).times(HALF);
    }

    /** Returns ⟨uvw⟩ = u⟨vw⟩ + v⟨uw⟩ + w⟨uv⟩ − 2uvw. */
    private static Term third(Term u, Term v, Term w, Term uv, Term uw, Term vw) {
        return u.times(vw).plus(v.times(uw)).plus(w.times(uv.minus(u.times(v).times(2))));
    }
}
