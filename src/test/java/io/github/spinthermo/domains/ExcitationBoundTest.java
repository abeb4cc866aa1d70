package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.domains.chain.Chains;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcitationBoundTest {

    private static final List<Double> TIMES = IntStream.range(0, 12).mapToObj(i -> 2e-3 * Math.pow(2.3, i)).toList();

    private static InverseTemperature cold() {
        return InverseTemperature.INFINITY;
    }

    /** Checks any order of sizes, and any Dicke state of the first domain above its ground state. */
    @ParameterizedTest
    @CsvSource({"2, 6", "3, 4", "4, 2"})
    void holdsForDickeStartsAtZeroTemperature(int domains, int largest) {
        double smallest = 1;
        for (List<Long> sizes : sizes(domains, largest)) {
            for (long n = 1; n <= sizes.get(0); n++) {
                List<Long> excitations = new ArrayList<>(Collections.nCopies(domains, 0L));
                excitations.set(0, n);
                ExcitationBound bound = ExcitationBound.of(Chains.of(sizes, excitations), TIMES);
                assertThat(bound.holds()).isTrue();
                assertThat(bound.limit()).isEqualTo(n / (double) sizes.get(0) - 0.5);
                smallest = Math.min(smallest, bound.margin());
            }
        }
        assertThat(smallest).isGreaterThan(1e-3);
    }

    private static List<List<Long>> sizes(int domains, int largest) {
        List<List<Long>> all = List.of(List.of());
        for (int d = 0; d < domains; d++) {
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> sizes : all) {
                for (long size = 1; size <= largest; size++) {
                    List<Long> more = new ArrayList<>(sizes);
                    more.add(size);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Checks that a first domain in its ground state stays there, and that equality is not a violation. */
    @Test
    void holdsWhereItIsEqual() {
        ExcitationBound chain = ExcitationBound.of(Chains.of("3 2 2", "0 0 0"), TIMES);
        assertThat(chain).isEqualTo(new ExcitationBound(-0.5, -0.5, 1, TIMES.get(0), 0, true));
        assertThat(ExcitationBound.of(Chains.of("3 2 2", "0 0 0"), List.of()).time()).isInfinite();
        HalfInteger down = HalfInteger.ofTwice(-5);
        TwoDomainStart ground = TwoDomainStart.dicke(5, 5, HalfInteger.HALF, down, down);
        assertThat(ExcitationBound.of(TwoDomainSteadyState.of(ground, cold())))
                .isEqualTo(new ExcitationBound(-0.5, -0.5, 1, Double.POSITIVE_INFINITY, 0, true));
        TwoDomainStart middle = TwoDomainStart.dicke(4, 4, HalfInteger.HALF, HalfInteger.ofTwice(0),
                HalfInteger.ofTwice(0));
        assertThat(ExcitationBound.of(TwoDomainSteadyState.of(middle, InverseTemperature.ZERO)))
                .isEqualTo(new ExcitationBound(0, 0, 1, Double.POSITIVE_INFINITY, 0, true));
        assertThat(ExcitationBound.of(TwoDomainSteadyState.of(middle, InverseTemperature.parse("1e-30"))).holds())
                .isTrue();
        assertThat(ExcitationBound.of(TwoDomainSteadyState.of(middle, InverseTemperature.parse("-1e-30"))).holds())
                .isFalse();
    }

    /** Checks spins one by one, with the values of another program. */
    @ParameterizedTest
    @CsvSource({"14, 10, 1, 0.215863882297, 0.21428571428571427", "40, 30, 2, 0.385996826744, 0.25",
        "1000, 750, 10, 0.494892960697, 0.25"})
    void failsForSpinsThatAreNotSymmetrised(long n1, long up, long n2, double largest, double limit) {
        ExcitationBound bound = ExcitationBound.of(TwoDomainSteadyState.of(
                TwoDomainStart.unsymmetrised(up, n1 - up, 0, n2), cold()));
        assertThat(bound.holds()).isFalse();
        assertThat(bound.domain()).isEqualTo(2);
        assertThat(bound.limit()).isEqualTo(limit);
        assertThat(bound.largest()).isCloseTo(largest, within(1e-12));
        assertThat(bound.margin()).isCloseTo(limit - largest, within(1e-12));
    }

    /** Checks that the symmetric starts of the same excitation, and all smaller products of 14 spins, keep it. */
    @Test
    void holdsNextToTheCounterexamples() {
        for (long up = 0; up <= 14; up++) {
            assertThat(ExcitationBound.of(TwoDomainSteadyState.of(TwoDomainStart.dicke(14, 1, HalfInteger.HALF,
                    HalfInteger.ofTwice(2 * up - 14), HalfInteger.ofTwice(-1)), cold())).holds()).isTrue();
        }
        for (long n1 = 1; n1 < 14; n1++) {
            for (long up = 0; up <= n1; up++) {
                assertThat(ExcitationBound.of(TwoDomainSteadyState.of(
                        TwoDomainStart.unsymmetrised(up, n1 - up, 0, 1), cold())).holds()).isTrue();
            }
        }
        ExcitationBound dicke = ExcitationBound.of(TwoDomainSteadyState.of(TwoDomainStart.dicke(1000, 10,
                HalfInteger.HALF, HalfInteger.ofTwice(500), HalfInteger.ofTwice(-10)), cold()));
        assertThat(dicke.largest()).isCloseTo(0.245103731188, within(1e-12));
    }

    @Test
    void failsInWarmBathsAndWhereOthersStartExcited() {
        ExcitationBound warm = ExcitationBound.of(Chains.of("4 2 1", "1 0 0").withNbar(2), List.of(1e-3));
        assertThat(warm.holds()).isFalse();
        assertThat(warm.time()).isInfinite();
        ExcitationBound others = ExcitationBound.of(Chains.of("3 2 1", "1 0 1"), List.of(1e-3, 30.0));
        assertThat(others.holds()).isFalse();
        assertThat(others.domain()).isEqualTo(3);
        assertThat(others.time()).isEqualTo(1e-3);
        TwoDomainSteadyState inverted = TwoDomainSteadyState.of(TwoDomainStart.thermal(
                SpinEnsemble.of(40, HalfInteger.HALF), InverseTemperature.parse("-1"),
                SpinEnsemble.of(2, HalfInteger.HALF), cold()), cold());
        assertThat(ExcitationBound.of(inverted).holds()).isFalse();
        assertThat(ExcitationBound.of(inverted).limit()).isCloseTo(Math.tanh(0.5) / 2, within(1e-15));
    }

    /**
     * Checks between the start and the end: once the first domain of (12,6,2) is empty, the last has its largest
     * excitation on the way, not in the end.
     */
    @Test
    void looksBetweenTheStartAndTheEnd() {
        List<Double> times = IntStream.rangeClosed(8, 40).mapToObj(i -> 0.1 * i).toList();
        ExcitationBound bound = ExcitationBound.of(Chains.of("12 6 2", "12 0 0"), times);
        assertThat(bound.domain()).isEqualTo(3);
        assertThat(bound.time()).isBetween(0.81, 3.9);
        assertThat(bound.largest()).isBetween(0.1023, 0.1025);
        assertThat(bound.holds()).isTrue();
    }
}
