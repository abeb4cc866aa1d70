package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the walk through u_J beside multiplicities and powers: it is off by at most what is stated. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class WeightScanProperties {

    private static final Arithmetic FINE = new Arithmetic(500);

    private static Ball ball(WeightScan scan) {
        return new Ball(scan.mantissa(), 0, scan.exponent());
    }

    @Property
    void asStarted(@ForAll StartDomain.Start start) {
        BlockRange range = start.range();
        if (!range.isEmpty()) {
            DirectSums direct = start.direct(400);
            check(start.weights().scan(range), direct, range);
        }
    }

    private static void check(WeightScan scan, DirectSums direct, BlockRange range) {
        double error = scan.relativeError((double) range.count());
        for (int d = (int) range.first(); d <= range.last(); d += 2) {
            assertThat(scan.mantissa().bitLength()).isGreaterThan(range.bits());
            assertThat(Units.relativelyOff(ball(scan), direct.weightOverSum(d), range.bits()))
                    .isLessThanOrEqualTo(error);
            if (d < range.last()) {
                scan.advance();
            }
        }
    }

    /** Checks one start in several baths and precisions: whatever was listed first serves the others. */
    @Property(tries = 60)
    void oneListForAllBaths(@ForAll StartDomain.Start start,
            @ForAll @IntRange(min = 20, max = 160) int other) {
        StartWeights thermal = start.weights();
        DirectSums direct = start.direct(400);
        for (int wanted : new int[] {start.wanted(), other, 20}) {
            for (double x : new double[] {Temperatures.approximate(start.betaB()), 0, 1e6}) {
                BlockRange range = thermal.range(x, wanted);
                if (!range.isEmpty()) {
                    check(thermal.scan(range), direct, range);
                }
            }
        }
    }

    /** Checks spins 1/2 from the list, which otherwise serves larger ones. */
    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 20", "50, 0", "51, 0.01", "200, 1", "150, 1e-300", "40, 5000"})
    void bothKindsOfScanAgree(int n, String x) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.HALF);
        InverseTemperature beta = InverseTemperature.parse(x);
        BlockRange range = new BlockRange(2 - (n + 1) % 2, n - 1L, 120, 120);
        DirectSums direct = new DirectSums(FINE, ensemble, beta, beta);
        Ball largest = direct.weightOverSum(n + 1);
        Ball q = direct.before().q();
        ListedWeights listed = new ListedWeights(ensemble, 120, q, largest, range.first(), range.last());
        check(listed.between(range.first(), range.last()), direct, range);
        check(new StartWeights(ensemble, beta.toFraction()).scan(range), direct, range);
        if (range.count() > 4) {
            BlockRange part = new BlockRange(range.first() + 4, range.last() - 2, 120, 120);
            check(listed.between(part.first(), part.last()), direct, part);
        }
        assertThatIllegalStateException().isThrownBy(() -> listed.between(range.first(), range.last() + 2));
        assertThatIllegalStateException().isThrownBy(() -> listed.between(range.first() - 2, range.last()));
    }

    /** Starts from Stirling's series where the first multiplicity is too long to be written out at once. */
    @ParameterizedTest
    @CsvSource({"100000, 1, 0", "100000, 601, 0", "200001, 1202, 0.001", "1000000, 960001, 3",
        "60000, 25001, 0.7"})
    void startByStirling(int n, int first, String x) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.HALF);
        BigFraction x0 = InverseTemperature.parse(x).toFraction();
        BlockRange range = new BlockRange(first, first + 20L, 150, 150);
        WeightScan scan = new StartWeights(ensemble, x0).scan(range);
        for (long d = first; d <= range.last(); d += 20) {
            Ball exact = copyWeights(ensemble, x, d);
            assertThat(Units.relativelyOff(ball(scan), exact, 150))
                    .isLessThanOrEqualTo(scan.relativeError(10));
            for (int i = 0; i < 10; i++) {
                scan.advance();
            }
        }
    }

    private static Ball copyWeights(SpinEnsemble ensemble, String x, long d) {
        DirectLevels levels = new DirectLevels(FINE, InverseTemperature.parse(x), 2);
        BigInteger multiplicity = Multiplicities.multiplicity(ensemble, HalfInteger.ofTwice(d - 1));
        Ball power = FINE.power(levels.q(), (ensemble.n() + 1 - d) / 2);
        Ball all = FINE.power(levels.sum(2), ensemble.n());
        return FINE.divide(FINE.multiply(Ball.of(multiplicity), power), all);
    }

    /** Checks n far beyond all lists, where a walk from one start meets the start at another place. */
    @ParameterizedTest
    @CsvSource({"1000000000000000000, 1000000001, 1e-9", "1000000000000000000, 3, 0",
        "9000000000000000000, 8999999999999999001, 43.5", "999999999999, 2000000, 0.000001"})
    void walksMeetTheirNeighbours(long n, long first, String x) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.HALF);
        StartWeights start = new StartWeights(ensemble, InverseTemperature.parse(x).toFraction());
        WeightScan walk = start.scan(new BlockRange(first, first + 80, 130, 130));
        for (int i = 0; i < 40; i++) {
            walk.advance();
        }
        WeightScan there = start.scan(new BlockRange(first + 80, first + 80, 300, 300));
        assertThat(Units.relativelyOff(ball(walk), ball(there), 130))
                .isLessThanOrEqualTo(walk.relativeError(40));
    }

    @Test
    void startsThatAreNotKnownAreRefused() {
        Ball blurred = new Ball(BigInteger.ONE.shiftLeft(200), 1L << 60, -200);
        assertThatIllegalStateException().isThrownBy(() -> new HalfSpinScan(160, 10, 1, blurred, Ball.ONE));
        assertThatIllegalStateException().isThrownBy(() -> new HalfSpinScan(160, 10, 1, Ball.ONE, blurred));
        SpinEnsemble ensemble = SpinEnsemble.of(4, HalfInteger.HALF);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ListedWeights(ensemble, 160, blurred, Ball.ONE, 1, 3));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ListedWeights(ensemble, 160, Ball.ONE, blurred, 1, 3));
    }
}
