package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that weights declared negligible add up to less than 2^−bits, and that little else does. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class WeightTailsProperties {

    /** Blocks that rounding up may waste where little is kept. */
    private static final int WASTED_BLOCKS = 3;

    @Property
    void negligibleMassIsNegligible(@ForAll StartDomain.Start start,
            @ForAll @IntRange(min = 1, max = 400) int bits) {
        check(start, bits);
    }

    @ParameterizedTest
    @CsvSource({"300, 1, 0, 30", "300, 1, 0, 1", "200, 9, 0.1, 60", "300, 2, 1, 100", "300, 1, 1e-300, 150",
        "300, 1, 5, 150", "300, 1, 6, 20", "150, 3, 0.02, 90", "2, 1, 1e6, 100", "300, 1, 1e6, 100",
        "2, 9, 0, 8"})
    void particularStarts(int n, int twiceS, String x0, int bits) {
        InverseTemperature beta0 = InverseTemperature.parse(x0);
        check(new StartDomain.Start(n, twiceS, beta0, InverseTemperature.ZERO, 0), bits);
    }

    private static void check(StartDomain.Start start, int bits) {
        DirectSums direct = start.direct(200);
        WeightTails tails = new WeightTails(start.ensemble(), start.beta0().toFraction().doubleValue());
        double from = tails.negligibleFrom(bits);
        double upTo = tails.negligibleUpTo(bits);
        int last = last(direct, upTo);
        int first = last(direct, Math.nextDown(from)) + 2;
        assertNegligible(direct.mass(direct.smallest(), last), bits);
        assertNegligible(direct.mass(Math.max(direct.smallest(), first), direct.top()), bits);
        assertThat(tails.isNegligibleUpTo(upTo, bits)).isTrue();
        assertAgrees(tails, direct, bits, (direct.smallest() + direct.top()) / 4.0);
        assertNotWasteful(direct, last, first, bits);
    }

    /** Returns the largest D of the blocks up to some J. */
    private static int last(DirectSums direct, double totalSpin) {
        int steps = (int) Math.floor((2 * Math.min(totalSpin, direct.top()) + 1 - direct.smallest()) / 2);
        return direct.smallest() + 2 * Math.max(-1, Math.min(steps, (direct.top() - direct.smallest()) / 2));
    }

    private static void assertNegligible(Ball mass, int bits) {
        assertThat(mass.isZero() || mass.top() <= -bits).as("mass %s, 2^-%d", mass, bits).isTrue();
    }

    private static void assertAgrees(WeightTails tails, DirectSums direct, int bits, double totalSpin) {
        if (tails.isNegligibleUpTo(totalSpin, bits)) {
            assertNegligible(direct.mass(direct.smallest(), last(direct, totalSpin)), bits);
        }
    }

    /** Checks that a few blocks beyond what is left out there is a weight of some size, at both ends. */
    private static void assertNotWasteful(DirectSums direct, int last, int first, int bits) {
        double count = direct.top() + 10.0;
        double least = -bits - 30 - 3 * Math.log(count) / Math.log(2);
        int low = last + 2 * WASTED_BLOCKS;
        int high = first - 2 * WASTED_BLOCKS;
        if (low <= direct.top() && direct.before().q().top() <= 0 && last >= direct.smallest()) {
            assertThat(direct.weight(low).top()).as("D = %d", low).isGreaterThan((long) least);
        }
        if (high >= direct.smallest() && first <= direct.top()) {
            assertThat(direct.weight(high).top()).as("D = %d", high).isGreaterThan((long) least);
        }
    }

    /** Checks that nothing is left out at the lower end at x = 0. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 1_000_000})
    void atZeroSmallSpinsAreKept(int n) {
        WeightTails tails = new WeightTails(SpinEnsemble.of(n, HalfInteger.HALF), 0);
        assertThat(tails.negligibleUpTo(10)).isNegative();
        assertThat(tails.isNegligibleUpTo(0, 10)).isFalse();
    }

    /**
     * Checks total spins that are too long for a double: with n q of the size of 1, J = ns has a weight of the size
     * of 1, and J = ns − k falls below 2^−100 for some k below 100, whatever ns is rounded to.
     */
    @ParameterizedTest
    @ValueSource(longs = {1L << 53, (1L << 55) + 3, 999_999_999_999_999_999L, 8_999_999_999_999_999_487L,
        8_999_999_999_999_999_100L, 9_000_000_000_000_000_000L})
    void roundingOfLongSpinsIsAllowedFor(long n) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.HALF);
        double x = Math.log((double) n);
        WeightTails tails = new WeightTails(ensemble, x);
        assertThat(2 * tails.negligibleUpTo(100)).isLessThan(n - 2.0 * 10);
        assertThat(tails.negligibleFrom(100)).isGreaterThan(n / 2.0);
        assertThat(tails.isNegligibleUpTo((n - 2.0) / 2, 100)).isFalse();
        BlockRange range = BlockRange.of(ensemble, tails, x, 0, 60);
        assertThat(range.last()).isEqualTo(n - 1);
        assertThat(range.count()).isBetween(10L, 10_000L);
    }
}
