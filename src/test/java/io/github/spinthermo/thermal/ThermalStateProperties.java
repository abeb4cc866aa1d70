package io.github.spinthermo.thermal;

import static io.github.spinthermo.testing.Inclusion.ball;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.SpinDomain;
import java.math.BigInteger;
import java.util.Iterator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class ThermalStateProperties {

    private static Real logPartition(SpinEnsemble ensemble, InverseTemperature beta) {
        return ThermalState.of(ensemble, beta).logPartition().orElseThrow();
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void enclosuresContainTheValueAndAreAsNarrowAsStated(@ForAll SpinEnsemble ensemble,
            @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        Regimes.cover(ensemble, beta);
        Assume.that(!beta.isInfinite());
        Inclusion.check(() -> logPartition(ensemble, beta), bits);
    }

    @Property
    void refinementAgrees(@ForAll SpinEnsemble ensemble, @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 1, max = 60) int digits) {
        Assume.that(!beta.isInfinite());
        Inclusion.checkRefinement(() -> logPartition(ensemble, beta), digits);
    }

    /** Checks Z_s^n = Σ l_J Z_J: the blocks make up the whole. */
    @Property
    void theBlocksMakeUpTheWhole(@ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 1, max = 6) int twiceS,
            @ForAll InverseTemperature beta, @ForAll @IntRange(min = 32, max = 200) int bits) {
        Assume.that(!beta.isInfinite());
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        Arithmetic arithmetic = new Arithmetic(bits + 64);
        Ball sum = Ball.ZERO;
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        for (BigInteger copies : Multiplicities.of(ensemble).ascending()) {
            Ball block = ball(Block.of(totalSpins.next(), beta).partition().orElseThrow().enclose(bits));
            sum = arithmetic.add(sum, arithmetic.multiply(Ball.of(copies), block));
        }
        assertThat(meet(arithmetic.log(sum), ball(logPartition(ensemble, beta).enclose(bits)))).isTrue();
    }
}
