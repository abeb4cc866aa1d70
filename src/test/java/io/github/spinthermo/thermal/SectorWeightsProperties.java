package io.github.spinthermo.thermal;

import static io.github.spinthermo.testing.Inclusion.ball;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.Sector;
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
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class SectorWeightsProperties {

    private static final int BITS = 128;

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void enclosuresContainTheValueAndAreAsNarrowAsStated(@ForAll Sector sector,
            @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        Regimes.cover(sector.ensemble(), beta);
        HalfInteger totalSpin = sector.totalSpin();
        Inclusion.check(() -> thermal(sector, beta).copyWeight(totalSpin), bits);
        Inclusion.check(() -> thermal(sector, beta).weight(totalSpin), bits);
        Inclusion.check(() -> listed(sector, beta), bits);
    }

    @Property
    void refinementAgrees(@ForAll Sector sector, @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 1, max = 60) int digits) {
        Inclusion.checkRefinement(() -> thermal(sector, beta).copyWeight(sector.totalSpin()), digits);
        Inclusion.checkRefinement(() -> thermal(sector, beta).weight(sector.totalSpin()), digits);
    }

    @Property
    void oneWeightIsThatOfTheList(@ForAll Sector sector, @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 1, max = 60) int digits) {
        Precision precision = Precision.digits(digits);
        assertThat(thermal(sector, beta).weight(sector.totalSpin()).decimal(precision))
                .isEqualTo(listed(sector, beta).decimal(precision));
    }

    private static SectorWeights thermal(Sector sector, InverseTemperature beta) {
        return SectorWeights.thermal(sector.ensemble(), beta);
    }

    private static Real listed(Sector sector, InverseTemperature beta) {
        long first = sector.ensemble().smallestTotalSpin().twice();
        return thermal(sector, beta).weights().get((int) (sector.totalSpin().twice() - first) / 2);
    }

    /** Checks Σ w_J = 1. */
    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void weightsAddUpToOne(@ForAll SpinEnsemble ensemble, @ForAll InverseTemperature beta) {
        Regimes.cover(ensemble, beta);
        Arithmetic arithmetic = new Arithmetic(2 * BITS);
        Ball sum = Ball.ZERO;
        for (Real weight : SectorWeights.thermal(ensemble, beta).weights()) {
            sum = arithmetic.add(sum, ball(weight.enclose(BITS)));
        }
        Inclusion.check(sum, Ball.ONE, BITS - 12);
    }

    /** Checks Σ w_J J(J+1) = ns(s+1) + n(n−1) e_s(x_0)². */
    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void momentIdentity(@ForAll SpinEnsemble ensemble, @ForAll InverseTemperature beta) {
        Regimes.cover(ensemble, beta);
        Arithmetic arithmetic = new Arithmetic(2 * BITS);
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        Ball moment = Ball.ZERO;
        for (Real weight : SectorWeights.thermal(ensemble, beta).weights()) {
            moment = arithmetic.add(moment,
                    arithmetic.multiply(ball(weight.enclose(BITS)), casimir(totalSpins.next())));
        }
        Real energy = Block.of(ensemble.s(), beta).energy();
        BigInteger n = BigInteger.valueOf(ensemble.n());
        BigInteger pairs = n.multiply(n.subtract(BigInteger.ONE));
        Ball expected = arithmetic.add(
                arithmetic.multiply(Ball.of(n), casimir(ensemble.s())),
                arithmetic.multiply(Ball.of(pairs), ball(energy.multiply(energy).enclose(BITS))));
        Inclusion.check(moment, expected, BITS - 12);
    }

    /** Returns J(J+1). */
    private static Ball casimir(HalfInteger totalSpin) {
        BigInteger twice = BigInteger.valueOf(totalSpin.twice());
        return Ball.of(twice.multiply(twice.add(BigInteger.TWO))).scale(-2);
    }

    /** Checks p_J Z_s^n = Z_J by the partition functions of the blocks, where those can be written. */
    @Property
    void copyWeightIsARatioOfPartitionFunctions(@ForAll Sector sector, @ForAll InverseTemperature beta) {
        Assume.that(!beta.isInfinite());
        Arithmetic arithmetic = new Arithmetic(2 * BITS);
        Ball local = partition(sector.ensemble().s(), beta);
        Ball all = arithmetic.power(local, sector.ensemble().n());
        Ball copy = ball(thermal(sector, beta).copyWeight(sector.totalSpin()).enclose(BITS));
        assertThat(meet(arithmetic.multiply(copy, all), partition(sector.totalSpin(), beta))).isTrue();
    }

    private static Ball partition(HalfInteger totalSpin, InverseTemperature beta) {
        return ball(Block.of(totalSpin, beta).partition().orElseThrow().enclose(BITS));
    }

    /** Checks p_J = w_J / l_J, whatever the start. */
    @Property
    void copiesShareEvenly(@ForAll Sector sector, @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 1, max = 60) int digits) {
        BigInteger copies = Multiplicities.multiplicity(sector.ensemble(), sector.totalSpin());
        Real share = thermal(sector, beta).weight(sector.totalSpin()).divide(Real.of(copies));
        Precision precision = Precision.digits(digits);
        assertThat(thermal(sector, beta).copyWeight(sector.totalSpin()).decimal(precision))
                .isEqualTo(share.decimal(precision));
    }

    @Property
    void even(@ForAll Sector sector, @ForAll InverseTemperature beta,
            @ForAll @IntRange(min = 1, max = 60) int digits) {
        Precision precision = Precision.digits(digits);
        assertThat(thermal(sector, beta.negate()).weight(sector.totalSpin()).decimal(precision))
                .isEqualTo(thermal(sector, beta).weight(sector.totalSpin()).decimal(precision));
    }

    /** Checks w_J = l_J (2J+1)/(2s+1)^n. */
    @Property
    void exactAtInfiniteTemperature(@ForAll Sector sector) {
        SpinEnsemble ensemble = sector.ensemble();
        HalfInteger totalSpin = sector.totalSpin();
        BigInteger states = BigInteger.valueOf(totalSpin.twice() + 1);
        BigInteger dimension = BigInteger.valueOf(ensemble.localDimension()).pow((int) ensemble.n());
        BigInteger copies = Multiplicities.multiplicity(ensemble, totalSpin);
        SectorWeights weights = SectorWeights.thermal(ensemble, InverseTemperature.ZERO);
        assertThat(weights.copyWeight(totalSpin).exact()).contains(BigFraction.of(states, dimension));
        assertThat(weights.weight(totalSpin).exact())
                .contains(BigFraction.of(states.multiply(copies), dimension));
    }

    /** Checks that only the block J = ns is left. */
    @Property
    void exactAtZeroTemperature(@ForAll Sector sector) {
        BigFraction expected = sector.totalSpin().equals(sector.ensemble().largestTotalSpin())
                ? BigFraction.ONE
                : BigFraction.ZERO;
        assertThat(thermal(sector, InverseTemperature.INFINITY).weight(sector.totalSpin()).exact())
                .contains(expected);
        assertThat(thermal(sector, InverseTemperature.INFINITY).copyWeight(sector.totalSpin()).exact())
                .contains(expected);
        assertThat(listed(sector, InverseTemperature.NEGATIVE_INFINITY).exact()).contains(expected);
    }
}
