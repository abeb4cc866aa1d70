package io.github.spinthermo.operation;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;

/** J_0, …, ns as the index of the other series; made as it is read. */
final class TotalSpins {

    private TotalSpins() { }

    static Value of(SpinEnsemble ensemble) {
        long first = ensemble.smallestTotalSpin().twice();
        int size = ensemble.totalSpinListSize();
        return new Value.Series(new LazyList<Value>(size,
                index -> new Value.Text(HalfInteger.ofTwice(first + 2L * index).toString())));
    }
}
