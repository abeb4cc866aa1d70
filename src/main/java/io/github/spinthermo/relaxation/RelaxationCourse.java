package io.github.spinthermo.relaxation;

import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.NavigableMap;

/**
 * Values of an ensemble at times on its way to the steady state, in double precision. Entropies and distances are those
 * of the populations, and of the state where it is diagonal ({@link Relaxation#isDiagonal()}).
 *
 * @param times t, in the unit of time of the bath
 * @param points the values at these times
 * @param tolerance a bound of the errors: of energies, entropies and entropies produced divided by n, of intensities,
 *     absorptions and heat flows divided by n²κ, and of distances. Rates of entropy production are left out: they are
 *     infinite where a level is empty, and so may be anything where it is nearly so
 * @param populations p(J, m) for each J, at each time for each m = −J, …, J
 * @derivation 7.1
 */
public record RelaxationCourse(List<Double> times, List<Moment> points, double tolerance,
        NavigableMap<HalfInteger, List<List<Double>>> populations) {

    /**
     * The values at one time.
     *
     * @param energy E = Σ p(J, m)(m + ns)
     * @param levelEntropy Σ w_J H(p_J), the entropy of the levels without that of the copies
     * @param entropyProduction S(t) − S(0) − x(E(t) − E(0)); at x = ±∞ 0 if nothing moved, else ∞
     * @param entropyProductionRate Σ (a − b) ln(a/b) over the flows a and b of all links; ∞ where one of them is 0
     * @param intensity γ↓⟨J₊J₋⟩, quanta emitted per time
     * @param absorptionRate γ↑⟨J₋J₊⟩
     * @param heatFlow dE/dt
     * @param distance Σ|p(J, m) − w_J π_m|/2 from the steady state
     */
    public record Moment(double energy, double levelEntropy, double entropyProduction, double entropyProductionRate,
            double intensity, double absorptionRate, double heatFlow, double distance) { }
}
