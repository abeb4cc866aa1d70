package io.github.spinthermo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.theorem.Verdict;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawsTest {

    private static final List<Double> TIMES = List.of(0.0, 0.01, 0.1, 0.2, 0.5, 1.0, 3.0);

    private static BathRates bath(String x) {
        return BathRates.ofBeta(InverseTemperature.parse(x));
    }

    @Provide
    Arbitrary<String> temperatures() {
        return Arbitraries.of("0", "inf", "-inf", "0.001", "-0.3", "1", "-2", "7");
    }

    @Property(tries = 30)
    void coursesOfTheLibraryObeyAllLaws(@ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @IntRange(min = 1, max = 3) int twiceS, @ForAll("temperatures") String x0,
            @ForAll("temperatures") String x) {
        InitialState start = InitialState.thermal(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(x0));
        CourseValues values = CourseValues.of(start, bath(x),
                Relaxation.of(start, bath(x)).course(TIMES, false, share -> { }));
        assertThat(CourseLaw.all()).allSatisfy(law ->
                assertThat(law.judge(values).verdict()).as(law.name()).isNotEqualTo(Verdict.VIOLATED));
        assertThat(CourseLaw.HOT_BATH.judge(values).verdict())
                .isEqualTo(x.equals("0") ? Verdict.HOLDS : Verdict.NOT_APPLICABLE);
    }

    /** Distances and entropies are no values of a start with coherences that are not followed. */
    @Test
    void coherentStartsHaveEnergiesOnly() {
        InitialState start = InitialState.upDown(SpinEnsemble.of(2, HalfInteger.HALF), 1);
        CourseValues values = CourseValues.of(start, bath("1"),
                Relaxation.of(start, bath("1")).course(TIMES, false, share -> { }));
        assertThat(values.find(CourseQuantity.ENERGY)).isPresent();
        assertThat(values.find(CourseQuantity.DISTANCE)).isEmpty();
        assertThat(values.find(CourseQuantity.ENTROPY_PRODUCTION)).isEmpty();
    }

    /** Checks that each law finds values that break it, and where. */
    @Test
    void wrongCoursesAreFound() {
        CourseValues values = CourseValues.of(bath("0"), HalfInteger.ofTwice(2), List.of(0.0, 1.0, 2.0), 1e-9)
                .with(CourseQuantity.DISTANCE, List.of(0.5, 0.3, 0.3001))
                .with(CourseQuantity.ENTROPY_PRODUCTION, List.of(0.0, 0.2, 0.1))
                .with(CourseQuantity.ENTROPY_PRODUCTION_RATE, List.of(1.0, -1e-8, 0.5))
                .with(CourseQuantity.ENERGY, List.of(2.0, 1 + Math.exp(-1), 1 + Math.exp(-2) + 1e-8));
        assertThat(CourseLaw.all()).extracting(law -> law.judge(values).verdict()).containsOnly(Verdict.VIOLATED);
        assertThat(CourseLaw.all()).extracting(law -> law.judge(values).time()).containsExactly(2.0, 2.0, 1.0, 2.0);
        assertThat(CourseLaw.DISTANCE.judge(values).margin()).isCloseTo(-0.0001 + 2e-9, within(1e-12));
    }

    private static Offset<Double> within(double error) {
        return Offset.offset(error);
    }

    @Test
    void valuesWithinTheToleranceBreakNothing() {
        CourseValues values = CourseValues.of(bath("1"), HalfInteger.ofTwice(2), List.of(0.0, 1.0), 1e-6)
                .with(CourseQuantity.DISTANCE, List.of(0.3, 0.300001));
        assertThat(CourseLaw.DISTANCE.judge(values).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(CourseLaw.PRODUCTION.judge(values).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void badInputIsNamed() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() ->
                CourseValues.of(bath("1"), HalfInteger.HALF, List.of(), -1)).withMessageStartingWith("tolerance = -1");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> CourseValues.of(bath("1"),
                HalfInteger.HALF, List.of(0.0), 0).with(CourseQuantity.ENERGY, List.of()))
                .withMessageStartingWith("times");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() ->
                RateLaw.GAP.at(HalfInteger.ZERO, InverseTemperature.parse("1"))).withMessageStartingWith("J = 0");
    }

    @Property(tries = 30)
    void ratesObeyTheConjectures(@ForAll @IntRange(min = 1, max = 60) int twiceJ,
            @ForAll("temperatures") String x) {
        InverseTemperature bath = InverseTemperature.parse(x);
        assertThat(RateLaw.all()).allSatisfy(law -> assertThat(law.at(HalfInteger.ofTwice(twiceJ), bath).verdict())
                .as(law.name()).isIn(Verdict.HOLDS, Verdict.EQUAL));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, EQUAL, EQUAL, EQUAL", "1, 2, EQUAL, HOLDS, EQUAL", "6, 0, EQUAL, EQUAL, EQUAL",
        "6, inf, HOLDS, HOLDS, HOLDS", "2, 1e-20, HOLDS, HOLDS, HOLDS"})
    void equalitiesFollowFromTheInputs(int twiceJ, String x, Verdict gap, Verdict grows, Verdict fastest) {
        assertThat(RateLaw.all()).extracting(law ->
                law.at(HalfInteger.ofTwice(twiceJ), InverseTemperature.parse(x)).verdict())
                .containsExactly(gap, grows, fastest);
    }

    @Test
    void lawsAreNamed() {
        assertThat(CourseLaw.all()).extracting(CourseLaw::name).doesNotHaveDuplicates();
        assertThat(CourseLaw.all()).allSatisfy(law -> assertThat(law.statement()).isNotBlank());
        assertThat(RateLaw.all()).allSatisfy(law -> assertThat(law.name() + law.statement()).isNotBlank());
    }
}
