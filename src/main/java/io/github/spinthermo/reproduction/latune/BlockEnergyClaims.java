package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Functions.exp;
import static io.github.spinthermo.reproduction.check.Inputs.block;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import java.util.List;

/** Claims of Latune 2019, Sec. IV: the energy of one total spin, and of all as the bath changes no weight. */
final class BlockEnergyClaims {

    private BlockEnergyClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L74", "{30} three ways", BlockEnergyClaims::threeForms,
                        v -> v.agrees(0, v.get(1), 30) && v.agrees(0, v.get(2), 30)),
                ClaimCheck.of("L75", "start {10} and {10}; end {10} and {10}",
                        () -> each(start -> steady(10, "1/2", start, "1").initialEnergy().orElseThrow(), "0.5", "-3")
                                .and(each(start -> steady(10, "1/2", start, "1").energy(), "0.5", "-3")),
                        v -> v.isLess(0, 1) && v.isLess(3, 2)));
    }

    /** Computes e_J [L 19] for J = 3, β = 0.7: the library's, the closed form, and the sum over the levels. */
    private static Values threeForms() {
        Real x = real("0.7");
        Real closed = bose(x).subtract(bose(x.multiply(Real.of(7))).multiply(Real.of(7))).subtract(Real.of(3));
        Real weighted = Real.of(0);
        Real partition = Real.of(0);
        for (int m = -3; m <= 3; m++) {
            Real weight = exp(x.multiply(Real.of(-m)));
            weighted = weighted.add(weight.multiply(Real.of(m)));
            partition = partition.add(weight);
        }
        return Values.of(block("3", "0.7").energy(), closed, weighted.divide(partition));
    }

    /** Returns 1/(e^x − 1). */
    private static Real bose(Real x) {
        return Real.of(1).divide(exp(x).subtract(Real.of(1)));
    }
}
