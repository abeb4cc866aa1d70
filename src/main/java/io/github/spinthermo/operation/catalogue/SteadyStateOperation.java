package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.Regime;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.FieldChoice;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The operation that describes the steady state of indistinguishable spins, beside that of independent ones. */
final class SteadyStateOperation {

    /** Units of energies, entropies, and variances of the energy. */
    private static final String ENERGY = "ħω";
    private static final String ENTROPY = "k_B";
    private static final String SQUARE = "(ħω)²";

    /** The conditions in which results are null. */
    private static final String NO_START = "the initial state is known by its weights only";
    private static final String UNKNOWN_COPIES = "the spins start at three or more temperatures";
    private static final String NO_FREE_ENERGY = "betaB is 0, where the free energy has no value";

    /** A result of the operation, and the quantity of the state that it is. */
    private record Field(Quantity quantity, Function<CollectiveSteadyState, Value> value) { }

    private static final Field ENTROPY_FIELD =
            outcome(Quantity.real("entropy", "S", ENTROPY, "[L 32]", "entropy in nats").orNull(UNKNOWN_COPIES),
                    CollectiveSteadyState::knownEntropy);

    /** The remark on the entropy after a start given by weights: it depends on how they lie on the copies. */
    private static final String SPREAD = "of the weight of each J spread evenly over its l_J copies";

    private static final List<Field> FIELDS = List.of(
            real(Quantity.real("energy", "E", ENERGY, "[L 18]",
                    "energy, counted from the ground state as all energies here"),
                    CollectiveSteadyState::energy),
            real(Quantity.real("thermalEnergy", "E_th", ENERGY, "[L 26]",
                    "energy of independent spins in the bath"), CollectiveSteadyState::thermalEnergy),
            outcome(Quantity.real("initialEnergy", "E_0", ENERGY, "[L 26]", "energy of the initial state")
                    .orNull(NO_START),
                    CollectiveSteadyState::initialEnergy),
            real(Quantity.real("energyPlus", "E_+", ENERGY, "[L 25]",
                    "energy from the extreme start, beta0 = inf or -inf"), CollectiveSteadyState::energyPlus),
            ENTROPY_FIELD,
            real(Quantity.real("thermalEntropy", "S_th", ENTROPY, "[L 36]",
                    "entropy of independent spins in the bath"), CollectiveSteadyState::thermalEntropy),
            outcome(Quantity.real("initialEntropy", "S_0", ENTROPY, "[L 36]", "entropy of the initial state")
                    .orNull(NO_START),
                    CollectiveSteadyState::initialEntropy),
            real(Quantity.real("entropyPlus", "S_+", ENTROPY, "[L 40]", "entropy from the extreme start"),
                    CollectiveSteadyState::entropyPlus),
            outcome(Quantity.real("freeEnergyChange", "ΔF", ENERGY, "[L 44]",
                    "change of E - S/betaB since the start").orNull(NO_FREE_ENERGY + ", or " + NO_START + ", or "
                    + UNKNOWN_COPIES), CollectiveSteadyState::freeEnergyChange),
            outcome(Quantity.real("thermalFreeEnergyChange", "ΔF_th", ENERGY, "[L 44]",
                    "the same for independent spins").orNull(NO_FREE_ENERGY + ", or " + NO_START),
                    CollectiveSteadyState::thermalFreeEnergyChange),
            outcome(Quantity.real("entropyProduction", "Σ", ENTROPY, "spec 1.5",
                    "entropy produced since the start").orNull(NO_START + ", or " + UNKNOWN_COPIES),
                    CollectiveSteadyState::entropyProduction),
            outcome(Quantity.real("thermalEntropyProduction", "Σ_th", ENTROPY, "spec 1.5",
                    "the same for independent spins").orNull(NO_START),
                    CollectiveSteadyState::thermalEntropyProduction),
            real(Quantity.real("energyVariance", "Var E", SQUARE, "spec 1.5", "variance of the energy"),
                    CollectiveSteadyState::energyVariance),
            real(Quantity.real("heatCapacity", "C", ENTROPY, "spec 1.5",
                    "change of the energy with the temperature of the bath"),
                    CollectiveSteadyState::heatCapacity),
            outcome(Quantity.real("heat", "Q", ENERGY, "spec 1.5", "heat taken from the bath").orNull(NO_START),
                    CollectiveSteadyState::heat),
            outcome(Quantity.real("thermalHeat", "Q_th", ENERGY, "spec 1.5", "the same for independent spins")
                    .orNull(NO_START),
                    CollectiveSteadyState::thermalHeat),
            outcome(Quantity.real("energyDerivative", "dE/dβ_0", SQUARE, "[L C.6]",
                    "change of the energy with beta0").orNull("the initial state is not thermal"),
                    CollectiveSteadyState::energyDerivative),
            new Field(Quantity.real("regime", "", "", "[L V.1]",
                    "the bath's action on the energy: mitigation, amplification, or neutral")
                    .as(Quantity.Kind.Single.TEXT)
                    .orNull("the initial state is not thermal, for it is defined by comparison with one"),
                    state -> text(state.regime())),
            real(Quantity.real("entropyLower", "S_min", ENTROPY, "spec 6.1",
                    "least entropy that the weights allow; the entropy where it is known"),
                    CollectiveSteadyState::entropyLower),
            real(Quantity.real("entropyUpper", "S_max", ENTROPY, "spec 6.1",
                    "greatest entropy that the weights allow; the entropy where it is known"),
                    CollectiveSteadyState::entropyUpper),
            new Field(Quantity.real("copies", "", "", "spec 6.1",
                    "how the weight of each J lies on its l_J copies: even, one, or two-temperatures")
                    .as(Quantity.Kind.Single.TEXT).orNull(UNKNOWN_COPIES),
                    state -> copies(state.copies())));

    /** The names of the results that take more of the sums over blocks than mean excitations. */
    private static final Set<String> OF_ALL_SUMS =
            Set.of("entropy", "freeEnergyChange", "entropyProduction", "heatCapacity", "energyDerivative");

    /** The names of the results that take the state of the copies. */
    private static final Set<String> OF_COPIES =
            Set.of("entropy", "freeEnergyChange", "entropyProduction", "entropyLower", "entropyUpper");

    /** The names of the results that take second moments of the blocks. */
    private static final Set<String> OF_MOMENTS = Set.of("energyVariance", "heatCapacity", "energyDerivative");

    static final Operation OPERATION = new Operation(
            "steady-state",
            "The steady state of n indistinguishable spins s in a bath: energies, entropies, heats.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            FIELDS.stream().map(Field::quantity).toList(),
            List.of("--n 1000 --s 1/2 --beta0 5 --betaB 1 --digits 50",
                    "--n 100 --s 1/2 --beta0 1,inf --betaB=-1:1:0.25 --format csv",
                    "--n 2 --s 1/2 --betaB 0.5 --weights 0=0.25,1=0.75",
                    "--n 4 --s 1/2 --betaB 0.8 --start type=product,betas=2,0.3,-0.7,1.1",
                    "--betaB 1 --groups 3x1/2@1.2,2x1@0.4 --digits 20"),
            SteadyStateOperation::plan)
            .specified("spec 1.5", "2ns is at most 9e18");

    private SteadyStateOperation() { }

    private static Field real(Quantity quantity, Function<CollectiveSteadyState, Real> value) {
        return outcome(quantity, value.andThen(Outcome::of));
    }

    private static Field outcome(Quantity quantity, Function<CollectiveSteadyState, Outcome> value) {
        return new Field(quantity, value.andThen(Value.Numeric::new));
    }

    private static Value text(Optional<Regime> regime) {
        return regime.<Value>map(known -> new Value.Text(known.toString())).orElseGet(() ->
                Value.Missing.undefined("it is defined by comparison with a thermal start"));
    }

    private static Value copies(Optional<Copies> copies) {
        return copies.<Value>map(known -> new Value.Text(known.toString())).orElseGet(() ->
                Value.Missing.notComputed("three or more temperatures"));
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        return Plan.of(arguments, session, demand(start, state, arguments),
                () -> results(state, arguments.fields(), start.weights().isPresent()));
    }

    private static ResourceDemand demand(Start start, CollectiveSteadyState state, Arguments arguments) {
        boolean isOfDoubles = arguments.rounding().isToDouble();
        Estimate ofState = isOfDoubles
                ? state.estimateDoubles(asksFor(OF_MOMENTS, arguments)) : state.estimate(arguments.precision());
        Estimate ofCopies = start.beta0().isEmpty() && asksFor(OF_COPIES, arguments)
                ? state.start().estimateCopies(arguments.precision()) : Estimate.NONE;
        Estimate ofStart = isOfDoubles ? state.estimateStartOfDoubles() : state.estimateWeights(arguments.precision());
        return start.demand(ofState.plus(ofCopies), ofStart.plus(ofCopies));
    }

    private static boolean asksFor(Set<String> names, Arguments arguments) {
        return FIELDS.stream().map(Field::quantity).filter(arguments.fields()::has)
                .anyMatch(quantity -> names.contains(quantity.name()));
    }

    private static Map<Quantity, Value> results(CollectiveSteadyState state, FieldChoice wanted,
            boolean isWeighted) {
        List<Field> fields = FIELDS.stream().filter(field -> wanted.has(field.quantity())).toList();
        boolean isOfMeans = fields.stream().noneMatch(field -> OF_ALL_SUMS.contains(field.quantity().name()));
        CollectiveSteadyState asked = isOfMeans ? state.forEnergies() : state;
        Map<Quantity, Value> result = new LinkedHashMap<>();
        fields.forEach(field -> result.put(field.quantity(), field.value().apply(asked)));
        if (isWeighted) {
            result.computeIfPresent(ENTROPY_FIELD.quantity(), (quantity, value) -> new Value.Remarked(value, SPREAD));
        }
        return result;
    }
}
