package io.github.spinthermo.levels;

import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import java.math.BigInteger;

/**
 * D ≥ 2 levels at a finite x &gt; 0.
 *
 * <p>With q = e^−x, r = q^D, b = q/(1 − q), g = r/(1 − r): ln Σ = ln((1−r)/(1−q)), φ = b − D g, S = ln Σ +
 * x φ, v = b (1+b) − D² g (1+g). What the differences cancel has to be paid in advance: {@link
 * Ladder#forBlocks}.
 */
public final class ThermalLevels implements Levels {

    /** Largest number of bits of D for which r is taken as a power of q. */
    private static final int SMALL_DIMENSION_BITS = 7;

    /** Bits beyond the precision: where D² r is below 2^−(bits + this number) q, only a bound of r is kept. */
    private static final int NEGLIGIBLE_BITS = 64;

    /** An exponent that the kernel represents. */
    private static final double LARGEST_EXPONENT = 0x1p58;

    private final Ladder ladder;
    private final Arithmetic arithmetic;
    private final BigInteger dimension;
    private final Ball r;
    private final Ball oneMinusR;
    private final Ball g;
    private final Once<Ball> logPartition;
    private final Once<Ball> excitation;
    private final Once<Ball> entropy;
    private final Once<Ball> variance;

    /**
     * Makes the levels.
     *
     * @param ladder the ladder at x
     * @param dimension D, at least 2
     */
    public ThermalLevels(Ladder ladder, BigInteger dimension) {
        this.ladder = ladder;
        this.arithmetic = ladder.arithmetic();
        this.dimension = dimension;
        Ball spread = ladder.times(dimension);
        this.r = r(spread);
        this.oneMinusR = ladder.oneMinus(r, spread);
        this.g = arithmetic.divide(r, oneMinusR);
        this.logPartition = new Once<>(() ->
                arithmetic.subtract(ladder.logOneMinus(r, oneMinusR), ladder.logOneMinusQ()));
        this.excitation = new Once<>(() ->
                arithmetic.subtract(ladder.occupation(), arithmetic.multiply(Ball.of(dimension), g)));
        this.entropy = new Once<>(() ->
                arithmetic.add(logPartition(), arithmetic.multiply(ladder.x(), excitation())));
        this.variance = new Once<>(this::newVariance);
    }

    /**
     * Returns the working precision.
     *
     * @return the arithmetic of the ladder
     */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /** Computes r = e^−Dx; only a bound of it where it is lost beside q. */
    private Ball r(Ball spread) {
        double exponent = ladder.approximateX() * dimension.doubleValue() * BinaryLogarithm.OF_E_BELOW;
        int needed = arithmetic.bits() + NEGLIGIBLE_BITS + 2 * dimension.bitLength();
        if (exponent * (1 - 1 / dimension.doubleValue()) > needed) {
            return new Ball(BigInteger.ZERO, 1, -(long) Math.min(exponent, LARGEST_EXPONENT));
        }
        return dimension.bitLength() <= SMALL_DIMENSION_BITS
                ? arithmetic.power(ladder.q(), dimension.longValueExact())
                : arithmetic.exp(spread.negate());
    }

    @Override
    public Ball partition() {
        return arithmetic.divide(oneMinusR, ladder.oneMinusQ());
    }

    @Override
    public Ball logPartition() {
        return logPartition.get();
    }

    @Override
    public Ball excitation() {
        return excitation.get();
    }

    /**
     * Returns the mean level counted from the middle, e_J = φ − J, with its relative accuracy.
     *
     * @return −d ln Z_J/dx
     */
    public Ball energy() {
        return arithmetic.subtract(excitation(), Ball.of(dimension.subtract(BigInteger.ONE)).scale(-1));
    }

    @Override
    public Ball entropy() {
        return entropy.get();
    }

    @Override
    public Ball variance() {
        return variance.get();
    }

    @Override
    public Ball emission() {
        return arithmetic.multiply(ladder.q(), absorption());
    }

    /**
     * Returns the rate at which the levels absorb quanta, ⟨J₋J₊⟩ = e^x A = −2 e_J/(1 − q), which is also the rate of
     * emission at −x.
     *
     * @return A_J(−x)
     * @derivation 6.5
     */
    public Ball absorption() {
        return arithmetic.divide(energy().negate().scale(1), ladder.oneMinusQ());
    }

    @Override
    public Ball pairEmission() {
        return arithmetic.multiply(arithmetic.multiply(ladder.q(), ladder.q()), pairAbsorption());
    }

    /**
     * Returns the rate at which they absorb pairs of quanta, ⟨J₋²J₊²⟩ = e^2x B = [8⟨m³⟩ − (2D² − 6) e_J]/(1 − q²),
     * where ⟨m³⟩ = κ₃ + 3 v e + e³; it is also the rate of emission at −x.
     *
     * @return B_J(−x); exactly 0 for two levels
     * @derivation 6.5
     */
    public Ball pairAbsorption() {
        if (dimension.equals(BigInteger.TWO)) {
            return Ball.ZERO;
        }
        Ball linear = Ball.of(dimension.multiply(dimension).subtract(BigInteger.valueOf(3)).shiftLeft(1));
        Ball difference = arithmetic.subtract(thirdMoment().scale(3), arithmetic.multiply(linear, energy()));
        Ball both = arithmetic.multiply(ladder.oneMinusQ(), arithmetic.add(Ball.ONE, ladder.q()));
        return arithmetic.divide(difference, both);
    }

    /** Computes ⟨m³⟩ = κ₃ + e (3 v + e²). */
    private Ball thirdMoment() {
        Ball energy = energy();
        Ball square = arithmetic.add(arithmetic.multiply(Ball.of(3), variance()), arithmetic.multiply(energy, energy));
        return arithmetic.add(thirdCumulant(), arithmetic.multiply(energy, square));
    }

    /** Computes κ₃ = −dv/dx = b(1+b)(1+2b) − D³ g(1+g)(1+2g). */
    private Ball thirdCumulant() {
        return arithmetic.subtract(skewness(ladder.occupation()),
                arithmetic.multiply(Ball.of(dimension.pow(3)), skewness(g)));
    }

    private Ball skewness(Ball occupation) {
        return arithmetic.multiply(fluctuation(occupation), arithmetic.add(Ball.ONE, occupation.scale(1)));
    }

    private Ball newVariance() {
        Ball squared = Ball.of(dimension.multiply(dimension));
        return arithmetic.subtract(fluctuation(ladder.occupation()), arithmetic.multiply(squared, fluctuation(g)));
    }

    private Ball fluctuation(Ball occupation) {
        return arithmetic.multiply(occupation, arithmetic.add(Ball.ONE, occupation));
    }
}
