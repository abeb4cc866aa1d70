package io.github.spinthermo.testing;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Demands that the tries of a property reach every regime.
 *
 * <p>{@link SpinDomain} draws independently, and the rarest regimes (x = 0, |x| = ∞, n = 1) with probability
 * 1/8 at least. At 200 tries chance misses one of them with probability (7/8)^200 &lt; 2.6e-12, a magnitude
 * (1/4 each) with (3/4)^200 &lt; 1.1e-25, and a sign (7/16) with less: together below 8e-12, well under 1e-9.
 * More tries only lower it. No number above one is demanded. The 20 tries of the quick build (the profile in
 * pom.xml) are too few, so there nothing is.
 */
public final class Regimes {

    private static final boolean IS_QUICK = Boolean.getBoolean("spinthermo.quick");

    private static final BigFraction SMALL = BigFraction.of(1, 1000);
    private static final BigFraction LARGE = BigFraction.of(50);

    private Regimes() { }

    /**
     * Counts one try and demands that all regimes of temperature occur.
     *
     * @param beta the inverse temperature of the try
     */
    public static void cover(InverseTemperature beta) {
        cover("", beta);
    }

    private static void cover(String suffix, InverseTemperature beta) {
        demand("magnitude" + suffix, magnitude(beta), "zero", "tiny", "moderate", "large", "infinite");
        demand("sign" + suffix, beta.sign(), (Object[]) Sign.values());
    }

    /**
     * Counts one try and demands single spins, several, and all regimes of temperature.
     *
     * @param ensemble the spins of the try
     * @param beta its inverse temperature
     */
    public static void cover(SpinEnsemble ensemble, InverseTemperature beta) {
        cover(beta);
        cover(ensemble);
    }

    private static void cover(SpinEnsemble ensemble) {
        demand("single spin", ensemble.n() == 1, true, false);
    }

    /**
     * Counts one try and demands single spins, several, all regimes of both temperatures, and for several
     * spins every way in which the two compare. The rarest of those are opposite temperatures and
     * amplification, with a probability above 0.106; at 200 tries chance misses one with 0.894^200 &lt; 2e-10.
     *
     * @param input the steady state of the try
     */
    public static void cover(SteadyInput input) {
        cover(" of beta0", input.beta0());
        cover(" of betaB", input.betaB());
        cover(input.ensemble());
        demand("relation", relation(input), "equal", "opposite", "smaller", "larger", "amplified");
    }

    private static void demand(String label, Object regime, Object... all) {
        if (!IS_QUICK) {
            Statistics.label(label).collect(regime).coverage(coverage -> {
                for (Object each : all) {
                    coverage.check(each).count(count -> count > 0);
                }
            });
        }
    }

    /** Orders of the temperatures of a steady state. */
    private static String relation(SteadyInput input) {
        if (input.isSingle()) {
            return "single";
        }
        if (input.comparedMagnitudes() == Sign.ZERO) {
            return input.beta0().equals(input.betaB()) ? "equal" : "opposite";
        }
        if (input.comparedMagnitudes() == Sign.NEGATIVE) {
            return "smaller";
        }
        return input.signOfProduct() == Sign.NEGATIVE ? "amplified" : "larger";
    }

    private static String magnitude(InverseTemperature beta) {
        if (beta.isInfinite()) {
            return "infinite";
        }
        BigFraction size = beta.abs().toFraction();
        return beta.isZero() ? "zero"
                : size.compareTo(SMALL) < 0 ? "tiny"
                : size.compareTo(LARGE) > 0 ? "large" : "moderate";
    }
}
