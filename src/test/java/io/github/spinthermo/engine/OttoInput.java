package io.github.spinthermo.engine;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The parameters of an Otto cycle.
 *
 * @param ensemble n and s
 * @param beta0 β_0
 * @param betaHot β_h
 * @param betaCold β_c
 * @param compression λ
 */
record OttoInput(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaHot,
        InverseTemperature betaCold, BigFraction compression) {

    /** Reads the parameters from text. */
    static OttoInput of(long n, int twiceS, String beta0, String betaHot, String betaCold, String compression) {
        return new OttoInput(spins(n, twiceS), InverseTemperature.parse(beta0), InverseTemperature.parse(betaHot),
                InverseTemperature.parse(betaCold), Real.of(new BigDecimal(compression)).exact().orElseThrow());
    }

    private static SpinEnsemble spins(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    OttoCycle cycle() {
        return OttoCycle.of(ensemble, beta0, betaHot, betaCold, compression);
    }

    /** Returns the cycle with another bath in place of the cold one, between λβ_c and β_h. */
    OttoCycle cycleTo(InverseTemperature scaled) {
        return OttoCycle.of(ensemble, beta0, betaHot, scaled, BigFraction.ONE);
    }

    /** Returns λβ_c. */
    InverseTemperature scaledCold() {
        return betaCold.times(compression);
    }

    /** Returns the optimum of an ensemble. */
    static OttoOptimum optimum(long n, int twiceS, String beta0) {
        return OttoOptimum.of(spins(n, twiceS), InverseTemperature.parse(beta0));
    }
}
