package io.github.spinthermo.figure.latune;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.engine.OttoOptimum;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Spins that one figure compares with others.
 *
 * @param label the name that tells them from the others
 * @param ensemble n spins s
 * @param ink their colour
 */
public record DrawnSpins(String label, SpinEnsemble ensemble, Ink ink) {

    static final String PAPER = "Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019)";

    private static final List<Ink> INKS = List.of(Ink.ORANGE, Ink.RED, Ink.PURPLE, Ink.BLUE);

    /** Returns n = 4 spins of several sizes. */
    static List<DrawnSpins> ofSizes() {
        return List.of(ofSize("1/2", Ink.ORANGE), ofSize("3/2", Ink.RED), ofSize("9/2", Ink.PURPLE));
    }

    private static DrawnSpins ofSize(String s, Ink ink) {
        return new DrawnSpins("s = " + s, SpinEnsemble.of(4, HalfInteger.parse(s)), ink);
    }

    /**
     * Returns several numbers of spins of one size.
     *
     * @param s the size of each spin
     * @param numbers up to four numbers of spins
     * @return the spins, each in a colour of its own
     */
    public static List<DrawnSpins> ofNumbers(String s, long... numbers) {
        List<DrawnSpins> all = new ArrayList<>();
        for (long n : numbers) {
            all.add(new DrawnSpins("n = " + n, SpinEnsemble.of(n, HalfInteger.parse(s)), INKS.get(all.size())));
        }
        return all;
    }

    /** Returns ns, the largest total spin. */
    Real top() {
        return Real.ratio(BigInteger.valueOf(ensemble.largestTotalSpin().twice()), BigInteger.TWO);
    }

    /** Returns a quantity divided by n. */
    Real perSpin(Real value) {
        return value.divide(Real.of(ensemble.n()));
    }

    /**
     * Returns a quantity of the steady state as a function of the bath, at |β_0| = ∞.
     *
     * @param quantity the quantity of a state
     * @return its value at an inverse temperature of the bath
     */
    public Function<InverseTemperature, Real> inBath(Function<CollectiveSteadyState, Real> quantity) {
        return inBath(InverseTemperature.INFINITY, quantity);
    }

    /**
     * Returns a quantity of the steady state as a function of the bath.
     *
     * @param beta0 the inverse temperature of the start
     * @param quantity the quantity of a state
     * @return its value at an inverse temperature of the bath
     */
    public Function<InverseTemperature, Real> inBath(InverseTemperature beta0,
            Function<CollectiveSteadyState, Real> quantity) {
        CollectiveSteadyState start = CollectiveSteadyState.of(ensemble, beta0, InverseTemperature.ZERO);
        return betaB -> quantity.apply(start.inBath(betaB));
    }

    /** Returns β_l, where the energies of collective and independent spins are farthest apart. */
    BigDecimal betaLimit() {
        return Datum.certain(OttoOptimum.of(ensemble, InverseTemperature.INFINITY).betaLimit().orElseThrow());
    }

    /** Returns the point of a curve at β_l. */
    Datum atBetaLimit(Function<InverseTemperature, Real> curve) {
        BigDecimal x = betaLimit();
        return Datum.of(x, curve.apply(InverseTemperature.of(x)));
    }
}
