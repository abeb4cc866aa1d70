package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Reals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that no precision answers end at the cap, with what is known. */
@Timeout(60)
class ExhaustionTest {

    /** Number 5/2, which is a tie for one digit. */
    private static final Real TIE = Reals.near(5, 1);

    private static PrecisionExhaustedException exhausted(Runnable question) {
        return catchThrowableOfType(PrecisionExhaustedException.class, question::run);
    }

    static Stream<Named<Consumer<Real>>> questions() {
        return Stream.of(
            Named.of("one digit", number -> number.decimal(Precision.digits(1))),
            Named.of("1000 digits", number -> number.round(Precision.digits(1000))),
            Named.of("Apfloat", number -> number.toApfloat(10)),
            Named.of("sign", Real::sign),
            Named.of("comparison", number -> number.compare(Real.of(1))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void unboundedEnclosuresEndEveryQuestion(Consumer<Real> question) {
        Real nothing = Real.refining(bits -> Enclosure.of(Ball.UNKNOWN));
        assertThat(exhausted(() -> question.accept(nothing)).best().isBounded()).isFalse();
    }

    @Test
    void anUnboundedEnclosureHasNoDouble() {
        assertThat(exhausted(Real.refining(bits -> Enclosure.of(Ball.UNKNOWN))::toDouble)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void enclosuresThatDoNotShrinkEndEveryQuestion(Consumer<Real> question) {
        Real vague = Real.refining(bits -> Enclosure.of(BigInteger.ONE, 3, 0));
        assertThat(exhausted(() -> question.accept(vague.add(Real.of(1)).divide(Real.of(2))))).isNotNull();
        assertThat(exhausted(() -> question.accept(vague))).isNotNull();
    }

    @Test
    void theBestEnclosureIsThatAtTheCap() {
        PrecisionExhaustedException exception = exhausted(() -> TIE.decimal(Precision.digits(1)));
        assertThat(exception.best().contains(BigFraction.of(5, 2))).isTrue();
        assertThat(exception.best().exponent()).isEqualTo(-100_005);
        assertThat(exception).hasMessageContaining("100004 bits").hasMessageStartingWith("the answer");
        assertThat(exception.code()).isEqualTo("precision-exhausted");
        assertThat(exception.value()).startsWith("2.5000000000000000000 ± ");
    }

    @Test
    void canBeNamed() {
        PrecisionExhaustedException named = exhausted(() -> TIE.decimal(Precision.digits(1))).named("energy");
        assertThat(named.parameter()).isEqualTo("energy");
        assertThat(named).hasMessageStartingWith("energy is not certain at 100004 bits");
        assertThat(named.best().contains(BigFraction.of(5, 2))).isTrue();
    }

    @Test
    void aTieOfDoublesIsAskedUpToTheCapForSeventeenDigits() {
        Real tie = Reals.near((1L << 53) + 1, 0);
        assertThat(exhausted(tie::toDouble)).hasMessageContaining("100068 bits");
    }

    /** Checks that each attempt asks for at least half as many bits again, but for the last, which is the cap. */
    @Test
    void precisionsGrowGeometricallyUpToTheCap() {
        List<Integer> asked = new ArrayList<>();
        Real watched = Real.refining(bits -> {
            asked.add(bits);
            return TIE.enclose(bits);
        });
        assertThat(exhausted(() -> watched.decimal(Precision.digits(1)))).isNotNull();
        assertThat(asked).hasSizeLessThan(25).endsWith(100_004);
        for (int i = 1; i + 1 < asked.size(); i++) {
            assertThat(asked.get(i)).isGreaterThanOrEqualTo(asked.get(i - 1) * 3 / 2);
        }
    }

    @Test
    void aTieIsNoneForMoreDigitsNorWhereTheEnclosureIsAPoint() {
        assertThat(TIE.decimal(Precision.digits(2))).hasToString("2.5");
        Real point = Real.refining(bits -> Enclosure.of(BigInteger.valueOf(5), 0, -1));
        assertThat(point.decimal(Precision.digits(1))).hasToString("2");
    }
}
