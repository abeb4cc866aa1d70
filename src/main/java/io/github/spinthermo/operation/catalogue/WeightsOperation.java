package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.TotalSpins;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import io.github.spinthermo.thermal.ThermalState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that lists the weights of the total spins in a thermal state. */
final class WeightsOperation {

    private static final Quantity WEIGHTS =
            new Quantity("weights", "w_J", "", "[L 15]",
                    "weight of all blocks of each total spin in the initial state");
    private static final Quantity LOG_PARTITION =
            new Quantity("logPartition", "ln Z", "", "[L 12]", "logarithm of the partition function of the ensemble");

    static final Operation OPERATION = new Operation(
            "weights",
            "Weights of the total spins of n spins s in a thermal state, and ln Z of the ensemble.",
            List.of(SpinParameters.N, SpinParameters.S, SpinParameters.BETA0),
            List.of(TotalSpins.QUANTITY, WEIGHTS, LOG_PARTITION),
            List.of("--n 10 --s 1/2 --beta0 0.1 --digits 50", "--n 100 --s 9/2 --beta0 0.01,1,inf --format csv",
                    "--n 3 --s 1 --beta0=-1:1:0.5 --digits 10"),
            WeightsOperation::plan);

    private static final double TEXT_BYTES = 80;

    private WeightsOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        SpinEnsemble ensemble = SpinParameters.ensemble(arguments);
        InverseTemperature beta0 = arguments.get(SpinParameters.BETA0);
        SectorWeights weights = SectorWeights.thermal(ensemble, beta0);
        Estimate estimate = weights.estimate(arguments.precision())
                .plus(beta0.isInfinite() ? Estimate.NONE : texts(ensemble, arguments.precision()));
        return Plan.of(arguments, session, new ResourceDemand("n", ensemble.n(), estimate),
                () -> results(weights, ThermalState.of(ensemble, beta0)));
    }

    /** Estimates the decimal digits of all weights. At x_0 = ±∞ there is next to none: all but one are the same 0. */
    private static Estimate texts(SpinEnsemble ensemble, Precision precision) {
        return new Estimate(TEXT_BYTES + precision.digits(), 0).times((double) ensemble.totalSpinCount());
    }

    private static Map<Quantity, Value> results(SectorWeights weights, ThermalState state) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(TotalSpins.QUANTITY, TotalSpins.of(weights.ensemble()));
        result.put(WEIGHTS, Value.Series.of(weights.weights(), weight -> new Value.Numeric(Outcome.of(weight))));
        result.put(LOG_PARTITION, new Value.Numeric(state.logPartition()));
        return result;
    }
}
