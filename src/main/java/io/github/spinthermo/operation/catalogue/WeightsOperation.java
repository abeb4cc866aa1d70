package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.FieldChoice;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.parameters.TotalSpins;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.SectorWeights;
import io.github.spinthermo.thermal.ThermalState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The operation that lists the weights of the total spins in a thermal state. */
final class WeightsOperation {

    private static final Quantity WEIGHTS =
            Quantity.real("weights", "w_J", "", "[L 15]",
                    "weight of all blocks of each total spin in the initial state").listed();
    private static final Quantity LOG_PARTITION =
            Quantity.real("logPartition", "ln Z", "", "[L 12]", "logarithm of the partition function of the ensemble")
                    .orNull("the initial state is not thermal");

    static final Operation OPERATION = new Operation(
            "weights",
            "Weights of the total spins of n spins s in an initial state, and ln Z of a thermal one.",
            List.of(Start.N, Start.S, Start.BETA0, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            List.of(TotalSpins.QUANTITY, WEIGHTS, LOG_PARTITION),
            List.of("--n 10 --s 1/2 --beta0 0.1 --digits 50", "--n 100 --s 9/2 --beta0 0.01,1,inf --format csv",
                    "--n 3 --s 1 --beta0=-1:1:0.5 --digits 10", "--n 100 --s 1/2 --start type=up-down,up=70",
                    "--groups 2x1/2@0.6,1x1@0.6"),
            WeightsOperation::plan)
            .specified("spec 1.4", "2ns is at most 9e18");

    /** The bytes of the text of a weight, beside its digits, and the seconds of one that may be 0. */
    private static final double TEXT_BYTES = 80;
    private static final double TEXT_SECONDS = 2e-7;

    private WeightsOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        InitialState state = start.state();
        FieldChoice wanted = arguments.fields();
        if (!wanted.has(WEIGHTS) && !wanted.has(TotalSpins.QUANTITY)) {
            return Plan.of(arguments, session, start.demand(Estimate.NONE, Estimate.NONE),
                    () -> Map.of(LOG_PARTITION, logPartition(state)));
        }
        double count = state.spins().single().map(ensemble -> (double) ensemble.totalSpinCount())
                .orElseGet(state::blocks);
        Estimate texts = new Estimate(TEXT_BYTES + arguments.precision().digits(), TEXT_SECONDS).times(count);
        Estimate estimate = state.estimate(arguments.precision()).plus(texts);
        return Plan.of(arguments, session, start.demand(estimate, Estimate.NONE), () -> results(state));
    }

    private static Map<Quantity, Value> results(InitialState state) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        Optional<SpinEnsemble> ensemble = state.spins().single();
        result.put(TotalSpins.QUANTITY, ensemble.map(TotalSpins::of).orElseGet(() -> TotalSpins.of(state.spins())));
        result.put(WEIGHTS, ensemble.isPresent() && state.beta0().isPresent()
                ? series(SectorWeights.thermal(ensemble.get(), state.beta0().get()).weights())
                : series(totalSpins(state.spins())
                        .map(totalSpin -> state.weights().getOrDefault(totalSpin, Real.of(0))).toList()));
        result.put(LOG_PARTITION, logPartition(state));
        return result;
    }

    private static Stream<HalfInteger> totalSpins(SpinComposition spins) {
        return spins.single().map(SpinEnsemble::totalSpins)
                .orElseGet(() -> spins.multiplicities().keySet().stream());
    }

    private static Value series(List<Real> weights) {
        return Value.Series.of(weights, weight -> new Value.Numeric(Outcome.of(weight)));
    }

    /** Returns Σ_g ln Z_g of spins of one temperature. */
    private static Value logPartition(InitialState state) {
        return state.beta0().<Value>map(beta0 -> new Value.Numeric(state.spins().ensembles().stream()
                        .map(ensemble -> ThermalState.of(ensemble, beta0).logPartition())
                        .reduce(Outcome.of(Real.of(0)), WeightsOperation::sum)))
                .orElseGet(() -> Value.Missing.undefined(LOG_PARTITION.absence()));
    }

    private static Outcome sum(Outcome one, Outcome other) {
        return one instanceof Outcome.Finite a && other instanceof Outcome.Finite b
                ? Outcome.of(a.value().add(b.value())) : other;
    }
}
