package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * One of many spins 1 in a cold bath by the sum over J, m and J' of its definition (spec 1.6), with the
 * coefficients ⟨J' m−μ; 1 μ|J m⟩² as the tables of Condon and Shortley have them.
 */
public final class TripletSums {

    private static final int GUARD_DIGITS = 10;

    private final SteadyInput input;
    private final DirectTemperature bath;
    private final DirectTemperature start;
    private final MathContext context;
    private final List<BigInteger> others;
    private final BigDecimal least;

    /** Makes the sums to so many digits at an x_B > 0. */
    public TripletSums(SteadyInput input, int digits) {
        DecimalMath math = new DecimalMath(digits + GUARD_DIGITS);
        this.input = input;
        this.context = math.context();
        this.bath = new DirectTemperature(input.betaB(), math);
        this.start = new DirectTemperature(input.beta0().abs(), math);
        SpinEnsemble rest = SpinEnsemble.of(input.ensemble().n() - 1, input.ensemble().s());
        this.others = Multiplicities.of(rest).ascending();
        this.least = BigDecimal.ONE.movePointLeft(digits + GUARD_DIGITS);
    }

    /** Returns p(−1), p(0), p(1). */
    public List<BigDecimal> populations() {
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        DirectStart weights = new DirectStart.Thermal(input.ensemble(), start);
        LevelSums block = bath.block(HalfInteger.ZERO);
        for (int j = 0; j <= input.ensemble().n(); j++) {
            BigDecimal level = weights.weight(HalfInteger.ofTwice(2L * j), BigInteger.ONE)
                    .divide(block.upTo(2L * j).partition(), context);
            BigDecimal negligible = level.multiply(least, context);
            for (int m = -j; m <= j && level.compareTo(negligible) > 0; m++) {
                for (int other = Math.max(0, j - 1); other <= Math.min(j + 1, others.size() - 1); other++) {
                    BigDecimal share = level.multiply(new BigDecimal(others.get(other)), context);
                    for (int mu = -1; mu <= 1; mu++) {
                        sums[mu + 1] = sums[mu + 1].add(squared(share, other, j, m, mu), context);
                    }
                }
                level = level.multiply(bath.q(), context);
            }
        }
        return List.of(sums);
    }

    /** Returns factor · ⟨J' m−μ; 1 μ|J m⟩². */
    private BigDecimal squared(BigDecimal factor, long other, long j, long m, int mu) {
        long sign = mu == 0 ? 1 : mu;
        long up = other + sign * m;
        long down = other - sign * m;
        long numerator = j > other ? mu == 0 ? 2 * (down + 1) * (up + 1) : up * (up + 1)
                : j == other ? mu == 0 ? 2 * m * m : up * (down + 1)
                : mu == 0 ? 2 * down * up : down * (down + 1);
        long denominator = j > other ? (2 * other + 1) * (2 * other + 2)
                : j == other ? 2 * other * (other + 1) : 2 * other * (2 * other + 1);
        return numerator == 0 ? BigDecimal.ZERO : factor.multiply(BigDecimal.valueOf(numerator), context)
                .divide(BigDecimal.valueOf(denominator), context);
    }
}
