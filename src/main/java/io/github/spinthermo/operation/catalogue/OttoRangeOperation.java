package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.engine.OttoRange;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that finds the cold baths in which an Otto engine gains by collective coupling. */
final class OttoRangeOperation {

    private static final Parameter<InverseTemperature> BETA_HOT = SpinParameters.orTemperature("THot",
            Parameter.required("betaHot", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature of the hot bath, 0 or positive")).checkedBy(OttoRangeOperation::range);

    private static final Quantity BETA_LIMIT = Quantity.real("betaLimit", "β_l", "", "[L G.4]",
            "the betaHot from which on no cold bath helps").orNull(OttoOptimumOperation.NO_GAIN);
    private static final Quantity COLD_LIMIT = Quantity.real("coldLimit", "y*", "", "spec 6.8",
            "more work wherever compression · betaCold is above betaHot and below y*")
                    .orNull("betaHot is not below betaLimit, or " + OttoOptimumOperation.NO_GAIN);

    static final Operation OPERATION = new Operation(
            "otto-range",
            "In which cold baths an Otto engine gains from indistinguishable spins, for one hot bath.",
            List.of(SpinParameters.N, SpinParameters.S, BETA_HOT, OttoOptimumOperation.BETA0),
            List.of(BETA_LIMIT, COLD_LIMIT),
            List.of("--n 9 --s 1/2 --betaHot 0.3", "--n 9 --s 1/2 --beta0 2 --betaHot 0:0.6:0.1 --digits 20",
                    "--n 3 --s 1 --betaHot 0.2 --digits 50 --format csv"),
            OttoRangeOperation::plan)
            .specified("spec 6.8", "2ns is at most 9e18, and betaHot 0 or positive");

    private OttoRangeOperation() { }

    private static OttoRange range(Arguments arguments) {
        return OttoRange.of(SpinParameters.ensemble(arguments),
                arguments.get(OttoOptimumOperation.BETA0),
                arguments.get(BETA_HOT));
    }

    private static Plan plan(Arguments arguments, Session session) {
        OttoRange range = range(arguments);
        return Plan.of(arguments, session,
                new ResourceDemand("n", SpinParameters.ensemble(arguments).n(), range.estimate(arguments.precision())),
                () -> results(range));
    }

    private static Map<Quantity, Value> results(OttoRange range) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(BETA_LIMIT, new Value.Numeric(range.betaLimit()));
        result.put(COLD_LIMIT, new Value.Numeric(range.coldLimit()));
        return result;
    }
}
