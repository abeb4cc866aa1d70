package io.github.spinthermo.initial;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.checks.StateCheck;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.kernel.Versine;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Starts that have all their weight on one total spin. */
final class PureStarts {

    /** The evaluations of an energy that is no fraction, for quantities that need other numbers of bits: a count. */
    private static final double VERSINES = 3;

    private PureStarts() { }

    /** Makes J_+ on the ground state. */
    static InitialState w(SpinEnsemble ensemble) {
        return onOne(ensemble, ensemble.largestTotalSpin(), Copies.ONE).at(
                HalfInteger.ofTwice(2 - ensemble.largestTotalSpin().twice()), () -> Outcome.of(Real.of(0)), "w");
    }

    /** Makes a pure state of J = ns of the energy ns v. */
    static InitialState spinCoherent(SpinEnsemble ensemble, Real versine, String description) {
        return spinCoherent(ensemble, versine, precision -> Estimate.NONE, description);
    }

    /** Makes a pure state of J = ns, of which there is one copy, of the energy ns v, each v of which takes a time. */
    private static InitialState spinCoherent(SpinEnsemble ensemble, Real versine,
            Function<Precision, Estimate> ofVersine, String description) {
        Real middle = Real.of(ensemble.largestTotalSpin().toFraction());
        return onOne(ensemble, ensemble.largestTotalSpin(), Copies.ONE).of(middle.multiply(versine),
                precision -> ofVersine.apply(precision).repeated(VERSINES), () -> Outcome.of(Real.of(0)), description);
    }

    /** Makes a pure state of J = ns of the energy ns (1 − cos θ): exactly 0 at θ = 0, else no fraction. */
    static InitialState spinCoherent(SpinEnsemble ensemble, BigFraction theta) {
        Real versine = theta.signum() == 0 ? Real.of(0) : Real.refining(bits ->
                Enclosures.of(Versine.of(theta, bits)).above(BigFraction.ZERO).below(BigFraction.of(2)));
        return spinCoherent(ensemble, versine, precision -> Versine.estimate(precision.bits()),
                "spin-coherent, theta = " + Fault.show(theta));
    }

    /** Makes a pure state of J = ns of the energy ns (1 − cos θ). */
    static InitialState spinCoherentOfCosine(SpinEnsemble ensemble, BigFraction cosine) {
        if (cosine.abs().compareTo(BigFraction.ONE) > 0) {
            throw new InvalidInputException("out-of-range", "cosTheta", cosine,
                    "is out of range; write a number from -1 to 1");
        }
        return spinCoherent(ensemble, Real.of(BigFraction.ONE.subtract(cosine)),
                "spin-coherent, cosTheta = " + Fault.show(cosine));
    }

    /** Makes |J, m⟩ of one copy or of all alike. */
    static InitialState dicke(SpinEnsemble ensemble, HalfInteger totalSpin, HalfInteger m, Copies copies) {
        if (ensemble.stepsBelowLargest(totalSpin) >= ensemble.totalSpinCount()) {
            throw new InvalidInputException("not-a-total-spin", "J", totalSpin, "does not occur for " + ensemble);
        }
        StateCheck.require("J", totalSpin, "m", m);
        WeightedStart start = onOne(ensemble, totalSpin, copies);
        return start.at(m, start::copyEntropy, "dicke, J = " + totalSpin + ", m = " + m);
    }

    private static WeightedStart onOne(SpinEnsemble ensemble, HalfInteger totalSpin, Copies copies) {
        return new WeightedStart(ensemble, Map.of(totalSpin, BigFraction.ONE), copies);
    }
}
