package io.github.spinthermo.thermal;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rates of a collective bath: γ↓ of emission into it and γ↑ of absorption from it, which its temperature and the unit
 * of time fix,
 * <pre>
 * dρ/dt = γ↓ D[J₋]ρ + γ↑ D[J₊]ρ,   γ↑/γ↓ = e^(−x),   κ = γ↓ + γ↑.
 * </pre>
 * A bath is given in one of three ways, each with a unit of time of its own: {@link #ofBeta} in 1/κ, {@link #ofNbar}
 * in 1/(γ↓ − γ↑), {@link #of} in that of the user.
 *
 * <p><b>Accuracy.</b> What is given is taken exactly. Each rate, and x, is an exact or a refinable number; the doubles
 * are the nearest ones, with a relative error of at most 2^−53 unless they are subnormal. A rate above 0 may become 0
 * as a double; {@link #isInfinite} tells a rate that is 0.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), eqs. (1), (2).
 *
 * @derivation 7.0
 */
public final class BathRates {

    /** The bits of an evaluation beyond those asked for, for the roundings of an exponential and two divisions. */
    private static final int GUARD = 16;

    private final Real emission;
    private final Real absorption;
    private final Real sum;
    private final Outcome x;
    private final Optional<InverseTemperature> beta;
    private final double gammaDown;
    private final double gammaUp;
    private final double kappa;

    private BathRates(Real emission, Real absorption, Real sum, Outcome x, Optional<InverseTemperature> beta) {
        this.emission = emission;
        this.absorption = absorption;
        this.sum = sum;
        this.x = x;
        this.beta = beta;
        this.gammaDown = emission.toDouble();
        this.gammaUp = absorption.toDouble();
        this.kappa = sum.toDouble();
    }

    /**
     * Makes the bath of an inverse temperature, with times in units of 1/κ: γ↓ = 1/(1 + e^(−x)), γ↑ = 1/(1 + e^x).
     *
     * @param beta x, of either sign, also 0 and ±∞
     * @return the rates, of sum 1
     */
    public static BathRates ofBeta(InverseTemperature beta) {
        boolean isInverted = Objects.requireNonNull(beta, "beta").sign() == Sign.NEGATIVE;
        Real larger = share(beta.abs(), (q, one) -> one);
        Real smaller = share(beta.abs(), (q, one) -> q);
        return new BathRates(isInverted ? smaller : larger, isInverted ? larger : smaller, Real.of(1),
                beta.toOutcome(), Optional.of(beta));
    }

    /** Returns one of 1 and q over 1 + q, q = e^(−x), x at least 0. */
    private static Real share(InverseTemperature x, BinaryOperator<Ball> choice) {
        if (x.isInfinite() || x.isZero()) {
            Ball one = choice.apply(Ball.ZERO, Ball.ONE);
            return x.isZero() ? Real.of(BigFraction.of(1, 2)) : Real.of(one.midpoint());
        }
        BigFraction exponent = x.toFraction().negate();
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Ball q = a.exp(a.ratio(exponent));
            return Enclosures.of(a.divide(choice.apply(q, Ball.ONE), a.add(Ball.ONE, q))).above(BigFraction.ZERO);
        });
    }

    /**
     * Makes the bath of a mean number of thermal quanta, with times in units of 1/(γ↓ − γ↑): γ↓ = n̄ + 1, γ↑ = n̄, x =
     * ln(1 + 1/n̄).
     *
     * @param nbar n̄, 0 or above; 0 is temperature 0
     * @return the rates
     * @throws InvalidInputException if it is negative; the parameter it names is {@code nbar}
     */
    public static BathRates ofNbar(BigFraction nbar) {
        requireNotNegative("nbar", nbar);
        return of(nbar.add(1), nbar);
    }

    /**
     * Makes the bath of two rates, with times in the unit of these.
     *
     * @param emission γ↓, 0 or above
     * @param absorption γ↑, 0 or above
     * @return the rates; x = ln(γ↓/γ↑)
     * @throws InvalidInputException if one is negative, or both are 0; the parameter it names is {@code emission} or
     *     {@code absorption}
     */
    public static BathRates of(BigFraction emission, BigFraction absorption) {
        requireNotNegative("emission", emission);
        requireNotNegative("absorption", absorption);
        if (emission.signum() == 0 && absorption.signum() == 0) {
            throw new InvalidInputException("no-bath", "emission", emission,
                    "is 0, and so is the absorption; one of the two rates has to be above 0");
        }
        Optional<InverseTemperature> beta = rational(emission, absorption);
        Outcome x = beta.map(InverseTemperature::toOutcome).orElseGet(() -> Outcome.of(
                emission.compareTo(absorption) > 0
                        ? logarithm(emission, absorption) : logarithm(absorption, emission).negate()));
        return new BathRates(Real.of(emission), Real.of(absorption), Real.of(emission.add(absorption)), x, beta);
    }

    /** Returns the logarithm of a ratio of rates where it is 0 or infinite. */
    private static Optional<InverseTemperature> rational(BigFraction emission, BigFraction absorption) {
        if (emission.compareTo(absorption) == 0) {
            return Optional.of(InverseTemperature.ZERO);
        }
        return absorption.signum() == 0 ? Optional.of(InverseTemperature.INFINITY)
                : emission.signum() == 0 ? Optional.of(InverseTemperature.NEGATIVE_INFINITY) : Optional.empty();
    }

    /** Returns ln(larger/smaller), accurately also where the two are close. */
    private static Real logarithm(BigFraction larger, BigFraction smaller) {
        BigFraction excess = larger.subtract(smaller).divide(smaller);
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            return Enclosures.of(a.log1p(a.ratio(excess))).above(BigFraction.ZERO);
        });
    }

    private static void requireNotNegative(String name, BigFraction rate) {
        if (rate.signum() < 0) {
            throw new InvalidInputException("negative", name, rate, "is negative; at least 0 is needed");
        }
    }

    /**
     * Returns the bath with emission and absorption exchanged, in which everything runs upside down.
     *
     * @return the bath at −x, with the same κ
     */
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    public BathRates mirrored() {
        return new BathRates(absorption, emission, sum, negated(x), beta.map(InverseTemperature::negate));
    }

    private static Outcome negated(Outcome x) {
        return x instanceof Outcome.Infinite infinite
                ? new Outcome.Infinite("inverseTemperature", infinite.sign().negate())
                : Outcome.of(x.orElseThrow().negate());
    }

    /**
     * Returns the rate of emission.
     *
     * @return γ↓; exact unless the bath is given by a finite x other than 0
     */
    public Real emission() {
        return emission;
    }

    /**
     * Returns the rate of absorption.
     *
     * @return γ↑; exact unless the bath is given by a finite x other than 0
     */
    public Real absorption() {
        return absorption;
    }

    /**
     * Returns the rate of emission in double precision.
     *
     * @return the double nearest to γ↓
     */
    public double gammaDown() {
        return gammaDown;
    }

    /**
     * Returns the rate of absorption in double precision.
     *
     * @return the double nearest to γ↑
     */
    public double gammaUp() {
        return gammaUp;
    }

    /**
     * Returns the rate at which the populations of one spin 1/2 relax.
     *
     * @return the double nearest to κ = γ↓ + γ↑; exactly 1 if the bath is given by x
     */
    public double kappa() {
        return kappa;
    }

    /**
     * Returns the inverse temperature of the bath.
     *
     * @return x = ln(γ↓/γ↑), ±∞ where one rate is 0
     */
    public Outcome x() {
        return x;
    }

    /**
     * Returns the inverse temperature of the bath where it is a fraction, 0 or ±∞: always if the bath is given by it,
     * else only where the rates are equal or one is 0, because the logarithm of no other fraction is one (Lindemann).
     *
     * @return x, exactly
     */
    public Optional<InverseTemperature> beta() {
        return beta;
    }

    /**
     * Returns the sign of x.
     *
     * @return positive where emission is the faster one
     */
    public Sign sign() {
        return beta.map(InverseTemperature::sign).orElseGet(() -> emission.compare(absorption));
    }

    /**
     * Tells whether the bath is at temperature 0, from above or from below.
     *
     * @return true if one of the rates is exactly 0
     */
    public boolean isInfinite() {
        return x instanceof Outcome.Infinite;
    }

    /**
     * Tells whether the bath is in its ground state.
     *
     * @return true if nothing is ever absorbed from it, x = ∞
     */
    public boolean isInfinitelyCold() {
        return isInfinite() && sign() == Sign.POSITIVE;
    }

    /**
     * Returns the bath as messages show it.
     *
     * @return x and the rates in double precision
     */
    @Override
    public String toString() {
        return "BathRates[x = " + x.toDouble() + ", emission = " + gammaDown + ", absorption = " + gammaUp + "]";
    }
}
