package io.github.spinthermo.currents;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.NearZero;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Spins at an effective temperature x that is known by enclosures. Each quantity f is taken at a fraction y near x.
 *
 * <p>Energies and emissions are sums of quotients Σ_k c_k e^(−kx)/Σ_k e^(−kx), k = 0, …, 2J, c_k ≥ 0, with positive
 * weights. The logarithm of a quotient has the slope ⟨k⟩ − ⟨k⟩_c between −2J and 2J, so that
 * <pre>e^(−2ns |x−y|) ≤ f(x)/f(y) ≤ e^(2ns |x−y|).</pre>
 *
 * @derivation 7.2
 */
final class EnclosedMedium implements Medium {

    /** Bits of an evaluation beyond those asked for. */
    private static final int GUARD = 8;

    private static final BigFraction LARGEST = BigFraction.of(1_000_000);

    private final CollectiveSteadyState start;
    private final CommonBath bath;
    private final BigInteger largestEnergy;
    private final Once<BigFraction> floor = new Once<>(this::floor);
    private final Latest<Nearby> nearby = new Latest<>(this::nearby);

    /** The spins at a temperature near x, and a ball around 1 that has f(x)/f(y). */
    private record Nearby(CollectiveSteadyState state, Radiation radiation, Ball ratio) {

        Enclosure enclose(Function<Nearby, Real> quantity, int bits) {
            return Enclosures.of(new Arithmetic(bits).multiply(ratio,
                    Enclosures.ball(quantity.apply(this).enclose(bits))));
        }
    }

    EnclosedMedium(CollectiveSteadyState start, CommonBath bath) {
        this.start = start.forEnergies();
        this.bath = bath;
        this.largestEnergy = BigInteger.valueOf(start.spins().largestTotalSpin().twice());
    }

    private Nearby nearby(int bits) {
        Ball x = Enclosures.ball(bath.beta().enclose(bits + GUARD + largestEnergy.bitLength()));
        CollectiveSteadyState state = start.inBath(temperature(x));
        return new Nearby(state, Radiation.of(state), ratio(x));
    }

    /** Returns a fraction near x, with about so many bits. */
    static InverseTemperature near(Real x, int bits) {
        return temperature(Enclosures.ball(x.enclose(bits)));
    }

    /** Returns the middle of a ball; x itself is not beyond the temperatures of the baths. */
    private static InverseTemperature temperature(Ball x) {
        if (x.isUnknown() || x.midpoint().signum() == 0) {
            return InverseTemperature.ZERO;
        }
        BigFraction power = x.exponent() < 0
                ? BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(Math.toIntExact(-x.exponent())))
                : BigFraction.of(BigInteger.ONE.shiftLeft(Math.toIntExact(x.exponent())));
        BigFraction size = power.multiply(x.midpoint().abs());
        InverseTemperature magnitude = size.compareTo(LARGEST) > 0
                ? InverseTemperature.of(LARGEST) : InverseTemperature.of(BigFraction.ONE).times(size);
        return x.midpoint().signum() < 0 ? magnitude.negate() : magnitude;
    }

    /** Encloses e^±d by 1 ± 2d for d = 2ns · radius of x below 1. */
    private Ball ratio(Ball x) {
        if (x.isUnknown()) {
            return Ball.UNKNOWN;
        }
        BigInteger spread = largestEnergy.multiply(BigInteger.valueOf(x.radius())).shiftLeft(1);
        long top = x.exponent() + spread.bitLength();
        return NearZero.aroundOne(top);
    }

    @Override
    public Real energy() {
        return start.isDark() ? Real.of(middle())
                : number(near -> near.state().energy(), () -> RationalMeans.energy(start, factor()),
                        energy -> onItsSide(energy, floor.get()));
    }

    @Override
    public Real thermalEnergy() {
        return number(near -> near.state().thermalEnergy(), () -> RationalMeans.thermalEnergy(start, factor()),
                energy -> onItsSide(energy, BigFraction.ZERO));
    }

    @Override
    public Real emission() {
        return start.isDark() ? Real.of(0)
                : number(near -> near.radiation().emission(), () -> RationalMeans.emission(start, factor()),
                        UnaryOperator.identity());
    }

    @Override
    public Real thermalEmission() {
        return number(near -> near.radiation().independentEmission(),
                () -> RationalMeans.thermalEmission(start, factor()), UnaryOperator.identity());
    }

    @Override
    public Real ratio() {
        return RationalMeans.ratio(start).orElseGet(() -> emission().divide(thermalEmission()));
    }

    private BigFraction middle() {
        return BigFraction.of(largestEnergy, BigInteger.TWO);
    }

    /** Returns the energy at x = ∞, where that is a fraction above 0. */
    private BigFraction floor() {
        return start.beta0().isPresent() ? BigFraction.ZERO
                : start.inBath(InverseTemperature.INFINITY).energy().exact().orElse(BigFraction.ZERO);
    }

    /** Adds to what is known of an energy that it lies between the middle and that at x = ∞, or at −∞ for x &lt; 0. */
    private Enclosure onItsSide(Enclosure energy, BigFraction lowest) {
        return bath.beta().sign() == Sign.POSITIVE
                ? energy.above(lowest).below(middle())
                : energy.above(middle()).below(BigFraction.of(largestEnergy).subtract(lowest));
    }

    private BigFraction factor() {
        return bath.rationalFactor().orElseThrow();
    }

    private Real number(Function<Nearby, Real> quantity, Supplier<BigFraction> exact,
            UnaryOperator<Enclosure> knowledge) {
        return bath.rationalFactor().isPresent() && RationalMeans.isPossible(start)
                ? Real.deferred(bits -> nearby.at(bits).enclose(quantity, bits), () -> Real.of(exact.get()))
                : Real.refining(bits -> knowledge.apply(nearby.at(bits).enclose(quantity, bits)));
    }
}
