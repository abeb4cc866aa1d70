package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Parameters of claims, written as in the list of claims; temperatures are in units of ħω. */
public final class Inputs {

    private Inputs() { }

    /**
     * Returns an ensemble of equal spins.
     *
     * @param n how many
     * @param s the spin quantum number, such as {@code 3/2}
     * @return the ensemble
     */
    public static SpinEnsemble spins(long n, String s) {
        return SpinEnsemble.of(n, HalfInteger.parse(s));
    }

    /**
     * Returns the steady state of spins that started in a thermal state.
     *
     * @param n how many spins
     * @param s the spin quantum number
     * @param beta0 the inverse temperature of the start
     * @param betaB the inverse temperature of the bath
     * @return the state
     */
    public static CollectiveSteadyState steady(long n, String s, String beta0, String betaB) {
        return CollectiveSteadyState.of(spins(n, s), InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    /**
     * Returns the steady state of spins that all started in one total spin.
     *
     * @param n how many spins
     * @param s the spin quantum number
     * @param totalSpin J
     * @param copies how the start lies on the copies of J
     * @param betaB the inverse temperature of the bath
     * @return the state
     */
    public static CollectiveSteadyState steadyFrom(long n, String s, String totalSpin, Copies copies, String betaB) {
        return CollectiveSteadyState.of(InitialState.ofWeights(spins(n, s),
                Map.of(HalfInteger.parse(totalSpin), BigFraction.ONE), copies), InverseTemperature.parse(betaB));
    }

    /**
     * Returns the state of one spin in the steady state.
     *
     * @param n how many spins there are
     * @param s the spin quantum number
     * @param beta0 the inverse temperature of the start
     * @param betaB the inverse temperature of the bath
     * @return the state of one of them
     */
    public static LocalState local(long n, String s, String beta0, String betaB) {
        return LocalState.of(spins(n, s), InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    /**
     * Returns the levels of one total spin in a thermal state.
     *
     * @param totalSpin J
     * @param beta the inverse temperature
     * @return the block
     */
    public static Block block(String totalSpin, String beta) {
        return Block.of(HalfInteger.parse(totalSpin), InverseTemperature.parse(beta));
    }

    /**
     * Returns the exact number that a decimal stands for.
     *
     * @param decimal such as {@code 0.1}
     * @return the number, here 1/10
     */
    public static Real real(String decimal) {
        return Real.of(new BigDecimal(decimal));
    }

    /**
     * Returns a fraction.
     *
     * @param numerator its numerator
     * @param denominator its denominator, not 0
     * @return the exact number
     */
    public static Real ratio(long numerator, long denominator) {
        return Real.of(BigFraction.of(numerator, denominator));
    }

    /**
     * Returns the absolute value of a number.
     *
     * @param value the number
     * @return it, or its negative where 30 digits show that it is below 0
     */
    public static Real abs(Real value) {
        return Values.isLess(value, Real.of(0)) ? value.negate() : value;
    }

    /**
     * Computes one quantity at several places.
     *
     * @param quantity the quantity as a function of a parameter
     * @param parameters the values of the parameter
     * @return one value for each of them, in their order
     */
    public static Values each(Function<String, Real> quantity, String... parameters) {
        return Values.of(Stream.of(parameters).map(quantity).toList());
    }
}
