package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.LazyList;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.List;

/** The total spins J_0, …, ns, along which series of an answer run; they are made as they are read. */
public final class TotalSpins {

    /** Total spin J, along which series of an answer run. */
    public static final Quantity QUANTITY =
            Quantity.real("totalSpins", "J", "", "spec 1.2", "the total spins, ascending")
                    .as(Quantity.Kind.Single.EXACT).listed();

    private TotalSpins() { }

    /**
     * Returns the total spins of an ensemble, ascending.
     *
     * @param ensemble the spins
     * @return a series of J_0, …, ns as text
     */
    public static Value of(SpinEnsemble ensemble) {
        long first = ensemble.smallestTotalSpin().twice();
        int size = ensemble.totalSpinListSize();
        return new Value.Series(new LazyList<Value>(size,
                index -> new Value.Text(HalfInteger.ofTwice(first + 2L * index).toString())));
    }

    /**
     * Returns the total spins that occur, ascending.
     *
     * @param spins spins of one or more sizes
     * @return a series of them as text
     */
    public static Value of(SpinComposition spins) {
        return Value.Series.of(List.copyOf(spins.multiplicities().keySet()),
                totalSpin -> new Value.Text(totalSpin.toString()));
    }
}
