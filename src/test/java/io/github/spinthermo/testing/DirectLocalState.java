package io.github.spinthermo.testing;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * One spin of a collective steady state by the definitions (spec 1.6, 1.7), in decimals: populations as sums
 * over J, m and the total spin of the others, coherence as the entropy that the local basis adds. The cost
 * grows as n² s³.
 *
 * <p>Where x_B &lt; 0 everything is turned upside down, so that q = e^−|x_B|. Populations are sums of
 * positive terms; what temperatures and coherences cancel is paid in advance from the magnitudes of x_0, x_B
 * and of what tells them apart, of which coherences have the fourth power. Nothing is proven: the numbers
 * are right to the digits asked for as far as all tests agree.
 */
public final class DirectLocalState {

    private static final int GUARD_DIGITS = 20;

    /** The index of no level. */
    private static final int NONE = -1;

    /** Power of x_0 and x_B, both small, that cancels in a temperature. */
    private static final int POWER_OF_TEMPERATURE = 1;

    /** Power of x_0 and x_B, both small, that cancels in a coherence. */
    private static final int POWER_OF_COHERENCE = 4;

    private final SteadyInput input;
    private final SpinEnsemble ensemble;
    private final int twiceS;
    private final int digits;
    private final DecimalMath math;
    private final DirectTemperature bath;
    private final DirectTemperature initial;

    /** Matrix elements that are kept, as they take most of the time. */
    private volatile BigDecimal[] kept;

    private DirectLocalState(SteadyInput input, int digits, int power) {
        this.input = input;
        this.ensemble = input.ensemble();
        this.twiceS = (int) ensemble.s().twice();
        this.digits = digits + GUARD_DIGITS
                + power * DirectSteadyState.smallness(input.beta0(), input.betaB());
        this.math = new DecimalMath(this.digits);
        this.bath = new DirectTemperature(input.betaB().abs(), math);
        this.initial = new DirectTemperature(input.beta0().abs(), math);
    }

    /** Returns one spin from the thermal state at x_0, for populations and temperatures. */
    public static DirectLocalState of(SteadyInput input, int digits) {
        return new DirectLocalState(input, digits, POWER_OF_TEMPERATURE);
    }

    /** Returns the relative entropy of coherence in the local basis, for s = 1/2 or from |x_0| = ∞. */
    public static BigDecimal coherence(SteadyInput input, int digits) {
        return new DirectLocalState(input, digits, POWER_OF_COHERENCE).coherence();
    }

    private BigDecimal[] upright() {
        if (kept == null) {
            kept = fromTheLevelThatTheBathDrivesTo();
        }
        return kept;
    }

    /** Returns Σ_J p_J(x_0) Σ_m (e^−mx/Z_J(x)) T_J(m, μ) for μ = −s … s and x = |x_B|. */
    private BigDecimal[] fromTheLevelThatTheBathDrivesTo() {
        LocalShares shares = new LocalShares(ensemble);
        BigDecimal[] sums = new BigDecimal[twiceS + 1];
        Arrays.fill(sums, BigDecimal.ZERO);
        DirectStart start = new DirectStart.Thermal(ensemble, initial);
        LevelSums block = bath.block(HalfInteger.ZERO);
        ensemble.totalSpins().forEach(totalSpin -> {
            int twiceJ = (int) totalSpin.twice();
            BigDecimal level = start.weight(totalSpin, BigInteger.ONE)
                    .divide(block.upTo(twiceJ).partition(), context());
            for (int k = 0; k <= twiceJ && level.signum() != 0; k++) {
                for (int i = 0; i <= twiceS; i++) {
                    BigDecimal share = DirectTemperature.decimal(
                            shares.share(twiceJ, 2 * k - twiceJ, 2 * i - twiceS), context());
                    sums[i] = sums[i].add(times(level, share), context());
                }
                level = times(level, bath.q());
            }
        });
        return sums;
    }

    private MathContext context() {
        return math.context();
    }

    private BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, context());
    }

    private boolean isInverted() {
        return input.betaB().sign() == Sign.NEGATIVE;
    }

    /** Returns p(μ) for μ = −s … s. */
    public List<BigDecimal> populations() {
        List<BigDecimal> ascending = new ArrayList<>(Arrays.asList(upright()));
        if (isInverted()) {
            Collections.reverse(ascending);
        }
        return ascending;
    }

    /** Returns ln(p(−1/2)/p(1/2)) of spins 1/2, where that is finite. */
    public BigDecimal inverseTemperature() {
        return signed(logOfRatio(upright()[0], upright()[1]));
    }

    /** Returns [L H.2] of the local populations, where that is finite. */
    public BigDecimal decoheredApparentInverseTemperature() {
        BigDecimal down = BigDecimal.ZERO;
        BigDecimal up = BigDecimal.ZERO;
        for (int i = 0; i <= twiceS; i++) {
            up = up.add(times(upright()[i], BigDecimal.valueOf((twiceS - i) * (i + 1L))), context());
            down = down.add(times(upright()[i], BigDecimal.valueOf(i * (twiceS - i + 1L))), context());
        }
        return signed(logOfRatio(up, down));
    }

    /** Returns ln(a/b) for a ≥ b. */
    private BigDecimal logOfRatio(BigDecimal a, BigDecimal b) {
        return math.log1p(a.subtract(b).divide(b, context()));
    }

    private BigDecimal signed(BigDecimal temperature) {
        return isInverted() ? temperature.negate() : temperature;
    }

    private BigDecimal coherence() {
        if (twiceS > 1) {
            return coherenceOfLargestSpin();
        }
        BigDecimal[] levels = levels();
        BigDecimal largest = Arrays.stream(levels).max(BigDecimal::compareTo).orElseThrow();
        return coherence(levels, Arrays.asList(levels).indexOf(largest));
    }

    /**
     * Returns the same of spins 1/2 without care for the logarithm of a number next to 1: right with digits enough, and
     * no digit of it can be trusted.
     */
    public static BigDecimal carelessCoherence(SteadyInput input, int digits) {
        DirectLocalState state = new DirectLocalState(input, digits, POWER_OF_COHERENCE);
        return state.coherence(state.levels(), NONE);
    }

    /** Returns Σ_m D_m ln(I_m/D_m) − S, where the logarithm of one D_m is that of 1 − (the sum of the others). */
    private BigDecimal coherence(BigDecimal[] levels, int complemented) {
        BigDecimal sum = DirectSteadyState.of(input, digits).value(SteadyQuantity.ENTROPY)
                .orElseThrow().negate();
        for (int k = 0; k < levels.length; k++) {
            if (levels[k].signum() != 0) {
                BigDecimal states = math.log(new BigDecimal(DickeState.binomial(levels.length - 1, k)));
                BigDecimal log = k == complemented ? logOfComplement(levels, k) : math.log(levels[k]);
                sum = sum.add(times(levels[k], states.subtract(log, context())), context());
            }
        }
        return sum;
    }

    /** Returns ln(1 − t) = −ln(1 + t/(1 − t)). */
    private BigDecimal logOfComplement(BigDecimal[] levels, int k) {
        BigDecimal others = BigDecimal.ZERO;
        for (int i = 0; i < levels.length; i++) {
            others = i == k ? others : others.add(levels[i], context());
        }
        return math.log1p(others.divide(BigDecimal.ONE.subtract(others), context())).negate();
    }

    /** Returns D_m, the weight of all states with k = ns + m excitations. */
    private BigDecimal[] levels() {
        int twiceTop = (int) ensemble.largestTotalSpin().twice();
        BigDecimal[] levels = new BigDecimal[twiceTop + 1];
        Arrays.fill(levels, BigDecimal.ZERO);
        DirectStart start = new DirectStart.Thermal(ensemble, initial);
        LevelSums block = bath.block(HalfInteger.ZERO);
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        for (BigInteger copies : copies()) {
            HalfInteger totalSpin = totalSpins.next();
            int twiceJ = (int) totalSpin.twice();
            BigDecimal level = start.weight(totalSpin, copies)
                    .divide(block.upTo(twiceJ).partition(), context());
            for (int k = (twiceTop - twiceJ) / 2; k <= (twiceTop + twiceJ) / 2; k++) {
                levels[k] = levels[k].add(level, context());
                level = times(level, bath.q());
            }
        }
        return levels;
    }

    private List<BigInteger> copies() {
        return Multiplicities.of(ensemble).ascending();
    }

    /**
     * Returns the coherence with all weight in J = ns: what each Dicke state lacks, weighted, as levels that differ in
     * m keep none.
     */
    private BigDecimal coherenceOfLargestSpin() {
        DickeState states = new DickeState((int) ensemble.n(), twiceS, math);
        int twiceTop = (int) ensemble.largestTotalSpin().twice();
        BigDecimal partition = bath.block(ensemble.largestTotalSpin()).partition();
        BigDecimal level = BigDecimal.ONE.divide(partition, context());
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k <= twiceTop; k++) {
            sum = sum.add(times(level, states.entropy(k)), context());
            level = times(level, bath.q());
        }
        return sum;
    }
}
