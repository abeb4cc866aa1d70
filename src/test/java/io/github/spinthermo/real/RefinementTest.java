package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.testing.Reals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precisions that numbers are asked for, and the edges of roundings, at their exact values. */
class RefinementTest {

    private static final Real E = Reals.exp(1, 1);

    private static List<Integer> askedFor(Enclosure answer, int count) {
        List<Integer> asked = new ArrayList<>();
        Real watched = Real.refining(bits -> {
            asked.add(bits);
            return answer;
        });
        assertThatExceptionOfType(PrecisionExhaustedException.class)
                .isThrownBy(() -> watched.decimal(Precision.digits(1)));
        assertThat(asked).endsWith(100_004);
        return asked.subList(0, count);
    }

    /**
     * Checks that one digit needs 8 bits, and 14 are added; where no bit is certain, as many again, and at least 32.
     */
    @Test
    void precisionsWhereNothingIsKnown() {
        assertThat(askedFor(Enclosure.unbounded(), 5)).containsExactly(22, 54, 108, 216, 432);
        assertThat(askedFor(Enclosure.of(BigInteger.ONE, 3, 0), 3)).containsExactly(22, 54, 108);
    }

    /**
     * Checks the next precision where bits are missing: 1500 ± 64 has 3 certain bits of 8, and 2 ± 1 has none: 5 or 8
     * and 32 more, until half as many again are more.
     */
    @Test
    void precisionsWhereBitsAreMissing() {
        assertThat(askedFor(Enclosure.of(BigInteger.TWO, 1, 0), 4)).containsExactly(22, 62, 102, 153);
        assertThat(askedFor(Enclosure.of(BigInteger.valueOf(1500), 64, 0), 5)).containsExactly(22, 59, 96, 144, 216);
    }

    /**
     * Checks the next precision beside a tie: 1.5 ± 2^−40 has all its bits and is only unlucky: half as many again, and
     * at least 32.
     */
    @Test
    void precisionsBesideATie() {
        Enclosure tie = Enclosure.of(BigInteger.valueOf(3).shiftLeft(39), 1, -40);
        assertThat(askedFor(tie, 5)).containsExactly(22, 54, 86, 129, 193);
    }

    /** Checks that products and sums ask for 5 bits more, and are rounded to those. */
    @Test
    void precisionsOfOperations() {
        Real third = Real.ratio(BigInteger.ONE, BigInteger.valueOf(3));
        for (UnaryOperator<Real> operation : List.<UnaryOperator<Real>>of(x -> x.add(E), x -> x.add(third),
                x -> third.add(x), x -> x.subtract(E.negate()), x -> x.multiply(E), x -> x.multiply(third),
                x -> x.multiply(third.negate()), x -> x.divide(E), x -> x.divide(third), x -> third.divide(x),
                x -> E.add(x), x -> E.multiply(x), x -> E.divide(x))) {
            List<Integer> asked = new ArrayList<>();
            Real watched = Real.refining(bits -> {
                asked.add(bits);
                return Reals.exp(2, 1).enclose(bits);
            });
            assertThat(operation.apply(watched).enclose(100).midpoint().bitLength()).isEqualTo(105);
            assertThat(asked).containsExactly(105);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "3, 14", "10, 38", "50, 171"})
    void bitsOfDigits(int digits, int bits) {
        assertThat(Precision.digits(digits).bits()).isEqualTo(bits);
        assertThat(Precision.digits(digits).hashCode()).isEqualTo(digits);
    }

    @Test
    void theExceptionTellsWhatIsKnown() {
        Enclosure best = Enclosure.of(BigInteger.ONE, 0, -2);
        PrecisionExhaustedException exception = new PrecisionExhaustedException(best, 77);
        assertThat(exception).hasMessage("the answer is not certain at 77 bits: it lies in 0.25 ± 0.00");
        assertThat(exception.code()).isEqualTo("precision-exhausted");
        assertThat(exception.value()).isEqualTo("0.25 ± 0.00");
        assertThat(exception.parameter()).isEmpty();
        assertThat(exception.named("energy")).hasMessageStartingWith("energy is not certain at 77 bits")
                .matches(e -> e.parameter().equals("energy"));
    }

    /** Checks that twenty digits or the narrowest enclosure are shown, and a budget of time changes no number. */
    @Test
    void numbersAreShownAndLimited() {
        assertThat(Real.refining(bits -> Enclosure.of(BigInteger.ONE, 3, 0))).hasToString("1 ± 3");
        assertThat(E.toDouble(Budget.MEMORY_ONLY)).isEqualTo(Math.E);
        assertThat(E.round(Precision.digits(3), Budget.MEMORY_ONLY)).isEqualTo(new BigDecimal("2.72"));
    }

    /** Checks that the middle between the largest double and 2^1024 rounds to infinity, and all below it do not. */
    @Test
    void doublesAtTheUpperEnd() {
        BigInteger tie = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.ONE.shiftLeft(970));
        assertThat(Real.of(tie).toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Real.of(tie.negate()).toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Real.of(tie.subtract(BigInteger.ONE)).toDouble()).isEqualTo(Double.MAX_VALUE);
        assertThat(Real.of(BigInteger.ONE.shiftLeft(1023)).toDouble()).isEqualTo(0x1p1023);
        assertThat(Real.of(BigInteger.ONE.shiftLeft(1024)).toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Real.of(BigInteger.ONE.shiftLeft(5000).negate()).toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        Real beside = Real.refining(bits -> Enclosure.of(tie.shiftLeft(bits), 1, -bits)
                .above(BigFraction.of(tie)));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(beside::toDouble);
    }

    /** Checks that half of the smallest double rounds to 0, with its sign, and all above it do not. */
    @ParameterizedTest
    @CsvSource({"1, 1074, 0x1p-1074", "1, 1075, 0x0p0", "3, 1076, 0x1p-1074", "1, 1076, 0x0p0", "3, 1075, 0x2p-1074",
        "5, 1075, 0x2p-1074", "1, 1022, 0x1p-1022", "1, 9000, 0x0p0"})
    void doublesAtTheLowerEnd(long numerator, int power, String expected) {
        Real number = Real.ratio(BigInteger.valueOf(numerator), BigInteger.ONE.shiftLeft(power));
        assertThat(number.toDouble()).isEqualTo(Double.parseDouble(expected));
        assertThat(number.negate().toDouble()).isEqualTo(-Double.parseDouble(expected));
        assertThat(Double.doubleToRawLongBits(number.negate().toDouble())).isNegative();
    }

    @Test
    void aZeroHasTheSignOfItsNumber() {
        Real tiny = Real.refining(bits -> Enclosure.of(BigInteger.valueOf(3), 2, -5000));
        assertThat(Double.doubleToRawLongBits(tiny.toDouble())).isZero();
        assertThat(Double.doubleToRawLongBits(tiny.negate().toDouble())).isEqualTo(Long.MIN_VALUE);
        Real unknown = Real.refining(bits -> Enclosure.of(BigInteger.ZERO, 2, -5000));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(unknown::toDouble);
    }

    /** Ends far from a number are told by their sizes, and near ones by products, on either side of 0. */
    @Test
    void intervalsHoldTheirEndsOnly() {
        for (long exponent : new long[] {-3, 0, 3}) {
            BigFraction unit = BigFraction.of(2).pow((int) exponent);
            Enclosure interval = Enclosure.of(BigInteger.valueOf(7), 2, exponent);
            for (int eighths = 1; eighths <= 600; eighths++) {
                BigFraction number = unit.multiply(BigFraction.of(eighths, 8));
                boolean isInside = eighths >= 40 && eighths <= 72;
                assertThat(interval.contains(number)).isEqualTo(isInside);
                assertThat(interval.negate().contains(number.negate())).isEqualTo(isInside);
                assertThat(interval.contains(number.negate())).isFalse();
            }
        }
        Enclosure far = Enclosure.of(BigInteger.valueOf(-3), 1, 1L << 40);
        assertThat(far.contains(BigFraction.of(-1))).isFalse();
        assertThat(Enclosure.of(BigInteger.valueOf(-3), 3, 1L << 40).contains(BigFraction.of(-1))).isTrue();
        assertThat(Enclosure.of(BigInteger.valueOf(3), 3, 1L << 61).contains(BigFraction.ZERO)).isTrue();
        assertThat(Enclosure.of(BigInteger.valueOf(-3), 1, -(1L << 40)).contains(BigFraction.of(-1))).isFalse();
    }

    /** Checks every place of the point and every rounding, where an enclosure decides as a fraction does. */
    @Test
    void enclosuresRoundAsFractionsDo() {
        for (int power : new int[] {-120, -101, -100, -99, -20, -1, 0, 1, 20, 99, 100, 101, 120}) {
            BigInteger up = BigInteger.TEN.pow(Math.max(0, power));
            BigInteger down = BigInteger.TEN.pow(Math.max(0, -power));
            for (int p = 1; p <= 200; p += 1 + p / 16) {
                BigInteger above = BigInteger.valueOf(7L * p + 1).multiply(up);
                BigInteger below = down.multiply(BigInteger.valueOf(7));
                for (int digits = 1; digits <= 3; digits++) {
                    Precision precision = Precision.digits(digits);
                    assertThat(Reals.blurred(above, below, 0).decimal(precision))
                            .isEqualTo(Real.ratio(above, below).decimal(precision));
                }
            }
        }
    }

    /** Checks that powers of ten are listed up to a hundred. */
    @ParameterizedTest
    @CsvSource({"98", "99", "100", "101", "102"})
    void digitsAroundAHundred(int digits) {
        String thirds = "3".repeat(digits - 1);
        Real third = Real.ratio(BigInteger.ONE, BigInteger.valueOf(3));
        assertThat(third.decimal(Precision.digits(digits)))
                .isEqualTo(new Decimal(new BigInteger(thirds + "3"), -digits));
        assertThat(third.negate().multiply(Real.of(BigInteger.TEN.pow(digits))).decimal(Precision.digits(digits)))
                .isEqualTo(new Decimal(new BigInteger("-" + thirds + "3"), 0));
        Real almostOne = Real.of(1).subtract(Real.ratio(BigInteger.ONE, BigInteger.TEN.pow(digits + 1)));
        assertThat(almostOne.decimal(Precision.digits(digits)))
                .isEqualTo(new Decimal(BigInteger.TEN.pow(digits - 1), 1 - digits));
    }

    @Test
    void infiniteOutcomesHaveASign() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Infinite(Sign.ZERO));
        assertThat(Outcome.of(E).named("energy").isFinite()).isTrue();
        assertThat(new Outcome.NotComputed("too long").isFinite()).isFalse();
        assertThat(new Outcome.Undefined("0/0").isFinite()).isFalse();
    }

    @Test
    void anInterruptedThreadLeavesTheRefinement() {
        Real vague = Real.refining(bits -> Enclosure.unbounded());
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(vague::sign);
        assertThat(Thread.interrupted()).isTrue();
    }
}
