package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.oscillators.OscillatorSteadyState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The operation that describes oscillators in a bath that cannot tell them apart. */
final class OscillatorsOperation {

    private static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT, "number of oscillators");
    private static final Parameter<InverseTemperature> BETA0 = SpinParameters.orTemperature("T0",
            Parameter.required("beta0", SpinTypes.INVERSE_TEMPERATURE, "initial inverse temperature, positive or inf"));
    private static final Parameter<InverseTemperature> BETA_B = SpinParameters.orTemperature("TB",
            Parameter.required("betaB", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature of the bath, positive or inf")).checkedBy(OscillatorsOperation::state);

    private static final String ENERGY = "ħω";
    private static final String ENTROPY = "k_B";

    /** A result of the operation, and the quantity of the state that it is. */
    private record Field(Quantity quantity, Function<OscillatorSteadyState, Outcome> value) { }

    private static final List<Field> FIELDS = List.of(
            real("energy", "E", ENERGY, "energy of the steady state", OscillatorSteadyState::energy),
            real("thermalEnergy", "E_th", ENERGY, "energy of oscillators that the bath tells apart",
                    OscillatorSteadyState::thermalEnergy),
            real("initialEnergy", "E_0", ENERGY, "energy of the initial state", OscillatorSteadyState::initialEnergy),
            real("entropy", "S", ENTROPY, "entropy of the steady state", OscillatorSteadyState::entropy),
            real("thermalEntropy", "S_th", ENTROPY, "entropy of oscillators that the bath tells apart",
                    OscillatorSteadyState::thermalEntropy),
            real("initialEntropy", "S_0", ENTROPY, "entropy of the initial state",
                    OscillatorSteadyState::initialEntropy),
            real("heat", "Q", ENERGY, "heat taken from the bath", OscillatorSteadyState::heat),
            real("thermalHeat", "Q_th", ENERGY, "the same where the bath tells them apart",
                    OscillatorSteadyState::thermalHeat),
            real("freeEnergyChange", "ΔF", ENERGY, "change of E - S/betaB since the start",
                    OscillatorSteadyState::freeEnergyChange),
            real("thermalFreeEnergyChange", "ΔF_th", ENERGY, "the same where the bath tells them apart",
                    OscillatorSteadyState::thermalFreeEnergyChange),
            outcome("entropyProduction", "Σ", "entropy produced since the start",
                    OscillatorSteadyState::entropyProduction),
            outcome("thermalEntropyProduction", "Σ_th", "the same where the bath tells them apart",
                    OscillatorSteadyState::thermalEntropyProduction));

    static final Operation OPERATION = new Operation(
            "oscillators",
            "The steady state of n indistinguishable oscillators in a bath: energies, entropies, heats.",
            List.of(N, BETA0, BETA_B),
            FIELDS.stream().map(Field::quantity).toList(),
            List.of("--n 3 --beta0 1 --betaB 0.5 --digits 20", "--n 10 --beta0 inf --betaB 0.3",
                    "--n 10,100 --beta0 1 --betaB 0.5:2:0.5 --format csv"),
            OscillatorsOperation::plan)
            .specified("spec 6.8", "beta0 and betaB are positive");

    private OscillatorsOperation() { }

    private static Field real(String name, String symbol, String unit, String description,
            Function<OscillatorSteadyState, Real> value) {
        return new Field(Quantity.real(name, symbol, unit, "spec 6.8", description), value.andThen(Outcome::of));
    }

    private static Field outcome(String name, String symbol, String description,
            Function<OscillatorSteadyState, Outcome> value) {
        return new Field(Quantity.real(name, symbol, ENTROPY, "spec 6.8", description), value);
    }

    private static OscillatorSteadyState state(Arguments arguments) {
        return OscillatorSteadyState.of(arguments.get(N), arguments.get(BETA0), arguments.get(BETA_B));
    }

    private static Plan plan(Arguments arguments, Session session) {
        OscillatorSteadyState state = state(arguments);
        ResourceDemand demand = new ResourceDemand(Parameter.DIGITS.name(), arguments.precision().digits(),
                state.estimate(arguments.precision()));
        return Plan.of(arguments, session, demand, () -> results(state));
    }

    private static Map<Quantity, Value> results(OscillatorSteadyState state) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        FIELDS.forEach(field -> result.put(field.quantity(), new Value.Numeric(field.value().apply(state))));
        return result;
    }
}
