package io.github.spinthermo.operation.intime;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.relaxation.Burst;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.relaxation.RelaxationCourse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * The results of a relaxation.
 *
 * @param relaxation the spins and their bath
 * @param times the times that are looked at
 * @param epsilon the distance whose time is wanted, if it is
 * @param withBurst whether the burst is wanted
 * @param byTotalSpin whether populations are wanted
 */
record RelaxationResults(Relaxation relaxation, List<Double> times, Optional<Double> epsilon, boolean withBurst,
        boolean byTotalSpin) {

    private static final String SOURCE = "spec 7.1";
    private static final String RATES = "spec 7.1.2";
    private static final String BURST_SOURCE = "spec 7.1.3";

    private static final String ENERGY_UNIT = "ħω";
    private static final String ENTROPY_UNIT = "k_B";
    private static final String RATE_UNIT = "1/time";
    private static final String TIME_UNIT = "time";

    private static final String UNEQUAL = "the spins are unequal, or start at no single temperature";
    private static final String COHERENT = "the start has coherences between total spins, which are not followed"
            + " (spins up beside spins down, or spins at several temperatures)";
    private static final String NO_EPSILON = "epsilon is not given";
    private static final String NO_BURST = "burst is not true, or there is no burst";

    private static final Quantity TIMES = Quantity.index("times", "t", "the times, ascending");
    private static final Quantity ENERGY = Quantity.measured("energy", "E", ENERGY_UNIT, SOURCE,
            "energy at each time, from the ground state").listed();
    private static final Quantity ENTROPY = Quantity.measured("entropy", "S", ENTROPY_UNIT, SOURCE,
            "entropy at each time, in nats").listed()
            .orNull(COHERENT);
    private static final Quantity PRODUCTION = Quantity.measured("entropyProduction", "Σ", ENTROPY_UNIT, SOURCE,
            "entropy produced since the start; infinite at temperature 0 once anything has moved").listed()
            .orNull(COHERENT);
    private static final Quantity PRODUCTION_RATE = Quantity.measured("entropyProductionRate", "dΣ/dt", "k_B/time",
            SOURCE, "entropy produced per time; infinite where a level beside an occupied one is empty").listed()
            .orNull(COHERENT);
    private static final Quantity INTENSITY = Quantity.measured("intensity", "I", RATE_UNIT, SOURCE,
            "quanta emitted per time, γ↓⟨J₊J₋⟩").listed();
    private static final Quantity ABSORPTION = Quantity.measured("absorptionRate", "γ↑⟨J₋J₊⟩", RATE_UNIT, SOURCE,
            "quanta absorbed per time").listed();
    private static final Quantity HEAT_FLOW = Quantity.measured("heatFlow", "dE/dt", "ħω/time", SOURCE,
            "energy gained per time").listed();
    private static final Quantity DISTANCE = Quantity.measured("distance", "D", "", SOURCE,
            "trace distance from the steady state").listed()
            .orNull(COHERENT);
    private static final Quantity INDEPENDENT_ENERGY = Quantity.measured("independentEnergy", "E_ind", ENERGY_UNIT,
            SOURCE, "energy of independent spins from the same temperature").listed()
            .orNull(UNEQUAL);
    private static final Quantity INDEPENDENT_ENTROPY = Quantity.measured("independentEntropy", "S_ind",
            ENTROPY_UNIT, SOURCE, "their entropy").listed()
            .orNull(UNEQUAL);
    private static final Quantity INDEPENDENT_INTENSITY = Quantity.measured("independentIntensity", "I_ind",
            RATE_UNIT, SOURCE, "the quanta that they emit per time").listed()
            .orNull(UNEQUAL);
    private static final Quantity SLOWEST = Quantity.measured("slowestRate", "r₁", RATE_UNIT, RATES,
            "rate of the slowest decay to the steady state")
            .orNull("nothing ever moves in J = 0");
    private static final Quantity INDEPENDENT_SLOWEST = Quantity.measured("independentSlowestRate", "r₁(s)",
            RATE_UNIT, RATES, "the same for independent spins")
            .orNull(UNEQUAL);
    private static final Quantity TIME = Quantity.measured("relaxationTime", "t(ε)", TIME_UNIT, SOURCE,
            "first time at which the distance is down to epsilon")
            .orNull(NO_EPSILON + ", or " + COHERENT);
    private static final Quantity INDEPENDENT_TIME = Quantity.measured("independentRelaxationTime", "t_ind(ε)",
            TIME_UNIT, SOURCE, "the same for independent spins 1/2")
            .orNull(NO_EPSILON + ", or the spins are no spins 1/2 that start at one temperature");
    private static final Quantity BURST_TIME = Quantity.measured("burstTime", "t_peak", TIME_UNIT, BURST_SOURCE,
            "time of the largest intensity")
            .orNull(NO_BURST);
    private static final Quantity BURST_INTENSITY = Quantity.measured("burstIntensity", "I_peak", RATE_UNIT,
            BURST_SOURCE, "the largest intensity")
            .orNull(NO_BURST);
    private static final Quantity POPULATIONS = Quantity.measured("populations", "p(J, m)", "", SOURCE,
            "populations of the levels of each J at each time, m ascending").listed().listed()
            .bySpin().orNull("byTotalSpin is not true");
    private static final Quantity TOLERANCE = Quantity.tolerance("bound on the errors of energies and"
            + " entropies divided by n, of distances, and of rates divided by n²κ; those of entropy production apart");

    /** The fields of an answer, in the order of the protocol. */
    static final List<Quantity> QUANTITIES = List.of(ENERGY, ENTROPY, PRODUCTION, PRODUCTION_RATE, INTENSITY,
            ABSORPTION, HEAT_FLOW, DISTANCE, INDEPENDENT_ENERGY, INDEPENDENT_ENTROPY, INDEPENDENT_INTENSITY, SLOWEST,
            INDEPENDENT_SLOWEST, TIME, INDEPENDENT_TIME, BURST_TIME, BURST_INTENSITY, POPULATIONS, TOLERANCE);

    private static final Value.Missing NOT_FOLLOWED = Value.Missing.notComputed(COHERENT);

    private static final Value.Missing NO_TEMPERATURE =
            Value.Missing.undefined("independent spins need equal spins that start at one temperature");

    /** Computes all results; the tolerance that is held is told before they are returned. */
    Map<Quantity, Value> all(DoubleConsumer held, DoubleConsumer progress) {
        RelaxationCourse course = relaxation.course(times, byTotalSpin, progress);
        Optional<RelaxationCourse> one = relaxation.independent().map(spin -> spin.course(times, false, share -> { }));
        double tolerance = DoublePrecision.bound(
                Math.max(course.tolerance(), one.map(RelaxationCourse::tolerance).orElse(0.0)));
        held.accept(tolerance);
        Map<Quantity, Value> results = new LinkedHashMap<>();
        results.put(TIMES, Value.Series.of(times, Value.Measured::new));
        addCourse(course, results);
        addIndependent(one, results);
        addRates(results);
        addTimes(results);
        addBurst(results);
        results.put(POPULATIONS,
                byTotalSpin ? populations(course) : Value.Missing.undefined(POPULATIONS.absence()));
        results.put(TOLERANCE, new Value.Measured(tolerance));
        return results;
    }

    private void addCourse(RelaxationCourse course, Map<Quantity, Value> results) {
        results.put(ENERGY, series(course, RelaxationCourse.Moment::energy));
        results.put(ENTROPY, relaxation.copyEntropy() instanceof Outcome.Finite finite
                ? entropies(course, finite.value().toDouble()) : NOT_FOLLOWED);
        results.put(PRODUCTION, ofDiagonal(course, RelaxationCourse.Moment::entropyProduction));
        results.put(PRODUCTION_RATE, ofDiagonal(course, RelaxationCourse.Moment::entropyProductionRate));
        results.put(INTENSITY, series(course, RelaxationCourse.Moment::intensity));
        results.put(ABSORPTION, series(course, RelaxationCourse.Moment::absorptionRate));
        results.put(HEAT_FLOW, series(course, RelaxationCourse.Moment::heatFlow));
        results.put(DISTANCE, ofDiagonal(course, RelaxationCourse.Moment::distance));
    }

    /** Returns values that follow from the populations of a state that is diagonal. */
    private Value ofDiagonal(RelaxationCourse course, ToDoubleFunction<RelaxationCourse.Moment> value) {
        return relaxation.isDiagonal() ? series(course, value) : NOT_FOLLOWED;
    }

    private static Value entropies(RelaxationCourse course, double ofCopies) {
        return series(course, point -> Math.max(0, ofCopies + point.levelEntropy()));
    }

    private void addIndependent(Optional<RelaxationCourse> one, Map<Quantity, Value> results) {
        results.put(INDEPENDENT_ENERGY, independent(one, RelaxationCourse.Moment::energy));
        results.put(INDEPENDENT_ENTROPY, independent(one, RelaxationCourse.Moment::levelEntropy));
        results.put(INDEPENDENT_INTENSITY, independent(one, RelaxationCourse.Moment::intensity));
    }

    private Value independent(Optional<RelaxationCourse> one, ToDoubleFunction<RelaxationCourse.Moment> value) {
        return one.map(course -> series(course, point -> relaxation.spins() * value.applyAsDouble(point)))
                .orElse(NO_TEMPERATURE);
    }

    private void addRates(Map<Quantity, Value> results) {
        results.put(SLOWEST, value(relaxation.slowestRate(), Value.Missing.undefined(SLOWEST.absence())));
        results.put(INDEPENDENT_SLOWEST, relaxation.independent()
                .map(spin -> value(spin.slowestRate(), NO_TEMPERATURE)).orElse(NO_TEMPERATURE));
    }

    private void addTimes(Map<Quantity, Value> results) {
        Value notAsked = Value.Missing.undefined(NO_EPSILON);
        results.put(TIME, epsilon.map(this::time).orElse(notAsked));
        results.put(INDEPENDENT_TIME, epsilon.map(distance -> value(relaxation.independentRelaxationTime(distance),
                Value.Missing.notComputed("independent spins need spins 1/2 that start at one temperature")))
                .orElse(notAsked));
    }

    private Value time(double distance) {
        return relaxation.isDiagonal() ? new Value.Measured(relaxation.relaxationTime(distance)) : NOT_FOLLOWED;
    }

    private void addBurst(Map<Quantity, Value> results) {
        Optional<Burst> burst = withBurst ? relaxation.burst() : Optional.empty();
        Value none = Value.Missing.undefined(withBurst ? "there is no burst" : "burst is not true");
        results.put(BURST_TIME, burst.<Value>map(peak -> new Value.Measured(peak.time())).orElse(none));
        results.put(BURST_INTENSITY, burst.<Value>map(peak -> new Value.Measured(peak.intensity())).orElse(none));
    }

    private static Value populations(RelaxationCourse course) {
        Map<String, Value> byTotalSpin = new LinkedHashMap<>();
        course.populations().forEach((totalSpin, states) -> byTotalSpin.put(totalSpin.toString(),
                Value.Series.of(states, levels -> Value.Series.of(levels, Value.Measured::new))));
        return new Value.Structure(byTotalSpin);
    }

    private static Value value(OptionalDouble number, Value otherwise) {
        return number.isPresent() ? new Value.Measured(number.getAsDouble()) : otherwise;
    }

    private static Value series(RelaxationCourse course, ToDoubleFunction<RelaxationCourse.Moment> value) {
        return Value.Series.of(course.points(), point -> number(value.applyAsDouble(point)));
    }

    private static Value number(double number) {
        return number == Double.POSITIVE_INFINITY ? new Value.Text("inf") : new Value.Measured(number);
    }
}
