package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that tells how often each total spin occurs. */
final class MultiplicitiesOperation {

    private static final Parameter<HalfInteger> J = Parameter.optional("J", ParameterType.TOTAL_SPIN,
            "one total spin, to get its multiplicity alone").checkedBy(MultiplicitiesOperation::requireTotalSpin);

    private static final Quantity ALL = new Quantity("multiplicities", "l_J", "", "[21], spec 1.2",
            "how often each total spin occurs among the n spins");
    private static final Quantity ONE = new Quantity("multiplicity", "l_J", "", "[21], spec 1.2",
            "how often the total spin J occurs among the n spins");

    static final Operation OPERATION = new Operation(
            "multiplicities",
            "How often each total spin J occurs among n spins s, exactly.",
            List.of(Parameter.N, Parameter.S, J),
            List.of(Quantity.TOTAL_SPINS, ALL, ONE),
            List.of("--n 10 --s 1/2", "--n 1000 --s 1/2 --J 250", "--n 200 --s 9/2 --format csv --output l.csv"),
            MultiplicitiesOperation::demand,
            (arguments, caller) -> () -> answer(arguments));

    private MultiplicitiesOperation() { }

    private static void requireTotalSpin(Arguments arguments) {
        Parameter.ensemble(arguments).requireTotalSpin(arguments.get(J));
    }

    private static Demand demand(Arguments arguments, Precision precision) {
        SpinEnsemble ensemble = Parameter.ensemble(arguments);
        Estimate estimate = arguments.find(J)
                .map(j -> Multiplicities.estimate(ensemble, j).plus(Multiplicities.estimatePrinting(ensemble, j)))
                .orElseGet(() -> Multiplicities.estimate(ensemble).plus(Multiplicities.estimatePrinting(ensemble)));
        return new Demand("n", ensemble.n(), estimate);
    }

    private static Map<Quantity, Value> answer(Arguments arguments) {
        SpinEnsemble ensemble = Parameter.ensemble(arguments);
        Map<Quantity, Value> result = new LinkedHashMap<>();
        if (arguments.find(J).isPresent()) {
            result.put(ONE, new Value.Whole(Multiplicities.multiplicity(ensemble, arguments.find(J).get())));
        } else {
            result.put(Quantity.TOTAL_SPINS, TotalSpins.of(ensemble));
            result.put(ALL, new Value.Series(new DigitsAhead(Multiplicities.of(ensemble).ascending())));
        }
        return result;
    }
}
