package io.github.spinthermo.coupling;

import static io.github.spinthermo.coupling.SignedRoots.dot;
import static io.github.spinthermo.coupling.SignedRoots.signedSquare;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.NavigableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Random spins up to 1000; every third projection at an edge. */
class ClebschGordanProperties {

    private static final int LARGEST_TWICE = 2000;
    private static final int SMALL_TWICE = 40;
    private static final int BITS = 128;

    /** A coefficient that no selection rule excludes. */
    record State(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2, HalfInteger totalSpin) {

        HalfInteger m() {
            return HalfInteger.ofTwice(m1.twice() + m2.twice());
        }

        SignedRoot coefficient() {
            return ClebschGordan.coefficient(j1, m1, j2, m2, totalSpin, m());
        }
    }

    /** Draws one spin up to 1000 and one up to 20, in either order. */
    @Provide
    Arbitrary<State> unequal() {
        Arbitrary<Integer> large = upTo(LARGEST_TWICE);
        Arbitrary<Integer> small = upTo(SMALL_TWICE);
        return Arbitraries.oneOf(states(large, small), states(small, large)).withoutEdgeCases();
    }

    /** Returns a coefficient in which both spins go up to 1000. */
    @Provide
    Arbitrary<State> large() {
        return states(upTo(LARGEST_TWICE), upTo(LARGEST_TWICE)).withoutEdgeCases();
    }

    /** Returns an integer up to a limit, all alike, where jqwik prefers small numbers. */
    private static Arbitrary<Integer> upTo(int largest) {
        return Arbitraries.integers().between(0, largest).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<State> states(Arbitrary<Integer> first, Arbitrary<Integer> second) {
        return Combinators.combine(first, second).flatAs((j1, j2) ->
                Combinators.combine(projections(j1), projections(j2)).flatAs((m1, m2) ->
                        steps(Math.max(Math.abs(j1 - j2), Math.abs(m1 + m2)), j1 + j2).map(totalSpin ->
                                new State(half(j1), half(m1), half(j2), half(m2), half(totalSpin)))));
    }

    private static HalfInteger half(int twice) {
        return HalfInteger.ofTwice(twice);
    }

    private static Arbitrary<Integer> projections(int j) {
        return steps(-j, j);
    }

    /** Returns one of first, first + 2, …, last; every third one is an end. */
    private static Arbitrary<Integer> steps(int first, int last) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(first, last)),
                Tuple.of(2, upTo((last - first) / 2).map(i -> first + 2 * i)));
    }

    private static BigFraction textbook(State s) {
        return TextbookCoupling.signedSquare((int) s.j1.twice(), (int) s.m1.twice(), (int) s.j2.twice(),
                (int) s.m2.twice(), (int) s.totalSpin.twice());
    }

    private static BigFraction phased(SignedRoot root, long twiceExponent) {
        return Math.floorMod(twiceExponent, 4) == 0 ? signedSquare(root) : signedSquare(root).negate();
    }

    private static void assertAllWaysAgree(State s) {
        BigFraction racah = signedSquare(s.coefficient());
        NavigableMap<HalfInteger, SignedRoot> overTotalSpins =
                ClebschGordan.overTotalSpins(s.j1, s.m1, s.j2, s.m2);
        NavigableMap<HalfInteger, SignedRoot> overProjections =
                ClebschGordan.overProjections(s.j1, s.j2, s.totalSpin, s.m());
        assertThat(signedSquare(overTotalSpins.get(s.totalSpin))).isEqualTo(racah);
        assertThat(signedSquare(overProjections.get(s.m1))).isEqualTo(racah);
        assertThat(overTotalSpins.lastKey().twice()).isEqualTo(s.j1.twice() + s.j2.twice());
    }

    @Property
    void recurrencesGiveWhatRacahsSumGives(@ForAll("unequal") State state) {
        assertAllWaysAgree(state);
    }

    @Property(tries = 4)
    void recurrencesGiveWhatRacahsSumGivesWhereBothAreLarge(@ForAll("large") State state) {
        assertAllWaysAgree(state);
    }

    @Property(tries = 50)
    void factorialsInFullGiveTheSame(@ForAll("unequal") State state) {
        assertThat(signedSquare(state.coefficient())).isEqualTo(textbook(state));
    }

    /** Checks the symmetries: exchange, sign of all projections, exchange of j2 and J. */
    private static void assertSymmetries(State s) {
        SignedRoot coefficient = s.coefficient();
        long exchange = s.j1.twice() + s.j2.twice() - s.totalSpin.twice();
        assertThat(signedSquare(new State(s.j2, s.m2, s.j1, s.m1, s.totalSpin).coefficient()))
                .isEqualTo(phased(coefficient, exchange));
        assertThat(signedSquare(new State(s.j1, s.m1.negate(), s.j2, s.m2.negate(), s.totalSpin).coefficient()))
                .isEqualTo(phased(coefficient, exchange));
        assertThat(signedSquare(new State(s.j1, s.m1, s.totalSpin, s.m().negate(), s.j2).coefficient()))
                .isEqualTo(phased(coefficient, s.j1.twice() - s.m1.twice())
                        .multiply(s.j2.dimension()).divide(s.totalSpin.dimension()));
    }

    @Property
    void symmetries(@ForAll("unequal") State state) {
        assertSymmetries(state);
    }

    @Property(tries = 30)
    void symmetriesWhereBothAreLarge(@ForAll("large") State state) {
        assertSymmetries(state);
    }

    /** Checks two rows and two columns of the matrix of one M: the drawn one and any other. */
    @Property(tries = 60)
    void orthogonality(@ForAll("unequal") State state, @ForAll @IntRange(min = 1, max = SMALL_TWICE) int distance) {
        NavigableMap<HalfInteger, SignedRoot> column = overTotalSpins(state, state.m1);
        NavigableMap<HalfInteger, SignedRoot> row = overProjections(state, state.totalSpin);
        assertThat(row).hasSameSizeAs(column);
        assertNormalised(column);
        assertNormalised(row);
        if (row.size() > 1) {
            assertOrthogonal(column, overTotalSpins(state, another(row, state.m1, distance)));
            assertOrthogonal(row, overProjections(state, another(column, state.totalSpin, distance)));
        }
    }

    private static NavigableMap<HalfInteger, SignedRoot> overTotalSpins(State s, HalfInteger m1) {
        return ClebschGordan.overTotalSpins(s.j1, m1, s.j2, HalfInteger.ofTwice(s.m().twice() - m1.twice()));
    }

    private static NavigableMap<HalfInteger, SignedRoot> overProjections(State s, HalfInteger totalSpin) {
        return ClebschGordan.overProjections(s.j1, s.j2, totalSpin, s.m());
    }

    /** Returns the key some steps after a given one, round the end, but not that one itself. */
    private static HalfInteger another(NavigableMap<HalfInteger, SignedRoot> family, HalfInteger given, int distance) {
        List<HalfInteger> keys = List.copyOf(family.keySet());
        int steps = 1 + distance % (keys.size() - 1);
        return keys.get((keys.indexOf(given) + steps) % keys.size());
    }

    private static void assertNormalised(NavigableMap<HalfInteger, SignedRoot> family) {
        assertThat(family.values().stream().map(SignedRoot::squared).reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(BigFraction.ONE);
    }

    private static void assertOrthogonal(NavigableMap<HalfInteger, SignedRoot> one,
            NavigableMap<HalfInteger, SignedRoot> other) {
        assertThat(dot(List.copyOf(one.values()), List.copyOf(other.values()))).isEqualTo(BigFraction.ZERO);
    }

    /** Checks that the enclosures of the sums, which are too long for fractions here, hold 1. */
    @Property(tries = 4)
    void squaresAddUpToOneWhereBothAreLarge(@ForAll("large") State state) {
        assertEnclosesOne(overTotalSpins(state, state.m1));
        assertEnclosesOne(overProjections(state, state.totalSpin));
    }

    private static void assertEnclosesOne(NavigableMap<HalfInteger, SignedRoot> family) {
        Arithmetic arithmetic = new Arithmetic(BITS);
        Ball sum = family.values().stream().map(root -> Enclosures.ball(root.square().enclose(BITS)))
                .reduce(Ball.ZERO, arithmetic::add);
        assertThat(Enclosures.of(sum).contains(BigFraction.ONE)).isTrue();
        assertThat(sum.certainBits()).isGreaterThan(BITS - 20);
    }

    /** The recurrence from the end of the range of m1 gives the sign and the number of the exact coefficient. */
    @Property(tries = 60)
    void recurrencesAgree(@ForAll("large") State state) {
        SignedRoot exact = state.coefficient();
        RecurrentCoefficient recurrent = RecurrentCoefficientTest.of(state);
        assertThat(recurrent.value().sign()).isEqualTo(exact.sign());
        assertThat(RecurrentCoefficientTest.difference(recurrent.value(), exact.value()).certainSign()).isZero();
    }

    @Property(tries = 100)
    void exactRecurrencesAgree(@ForAll("unequal") State state) {
        assertThat(RecurrentCoefficientTest.of(state).root()).hasToString(state.coefficient().toString());
    }
}
