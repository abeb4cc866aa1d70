package io.github.spinthermo.testing;

import io.github.spinthermo.testing.TaylorSeries.Term;
import io.github.spinthermo.testing.TaylorSeries.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The mean field of two or three domains by Taylor series, from the equations that operator algebra gives (spec 3,
 * 3.1 and [D S11]), which cancel much more than those that the library integrates.
 */
public final class TaylorChain {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Long> sizes;
    private final List<Long> twiceM;
    private final TaylorSeries series;
    private final BigDecimal[] twiceQ;
    private final Variable[] z;

    /** Makes domains of so many spins, each with twice its projection. */
    public TaylorChain(List<Long> sizes, List<Long> twiceM) {
        this.sizes = sizes;
        this.twiceM = twiceM;
        this.series = new TaylorSeries(sizes.stream().mapToDouble(Long::doubleValue).sum());
        int length = sizes.size();
        this.z = new Variable[length];
        this.twiceQ = new BigDecimal[length];
        for (int i = 0; i < length; i++) {
            BigDecimal j = BigDecimal.valueOf(sizes.get(i)).multiply(HALF);
            twiceQ[i] = j.multiply(j.add(BigDecimal.ONE)).multiply(TWO);
            z[i] = series.variable(m(i));
        }
        if (length == 2) {
            pair();
        } else {
            chain();
        }
    }

    /** Returns ⟨J_iz⟩/N_i at each time; empty where there are more steps between two times than allowed. */
    public Optional<double[][]> relative(List<Double> times, int mostSteps) {
        double[][] relative = new double[times.size()][];
        BigDecimal before = BigDecimal.ZERO;
        for (int t = 0; t < relative.length; t++) {
            BigDecimal time = new BigDecimal(times.get(t));
            if (!series.advance(time.subtract(before), mostSteps)) {
                return Optional.empty();
            }
            before = time;
            relative[t] = new double[z.length];
            for (int i = 0; i < z.length; i++) {
                relative[t][i] = z[i].value().divide(BigDecimal.valueOf(sizes.get(i)), MathContext.DECIMAL128)
                        .doubleValue();
            }
        }
        return Optional.of(relative);
    }

    /** Returns Q_i. */
    private BigDecimal q(int i) {
        return twiceQ[i].multiply(HALF);
    }

    /** Returns z_i(0). */
    private BigDecimal m(int i) {
        return BigDecimal.valueOf(twiceM.get(i)).multiply(HALF);
    }

    /** Returns Q_i − z_i² + z_i. */
    private Term emission(int i) {
        return z[i].minus(z[i].times(z[i])).plus(q(i));
    }

    /** Lets A + 2 P_12 stay as it is, which is a part of J². */
    private void pair() {
        Variable a = series.variable(BigDecimal.ZERO);
        Term p = a.times(-0.5).plus(m(0).multiply(m(1)));
        z[0].changesBy(emission(0).plus(a.times(0.5)).times(-1));
        z[1].changesBy(emission(1).plus(a.times(0.5)).times(-1));
        Term twiceP = p.times(2);
        a.changesBy(z[0].times(a.minus(twiceP).plus(twiceQ[1])).plus(z[1].times(a.minus(twiceP).plus(twiceQ[0])))
                .plus(p.times(4)).minus(a));
    }

    private void chain() {
        Variable xA = series.variable(BigDecimal.ZERO);
        Variable xB = series.variable(BigDecimal.ZERO);
        Variable xC = series.variable(BigDecimal.ZERO);
        Variable p12 = series.variable(m(0).multiply(m(1)));
        Variable p23 = series.variable(m(1).multiply(m(2)));
        Variable p13 = series.variable(m(0).multiply(m(2)));
        Variable b = series.variable(BigDecimal.ZERO);
        Variable a = series.variable(BigDecimal.ZERO);
        Variable c = series.variable(BigDecimal.ZERO);
        Variable t = series.variable(m(0).multiply(m(1)).multiply(m(2)));
        Term half = xA.plus(xB).times(0.5);
        Term all = z[0].plus(z[1].times(2)).plus(z[2]);
        z[0].changesBy(emission(0).plus(xA.times(0.5)).times(-1));
        z[1].changesBy(emission(1).times(2).plus(half).times(-1));
        z[2].changesBy(emission(2).plus(xB.times(0.5)).times(-1));
        xA.changesBy(exchange(0, xA, p12).plus(c));
        xB.changesBy(exchange(2, xB, p23).plus(c));
        xC.changesBy(xC.times(z[0].plus(z[2]).plus(-1)).plus(b).plus(a));
        p12.changesBy(correlation(0, xA, p12).minus(b.times(0.5)));
        p23.changesBy(correlation(2, xB, p23).minus(a.times(0.5)));
        p13.changesBy(p13.times(z[0].plus(z[2]).plus(-2)).minus(z[2].times(q(0))).minus(z[0].times(q(2)))
                .minus(a.plus(b).times(0.5)));
        Term shared = p13.times(twiceQ[1]).minus(xA.times(xB).times(0.5));
        b.changesBy(b.times(all.plus(-2.5)).plus(pair(0, xB, c, t)).plus(p12.times(twiceQ[2])).plus(shared));
        a.changesBy(a.times(all.plus(-2.5)).plus(pair(2, xA, c, t)).plus(p23.times(twiceQ[0])).plus(shared));
        c.changesBy(c.times(all.plus(-3)).plus(a.plus(b).times(z[1].plus(-1)))
                .minus(xC.times(half.plus(twiceQ[1]))));
        t.changesBy(t.times(all.plus(-4)).minus(p23.times(q(0))).minus(p13.times(twiceQ[1])).minus(p12.times(q(2)))
                .minus(b.times(z[1].plus(z[2]).plus(-1)).times(0.5))
                .minus(a.times(z[0].plus(z[1]).plus(-1)).times(0.5)));
    }

    /** Returns P (z_i + 2 z_2 − 3) − X (z_i + z_2 − 1)/2 − Q_i z_2 − 2 Q_2 z_i for the product P of z_i and z_2. */
    private Term correlation(int i, Term x, Term p) {
        Term both = z[i].plus(z[1]);
        return p.times(both.plus(z[1]).plus(-3)).minus(x.times(both.plus(-1)).times(0.5)).minus(z[1].times(q(i)))
                .minus(z[i].times(twiceQ[1]));
    }

    /** Returns c (z_i − 1) − Q_i X − 2 T (z_2 + z_k − 2) for the exchange X of domain 2 and the other end k. */
    private Term pair(int i, Term x, Term c, Term t) {
        return c.times(z[i].plus(-1)).minus(x.times(q(i))).minus(t.times(z[1].plus(z[2 - i]).plus(-2)).times(2));
    }

    /**
     * Returns z_i (X + 2 Q_2 − 2 P) + z_2 (2 X + 2 Q_i − 2 P) + 4 P − 3 X/2 for the exchange X of the domains i and 2.
     */
    private Term exchange(int i, Term x, Term p) {
        Term twiceP = p.times(2);
        return z[i].times(x.minus(twiceP).plus(twiceQ[1])).plus(z[1].times(x.times(2).minus(twiceP).plus(twiceQ[i])))
                .plus(p.times(4)).minus(x.times(1.5));
    }
}
