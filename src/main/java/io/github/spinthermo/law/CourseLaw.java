package io.github.spinthermo.law;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.theorem.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Law of every ensemble of spins on its way to the steady state in one bath, whatever its start, n and s, as far as it
 * is diagonal in total spin and projection. All of them are proven.
 *
 * <p><b>Accuracy.</b> Values count as they are stated, within their tolerance: a law is violated where no values within
 * the tolerance of them obey it.
 *
 * @derivation 7.1.1
 */
public final class CourseLaw {

    /** The trace distance to the steady state never grows: D(t_2) ≤ D(t_1) for t_1 &lt; t_2. */
    public static final CourseLaw DISTANCE = new CourseLaw("distance-monotone",
            "the trace distance to the steady state never grows", (values, k) -> falls(values,
                    CourseQuantity.DISTANCE, k));

    /** The entropy produced never falls: Σ(t_2) ≥ Σ(t_1) for t_1 &lt; t_2. */
    public static final CourseLaw PRODUCTION = new CourseLaw("production-monotone",
            "the entropy produced never falls", (values, k) -> falls(values,
                    CourseQuantity.ENTROPY_PRODUCTION, k).map(margin -> -margin));

    /** Entropy is produced at a rate of at least 0. */
    public static final CourseLaw RATE = new CourseLaw("production-rate",
            "the rate of entropy production is at least 0",
            (values, k) -> values.find(CourseQuantity.ENTROPY_PRODUCTION_RATE)
                    .map(rates -> rates.get(k) + values.tolerance()));

    /** The law of an infinitely hot bath: ⟨J_z⟩(t) = ⟨J_z⟩(0) e^(−κt) for every start, as for independent spins. */
    public static final CourseLaw HOT_BATH = new CourseLaw("hot-bath",
            "at infinite temperature ⟨J_z⟩ decays as e^(−κt), exactly", CourseLaw::hotBath);

    private static final List<CourseLaw> ALL = List.of(DISTANCE, PRODUCTION, RATE, HOT_BATH);

    private final String name;
    private final String statement;
    private final BiFunction<CourseValues, Integer, Optional<Double>> margin;

    private CourseLaw(String name, String statement, BiFunction<CourseValues, Integer, Optional<Double>> margin) {
        this.name = name;
        this.statement = statement;
        this.margin = margin;
    }

    /**
     * Returns all laws.
     *
     * @return an unmodifiable list
     */
    public static List<CourseLaw> all() {
        return ALL;
    }

    /**
     * Returns the name.
     *
     * @return for example {@code distance-monotone}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what it states.
     *
     * @return a sentence for a person
     */
    public String statement() {
        return statement;
    }

    /**
     * Judges a course.
     *
     * @param values its values
     * @return the verdict, and where the law holds least
     */
    public CourseFinding judge(CourseValues values) {
        double least = Double.POSITIVE_INFINITY;
        double at = Double.NaN;
        for (int k = 0; k < values.times().size(); k++) {
            double found = margin.apply(values, k).orElse(Double.POSITIVE_INFINITY);
            if (Double.isNaN(found) || found < least) {
                least = found;
                at = values.times().get(k);
            }
        }
        if (Double.isNaN(at)) {
            return new CourseFinding(name, Verdict.NOT_APPLICABLE, Double.NaN, Double.NaN);
        }
        return new CourseFinding(name, least >= 0 ? Verdict.HOLDS : Verdict.VIOLATED, at, least);
    }

    /** Returns by how much a quantity has fallen since the time before, with the tolerance of both values. */
    private static Optional<Double> falls(CourseValues values, CourseQuantity quantity, int k) {
        double sign = quantity == CourseQuantity.ENTROPY_PRODUCTION ? -1 : 1;
        return values.find(quantity).filter(all -> k > 0 && !all.get(k).equals(all.get(k - 1)))
                .map(all -> all.get(k - 1) - all.get(k) + sign * 2 * values.tolerance());
    }

    /** Returns how much of the tolerance is left, where the bath is infinitely hot. */
    private static Optional<Double> hotBath(CourseValues values, int k) {
        if (values.bath().sign() != Sign.ZERO) {
            return Optional.empty();
        }
        double elapsed = values.times().get(k) - values.times().get(0);
        double kept = Math.exp(-values.bath().kappa() * elapsed);
        return values.find(CourseQuantity.ENERGY).map(energies -> 2 * values.tolerance()
                - Math.abs(energies.get(k) - values.middle() - kept * (energies.get(0) - values.middle())));
    }
}
