package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.parameters.TotalSpins;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DigitsAhead;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operation that tells how often each total spin occurs. */
final class MultiplicitiesOperation {

    private static final Parameter<HalfInteger> J = Parameter.optional("J", SpinTypes.TOTAL_SPIN,
            "one total spin, to get its multiplicity alone").checkedBy(MultiplicitiesOperation::requireTotalSpin);

    private static final String ONE_ASKED = "one J is given";

    private static final Quantity TOTAL_SPINS = TotalSpins.QUANTITY.orNull(ONE_ASKED);
    private static final Quantity ALL = Quantity.real("multiplicities", "l_J", "", "[L 21], spec 1.2",
            "how often each total spin occurs among the n spins").as(Quantity.Kind.Single.INTEGER).listed()
            .orNull(ONE_ASKED);
    private static final Quantity ONE = Quantity.real("multiplicity", "l_J", "", "[L 21], spec 1.2",
            "how often the total spin J occurs among the n spins").as(Quantity.Kind.Single.INTEGER)
            .orNull("J is not given");

    static final Operation OPERATION = new Operation(
            "multiplicities",
            "How often each total spin J occurs among n spins s, exactly.",
            List.of(SpinParameters.N, SpinParameters.S, J),
            List.of(TOTAL_SPINS, ALL, ONE),
            List.of("--n 10 --s 1/2", "--n 1000 --s 1/2 --J 250", "--n 200 --s 9/2 --format csv --output l.csv"),
            MultiplicitiesOperation::plan)
            .specified("spec 1.2", "2ns is at most 9e18");

    private MultiplicitiesOperation() { }

    private static void requireTotalSpin(Arguments arguments) {
        SpinParameters.ensemble(arguments).stepsBelowLargest(arguments.get(J));
    }

    private static Plan plan(Arguments arguments, Session session) {
        SpinEnsemble ensemble = SpinParameters.ensemble(arguments);
        Optional<HalfInteger> one = arguments.find(J);
        Estimate estimate = one
                .map(j -> Multiplicities.estimate(ensemble, j).plus(Multiplicities.estimatePrinting(ensemble, j)))
                .orElseGet(() -> Multiplicities.estimate(ensemble).plus(Multiplicities.estimatePrinting(ensemble)));
        return Plan.of(arguments, session, new ResourceDemand("n", ensemble.n(), estimate),
                () -> one.map(j -> one(ensemble, j)).orElseGet(() -> all(ensemble)));
    }

    private static Map<Quantity, Value> one(SpinEnsemble ensemble, HalfInteger totalSpin) {
        return Map.of(ONE, new Value.Whole(Multiplicities.multiplicity(ensemble, totalSpin)));
    }

    private static Map<Quantity, Value> all(SpinEnsemble ensemble) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(TOTAL_SPINS, TotalSpins.of(ensemble));
        result.put(ALL, Value.Series.of(new DigitsAhead(Multiplicities.of(ensemble).ascending()), Value.Text::new));
        return result;
    }
}
