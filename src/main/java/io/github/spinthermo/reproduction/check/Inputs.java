package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Parameters as the list of claims writes them. */
public final class Inputs {

    private Inputs() { }

    public static SpinEnsemble spins(long n, String s) {
        return SpinEnsemble.of(n, HalfInteger.parse(s));
    }

    public static CollectiveSteadyState steady(long n, String s, String beta0, String betaB) {
        return CollectiveSteadyState.of(spins(n, s), InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    public static LocalState local(long n, String s, String beta0, String betaB) {
        return LocalState.of(spins(n, s), InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    public static Block block(String totalSpin, String beta) {
        return Block.of(HalfInteger.parse(totalSpin), InverseTemperature.parse(beta));
    }

    public static Real real(String decimal) {
        return Real.of(new BigDecimal(decimal));
    }

    public static Real ratio(long numerator, long denominator) {
        return Real.of(BigFraction.of(numerator, denominator));
    }

    public static Real abs(Real value) {
        return Values.isLess(value, Real.of(0)) ? value.negate() : value;
    }

    /** Returns one value for each of some parameters. */
    public static Values each(Function<String, Real> quantity, String... parameters) {
        return Values.of(Stream.of(parameters).map(quantity).toList());
    }
}
