package io.github.spinthermo.thermal;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.doubledouble.ApproximateBlock;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.levels.Ladder;
import io.github.spinthermo.levels.Saturation;
import io.github.spinthermo.levels.ThermalLevels;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Thermal state of one total spin J: 2J + 1 equidistant levels m = −J … J of energy m, at an inverse
 * temperature x.
 *
 * <p>Units: ħ = k_B = ω = 1. The energy e_J is counted from the middle of the block, as in the paper (the
 * ground state lies at −J), entropies are in nats.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value with a relative radius of at most
 * 2^−bits. Exact are all of them for J = 0, at x = 0 (but ln Z and S, which are logarithms) and at x = ±∞.
 * Each quantity is one object, however often it is asked for.
 *
 * <p><b>Cost.</b> A handful of exponentials and logarithms at the working precision, whatever J is; for |x|
 * (2J+1) &lt; 1 with 2 log₂ 1/(|x| (2J+1)) more bits. All quantities come from one pass, and the latest pass
 * is kept.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), [L 8], [L 19], [L 34]; the
 * variance is derived.
 *
 * @derivation 1.3
 */
public final class Block {

    /** The largest logarithm of a Z_J that can be represented. */
    private static final BigFraction LARGEST_EXPONENT = BigFraction.of(1L << 59);

    private final HalfInteger totalSpin;
    private final InverseTemperature beta;
    private final BigInteger dimension;
    private final IntFunction<ThermalLevels> passes;
    private final Once<ApproximateBlock> approximate;
    private final Real energy;
    private final Real excitation;
    private final Real entropy;
    private final Real variance;
    private final BlockRadiation radiation;

    private Block(HalfInteger totalSpin, InverseTemperature beta, IntFunction<ThermalLevels> passes) {
        this.totalSpin = totalSpin;
        this.beta = beta;
        this.dimension = totalSpin.dimension();
        this.passes = passes;
        this.approximate = new Once<>(() ->
                ApproximateBlock.of(beta.abs().toFraction(), dimension.longValueExact()));
        this.energy = newEnergy();
        this.excitation = newExcitation();
        this.entropy = newEntropy();
        this.variance = newVariance();
        this.radiation = new BlockRadiation(totalSpin, beta);
    }

    /**
     * Makes the block of total spin J at an inverse temperature.
     *
     * @param totalSpin J, at least 0
     * @param beta x, of either sign, also 0 and ±∞
     * @return the block
     * @throws InvalidInputException if J is negative; it names {@code J}
     */
    public static Block of(HalfInteger totalSpin, InverseTemperature beta) {
        Objects.requireNonNull(beta, "beta");
        if (totalSpin.twice() < 0) {
            throw new InvalidInputException("negative-spin", "J", totalSpin,
                    "is negative; a total spin is 0, 1/2, 1, …");
        }
        BigInteger dimension = totalSpin.dimension();
        return new Block(totalSpin, beta, new Latest<>(bits -> levels(new Arithmetic(bits), dimension, beta))::at);
    }

    private static ThermalLevels levels(Arithmetic arithmetic, BigInteger dimension, InverseTemperature beta) {
        return new ThermalLevels(Ladder.forBlocks(arithmetic, beta.abs().toFraction(), dimension), dimension);
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return estimate(beta, precision.bits()).plus(BlockCost.ofRadiation(beta, precision.bits()));
    }

    /**
     * Estimates the memory and the time needed to round all quantities of a block but its radiation; for the packages
     * of this library.
     *
     * @param beta x
     * @param bits how many bits of each
     * @return memory and time
     */
    public static Estimate estimate(InverseTemperature beta, double bits) {
        return BlockCost.of(beta, bits);
    }

    /**
     * Returns the total spin.
     *
     * @return J
     */
    public HalfInteger totalSpin() {
        return totalSpin;
    }

    /**
     * Returns the inverse temperature.
     *
     * @return x
     */
    public InverseTemperature beta() {
        return beta;
    }

    /**
     * Returns the partition function, Z_J(x) = Σ_m e^−mx = sinh((2J+1)x/2)/sinh(x/2), even in x; 2J + 1 at x = 0. [L
     * 8]
     *
     * @return Z_J; +∞ at x = ±∞ unless J = 0
     * @throws ResourceLimitException if J|x| exceeds 2^59, where Z_J has no representation; ln Z_J always has
     */
    public Outcome partition() {
        if (isTrivial() || beta.isZero()) {
            return Outcome.of(Real.of(dimension));
        }
        if (beta.isInfinite()) {
            return new Outcome.Infinite("partition", Sign.POSITIVE);
        }
        if (groundStateExponent().compareTo(LARGEST_EXPONENT) > 0) {
            throw new ResourceLimitException("J", totalSpin,
                    "times |beta| exceeds 2^59: the partition function cannot be written");
        }
        BigFraction atZero = BigFraction.of(dimension);
        return Outcome.of(Real.refining(bits -> Enclosures.of(partition(new Arithmetic(bits))).above(atZero)));
    }

    /**
     * Returns the logarithm of the partition function, ln Z_J(x), even in x; ln(2J+1) at x = 0. [L 8]
     *
     * @return ln Z_J; +∞ at x = ±∞ unless J = 0, where it is 0 for every x
     */
    public Outcome logPartition() {
        if (isTrivial()) {
            return Outcome.of(Real.of(0));
        }
        if (beta.isInfinite()) {
            return new Outcome.Infinite("logPartition", Sign.POSITIVE);
        }
        if (beta.isZero()) {
            return Outcome.of(logDimension());
        }
        BigFraction bound = groundStateExponent();
        Real fromGround = refining(ThermalLevels::logPartition, e -> e.above(BigFraction.ZERO));
        return Outcome.of(Real.screened(() -> approximate.get().logSum().plus(Approximation.of(bound)).nearest(),
                () -> fromGround.add(Real.of(bound))));
    }

    /** Returns e^(J|x|) Σ q^i; the exponent is taken with the bits more that its integer part has. */
    private Ball partition(Arithmetic arithmetic) {
        BigFraction exponent = groundStateExponent();
        int size = exponent.getNumerator().bitLength() - exponent.getDenominator().bitLength() + 1;
        Arithmetic finer = arithmetic.with(2L * Byte.SIZE + Math.max(0, size));
        Ball power = finer.exp(finer.ratio(exponent));
        return finer.multiply(power, passes.apply(finer.bits()).partition());
    }

    /**
     * Returns the mean energy, e_J(x) = −d ln Z_J/dx = 1/(e^x − 1) − (2J+1)/(e^((2J+1)x) − 1) − J, odd in x; ∓J at x
     * = ±∞. [L 19]
     *
     * @return the mean of m
     */
    public Real energy() {
        return energy;
    }

    private Real newEnergy() {
        if (isTrivial() || beta.isZero()) {
            return Real.of(0);
        }
        BigFraction lowest = totalSpin.toFraction().negate();
        Real energy = beta.isInfinite()
                ? Real.of(lowest)
                : refining(ThermalLevels::energy, e -> e.above(lowest).below(BigFraction.ZERO));
        Real signed = beta.sign() == Sign.POSITIVE ? energy : energy.negate();
        return signed.isExact()
                ? signed
                : Real.screened(() -> approximateExcitation().plus(Approximation.of(lowest)).nearest(), () -> signed);
    }

    /**
     * Returns the mean energy counted from the ground state, e_J(x) + J: J at x = 0, 0 at x = ∞, 2J at x = −∞. [L 19]
     *
     * @return the mean of m + J, with its relative accuracy also where it is small
     */
    public Real excitation() {
        return excitation;
    }

    private Real newExcitation() {
        BigFraction middle = totalSpin.toFraction();
        if (isTrivial() || beta.isZero()) {
            return Real.of(middle);
        }
        Real fromBottom = beta.isInfinite()
                ? Real.of(0)
                : refining(ThermalLevels::excitation, e -> e.above(BigFraction.ZERO).below(middle));
        Real signed =
                beta.sign() == Sign.POSITIVE ? fromBottom : Real.of(middle.multiply(2)).subtract(fromBottom);
        return signed.isExact() ? signed : Real.screened(() -> approximateExcitation().nearest(), () -> signed);
    }

    /** Returns the excitation in double-double, at a finite x. */
    Approximation approximateExcitation() {
        Approximation fromBottom = approximate.get().excitation();
        return beta.sign() == Sign.NEGATIVE ? Approximation.of(totalSpin.twice()).minus(fromBottom) : fromBottom;
    }

    /** Returns the block at |x| in double-double, at a finite x. */
    ApproximateBlock approximate() {
        return approximate.get();
    }

    /**
     * Returns the entropy, S_J(x) = ln Z_J(x) + x e_J(x), even in x; ln(2J+1) at x = 0, 0 at x = ±∞. [L 34]
     *
     * @return the entropy in nats
     */
    public Real entropy() {
        return entropy;
    }

    private Real newEntropy() {
        if (isTrivial() || beta.isInfinite()) {
            return Real.of(0);
        }
        return beta.isZero()
                ? logDimension()
                : Real.screened(() -> approximate.get().entropy().nearest(),
                        () -> refining(ThermalLevels::entropy, e -> e.above(BigFraction.ZERO)));
    }

    /**
     * Returns the variance of the energy, v_J(x) = −e_J'(x) = 1/(4 sinh²(x/2)) − (2J+1)²/(4 sinh²((2J+1)x/2)), even
     * in x; J(J+1)/3 at x = 0, 0 at x = ±∞.
     *
     * @return the variance of m
     * @derivation 1.3
     */
    public Real variance() {
        return variance;
    }

    private Real newVariance() {
        if (isTrivial() || beta.isInfinite()) {
            return Real.of(0);
        }
        BigFraction largest = BigFraction.of(dimension.multiply(dimension).subtract(BigInteger.ONE),
                BigInteger.valueOf(12));
        return beta.isZero()
                ? Real.of(largest)
                : Real.screened(() -> approximate.get().variance().nearest(),
                        () -> refining(ThermalLevels::variance, e -> e.above(BigFraction.ZERO).below(largest)));
    }

    /**
     * Returns the difference of two variances, v_J(x) − v_J'(x), for another total spin at the same x, with all
     * digits: D'²/(4 sinh²(D'x/2)) − D²/(4 sinh²(Dx/2)), D = 2J + 1, which long blocks have in e^−Dx only.
     *
     * @param other J', at least 0
     * @return by how much the variance of this block is larger; exact at x = 0 and ±∞
     * @throws ResourceLimitException if (2J+1)|x| exceeds 2^59 for one of the two and x is finite; it names
     *     {@code J}
     */
    public Real varianceMinus(HalfInteger other) {
        Block that = of(other, beta);
        if (beta.isZero() || beta.isInfinite() || totalSpin.equals(other)) {
            return variance.subtract(that.variance);
        }
        BigFraction x = beta.abs().toFraction();
        if (x.multiply(dimension.max(that.dimension)).compareTo(LARGEST_EXPONENT) > 0) {
            throw new ResourceLimitException("J", totalSpin.compareTo(other) > 0 ? totalSpin : other,
                    "times |beta| exceeds 2^58: the difference of two variances cannot be written");
        }
        return Real.refining(bits -> {
            Arithmetic arithmetic = new Arithmetic(bits + 2 * Fractions.smallness(x) + dimension.bitLength());
            return Enclosures.of(arithmetic.subtract(Saturation.variance(arithmetic, x, that.dimension),
                    Saturation.variance(arithmetic, x, dimension)));
        });
    }

    /**
     * Returns the rate at which the block emits quanta, A_J(x) = ⟨J₊J₋⟩ = −2 e_J(x)/(e^x − 1), in units of the rate
     * G(ω) of the bath; 2J(J+1)/3 at x = 0, 0 at x = ∞, 2J at x = −∞.
     *
     * @return A_J, with its relative accuracy; exactly 0 for J = 0
     * @derivation 6.5
     */
    public Real emission() {
        return radiation.emission();
    }

    /**
     * Returns the rate at which the block absorbs quanta, ⟨J₋J₊⟩ = e^x A_J(x) = A_J(−x), in units of the rate G(−ω) of
     * the bath; 2J(J+1)/3 at x = 0, 2J at x = ∞, 0 at x = −∞. [L I.1]
     *
     * @return the rate, with its relative accuracy; exactly 0 for J = 0
     * @derivation 6.5
     */
    public Real absorption() {
        return new BlockRadiation(totalSpin, beta.negate()).emission();
    }

    /**
     * Returns the rate at which the block emits pairs of quanta, B_J(x) = ⟨J₊²J₋²⟩ = Σ q^k k(k−1)(D−k)(D−k+1) / Σ q^k
     * with q = e^−x, D = 2J + 1, k = m + J; (D²−1)(D²−4)/30 at x = 0, 0 at x = ∞, 4J(2J−1) at x = −∞.
     *
     * @return B_J, with its relative accuracy; exactly 0 for J = 0 and 1/2
     * @derivation 6.5
     */
    public Real pairEmission() {
        return radiation.pairEmission();
    }

    /**
     * Returns the second-order correlation of what the block emits, at delay 0, g⁽²⁾(0) = B_J/A_J², even in x: 1 for
     * independent quanta, less where they come one by one. It is (6/5)(D²−4)/(D²−1) at x = 0 with D = 2J + 1, tends to
     * (2J−1)/J for |x| → ∞ and has that value at x = −∞.
     *
     * @return g⁽²⁾(0), exactly 0 for J = 1/2; undefined where nothing is emitted, for J = 0 and at x = ∞
     * @derivation 6.5
     */
    public Outcome secondOrderCorrelation() {
        return radiation.secondOrderCorrelation();
    }

    private boolean isTrivial() {
        return totalSpin.twice() == 0;
    }

    /** Returns J|x|: the largest term of Z_J is e to this power. */
    private BigFraction groundStateExponent() {
        return beta.abs().toFraction().multiply(totalSpin.toFraction());
    }

    private Real logDimension() {
        return Real.refining(bits -> Enclosures.of(new Arithmetic(bits + 4).log(Ball.of(dimension))));
    }

    private Real refining(Function<ThermalLevels, Ball> quantity, UnaryOperator<Enclosure> knowledge) {
        return Real.refining(bits -> knowledge.apply(Enclosures.of(quantity.apply(passes.apply(bits)))));
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code Block[J = 3/2, beta = 0.5]}
     */
    @Override
    public String toString() {
        return "Block[J = " + totalSpin + ", beta = " + beta + "]";
    }
}
