package io.github.spinthermo.weights;

import static io.github.spinthermo.testing.Inclusion.REFERENCE_BITS;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Sector;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class ThermalWeightFormulaProperties {

    /**
     * Checks the balls of a pass as they are, guard bits and all: one copy, and the list from the largest to the
     * smallest J.
     */
    @Property
    void everyBallContainsTheValue(@ForAll Sector sector, @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        Assume.that(sector.ensemble().n() > 1 && !beta.isZero() && !beta.isInfinite());
        HalfInteger totalSpin = sector.totalSpin();
        ThermalWeightFormula coarse = evaluation(bits, sector, beta);
        ThermalWeightFormula fine = evaluation(REFERENCE_BITS, sector, beta);
        Inclusion.check(coarse.copyWeight(totalSpin), fine.copyWeight(totalSpin), bits);
        Ball[] weights = coarse.weights();
        Ball[] references = fine.weights();
        for (int i = 0; i < weights.length; i++) {
            Inclusion.check(weights[i], references[i], bits);
        }
    }

    private static ThermalWeightFormula evaluation(int bits, Sector sector, InverseTemperature beta) {
        return new ThermalWeightFormula(new Arithmetic(bits), sector.ensemble(), beta.abs().toFraction());
    }
}
