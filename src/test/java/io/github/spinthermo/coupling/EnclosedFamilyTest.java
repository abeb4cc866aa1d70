package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.NavigableMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Squares over all J by the recurrence from both ends, beside the exact ones and their sum. Spins are doubled. */
class EnclosedFamilyTest {

    private static final int BITS = 200;

    private static NavigableMap<HalfInteger, SignedRoot> family(long j1, long m1, long j2, long m2) {
        return ClebschGordan.overTotalSpins(HalfInteger.ofTwice(j1), HalfInteger.ofTwice(m1),
                HalfInteger.ofTwice(j2), HalfInteger.ofTwice(m2));
    }

    /** Small families beside large ones, J from 0, from |j1 − j2| and from |M| on, and zeros by symmetry. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "1, 1, 1, -1", "1, -1, 2, 0", "4, 0, 4, 0", "9, 3, 7, -5", "120, 0, 120, 0",
        "120, 8, 120, -8", "121, 121, 121, -121", "150, -30, 117, 81", "102, 102, 160, 100", "190, 4, 101, -3",
        "160, 10, 150, -20"})
    void agreesWithTheExactSquares(long j1, long m1, long j2, long m2) {
        EnclosedFamily family = new EnclosedFamily(HalfInteger.ofTwice(j1), HalfInteger.ofTwice(m1),
                HalfInteger.ofTwice(j2), HalfInteger.ofTwice(m2));
        NavigableMap<HalfInteger, SignedRoot> roots = family(j1, m1, j2, m2);
        assertThat(family.totalSpins()).containsExactlyElementsOf(roots.keySet());
        roots.forEach((totalSpin, root) -> {
            Ball square = family.square(totalSpin, BITS);
            Ball exact = new Arithmetic(2 * BITS).ratio(root.squared());
            assertThat(new Arithmetic(2 * BITS).subtract(square, exact).certainSign()).as("%s", totalSpin).isZero();
            assertThat(square.isZero() || square.certainBits() > BITS - 10).as("%s", totalSpin).isTrue();
            assertThat(root.isZero()).isEqualTo(root.sign().signum() == 0);
            SignedRoot alone = ClebschGordan.coefficient(HalfInteger.ofTwice(j1), HalfInteger.ofTwice(m1),
                    HalfInteger.ofTwice(j2), HalfInteger.ofTwice(m2), totalSpin, HalfInteger.ofTwice(m1 + m2));
            assertThat(root).hasToString(alone.toString());
        });
    }

    /** The squares add up to 1, however small some of them are. */
    @ParameterizedTest
    @CsvSource({"1000, 1000, 1000, -1000", "1600, -400, 1201, 801", "500, 0, 20000, 19000"})
    void addsUpToOne(long j1, long m1, long j2, long m2) {
        Arithmetic arithmetic = new Arithmetic(BITS);
        Ball sum = family(j1, m1, j2, m2).values().stream().map(SignedRoot::square).map(square -> square.enclose(BITS))
                .map(Enclosures::ball).reduce(Ball.ZERO, arithmetic::add);
        Ball excess = arithmetic.subtract(sum, Ball.ONE);
        assertThat(excess.certainSign()).isZero();
        assertThat(excess.top()).isLessThan(30 - BITS);
    }

    /** Takes a difference that is exactly 0, and more bits than enclosures have sooner, from the integers. */
    @Test
    void fallsBackToTheIntegers() {
        SignedRoot root = family(450, 448, 601, 1).lastEntry().getValue();
        Real difference = SignedRoot.sumOfSquares(List.of(root, root.negate()),
                List.of(BigFraction.ONE, BigFraction.ONE.negate()));
        assertThat(difference.sign()).isEqualTo(Sign.ZERO);
        Ball fine = Enclosures.ball(root.square().enclose(5 * BITS));
        assertThat(fine.certainBits()).isGreaterThan(5 * BITS - 10);
        assertThat(new Arithmetic(6 * BITS).subtract(fine, root.square(BITS)).certainSign()).isZero();
        assertThat(root.isZero()).isFalse();
    }
}
