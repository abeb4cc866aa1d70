package io.github.spinthermo.currents;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One of several baths that spins exchange quanta with: its inverse temperature x, how strongly it couples, and the
 * energy ω of a quantum on its side.
 *
 * <p>The strength is either κ = γ↓ + γ↑, for any x, or γ = γ↓ − γ↑, for x &gt; 0, with the rates γ↓ of emission into
 * the bath and γ↑ = e^(−x) γ↓ of absorption from it. Without further words κ = 1 and ω = 1.
 *
 * <p>Immutable, and safe for use by several threads. Two are equal if they were given the same.
 *
 * @derivation 7.0
 * @derivation 7.2
 */
public final class Bath {

    /** Bits of an evaluation beyond those asked for, for the roundings of an exponential and two divisions. */
    private static final int GUARD = 16;

    private final InverseTemperature beta;
    private final boolean isGamma;
    private final BigFraction strength;
    private final BigFraction frequency;

    private Bath(InverseTemperature beta, boolean isGamma, BigFraction strength, BigFraction frequency) {
        this.beta = Objects.requireNonNull(beta, "beta");
        this.isGamma = isGamma;
        this.strength = strength;
        this.frequency = frequency;
    }

    /**
     * Makes a bath with κ = 1 and ω = 1.
     *
     * @param beta x = ω times the inverse temperature, of either sign, also 0 and ±∞
     * @return the bath
     */
    public static Bath of(InverseTemperature beta) {
        return new Bath(beta, false, BigFraction.ONE, BigFraction.ONE);
    }

    /**
     * Makes the same bath with a given sum of its rates.
     *
     * @param rate κ = γ↓ + γ↑, above 0
     * @return the bath
     * @throws InvalidInputException if the rate is not above 0; it names {@code rate}
     */
    public Bath withRate(BigFraction rate) {
        return new Bath(beta, false, requirePositive("rate", rate), frequency);
    }

    /**
     * Makes the same bath with a given difference of its rates.
     *
     * @param gamma γ = γ↓ − γ↑, above 0
     * @return the bath
     * @throws InvalidInputException if γ or x is not above 0; it names {@code gamma}
     */
    public Bath withGamma(BigFraction gamma) {
        requirePositive("gamma", gamma);
        if (beta.sign() != Sign.POSITIVE) {
            throw new InvalidInputException("gamma-without-temperature", "gamma", gamma,
                    "needs a beta above 0, not " + beta + "; give rate instead");
        }
        return new Bath(beta, true, gamma, frequency);
    }

    /**
     * Makes the same bath with quanta of a given energy on its side.
     *
     * @param omega ω, of either sign, but not 0
     * @return the bath, with the same x
     * @throws InvalidInputException if ω is 0; it names {@code frequency}
     */
    public Bath withFrequency(BigFraction omega) {
        if (omega.signum() == 0) {
            throw new InvalidInputException("zero-frequency", "frequency", omega,
                    "is no energy of a quantum; write a number above or below 0");
        }
        return new Bath(beta, isGamma, strength, omega);
    }

    private static BigFraction requirePositive(String name, BigFraction value) {
        if (value.signum() <= 0) {
            throw new InvalidInputException("not-positive", name, value, "is not above 0; write a positive number");
        }
        return value;
    }

    /**
     * Returns the inverse temperature, as the quanta of the spins feel it.
     *
     * @return x
     */
    public InverseTemperature beta() {
        return beta;
    }

    /**
     * Returns the energy of a quantum on the side of the bath.
     *
     * @return ω
     */
    public BigFraction frequency() {
        return frequency;
    }

    /**
     * Returns the rate of emission into the bath.
     *
     * @return γ↓ = κ/(1 + e^(−x)) or γ/(1 − e^(−x)); exact at x = 0 and ±∞
     */
    public Real emission() {
        return isGamma ? ofGamma((q, one) -> one) : Real.of(strength).multiply(BathRates.ofBeta(beta).emission());
    }

    /**
     * Returns the rate of absorption from the bath.
     *
     * @return γ↑ = κ/(e^x + 1) or γ/(e^x − 1); exact at x = 0 and ±∞
     */
    public Real absorption() {
        return isGamma ? ofGamma((q, one) -> q) : Real.of(strength).multiply(BathRates.ofBeta(beta).absorption());
    }

    /** Returns γ times one of 1 and q over 1 − q, q = e^(−x). */
    private Real ofGamma(BinaryOperator<Ball> choice) {
        if (beta.isInfinite()) {
            return Real.of(strength).multiply(Real.of(choice.apply(Ball.ZERO, Ball.ONE).midpoint()));
        }
        BigFraction exponent = beta.toFraction().negate();
        return Real.of(strength).multiply(Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Ball less = a.expm1(a.ratio(exponent));
            return Enclosures.of(a.divide(choice.apply(a.add(Ball.ONE, less), Ball.ONE), less.negate()))
                    .above(BigFraction.ZERO);
        }));
    }

    /**
     * Returns by how much emission is faster than absorption.
     *
     * @return γ↓ − γ↑ = κ tanh(x/2), or γ, with all its digits also where it is small
     */
    Real bias() {
        return isRational()
                ? Real.of(strengthOfBias())
                : Real.of(strengthOfBias()).multiply(Real.refining(bits -> hyperbolicTangent(beta.abs(), bits)));
    }

    private static Enclosure hyperbolicTangent(InverseTemperature twice, int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball less = a.expm1(a.ratio(twice.toFraction().negate()));
        return Enclosures.of(a.divide(less.negate(), a.add(Ball.of(2), less)));
    }

    /** Tells whether {@link #bias} is the fraction {@link #strengthOfBias} itself, without a hyperbolic tangent. */
    boolean isRational() {
        return isGamma || beta.isZero() || beta.isInfinite();
    }

    /** Returns γ, or κ with the sign of x. */
    BigFraction strengthOfBias() {
        return switch (beta.sign()) {
            case POSITIVE -> strength;
            case NEGATIVE -> strength.negate();
            case ZERO -> BigFraction.ZERO;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bath that && beta.equals(that.beta) && isGamma == that.isGamma
                && strength.equals(that.strength) && frequency.equals(that.frequency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(beta, isGamma, strength, frequency);
    }

    /**
     * Shows the bath as it is given.
     *
     * @return for example {@code beta = 0.2, rate = 0.6, frequency = 2}
     */
    @Override
    public String toString() {
        return "beta = " + beta + (isGamma ? ", gamma = " : ", rate = ") + Fault.show(strength)
                + ", frequency = " + Fault.show(frequency);
    }
}
