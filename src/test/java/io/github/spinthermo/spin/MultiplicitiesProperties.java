package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Sector;
import io.github.spinthermo.testing.SpinDomain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class MultiplicitiesProperties {

    private static final double MOST_STATES = 1 << 14;

    @Property
    void countedStateByState(@ForAll @IntRange(min = 1, max = 14) int n,
            @ForAll @IntRange(min = 1, max = 9) int twiceS) {
        Assume.that(Math.pow(twiceS + 1, n) <= MOST_STATES);
        assertCounts(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), Counting.byEnumeration(n, twiceS));
    }

    @Property
    void coefficientsOfTheDirectProduct(@ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @IntRange(min = 1, max = 12) int twiceS) {
        assertCounts(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), Counting.byConvolution(n, twiceS));
    }

    @Property
    void digitsOfTheKroneckerPower(@ForAll SpinEnsemble ensemble) {
        assertCounts(ensemble, Counting.byKronecker((int) ensemble.n(), (int) ensemble.s().twice()));
    }

    /** Checks l_J from the counts, and Σ_{J ≥ |m|} l_J = I_m at every m. */
    private static void assertCounts(SpinEnsemble ensemble, BigInteger[] configurations) {
        Multiplicities multiplicities = Multiplicities.of(ensemble);
        assertThat(multiplicities.ascending()).isEqualTo(Counting.multiplicities(ensemble, configurations));
        long top = ensemble.largestTotalSpin().twice();
        for (int k = 0; k < configurations.length; k++) {
            assertThat(multiplicities.configurations(HalfInteger.ofTwice(top - 2L * k)))
                    .isEqualTo(configurations[k]);
        }
    }

    /** Checks Σ_J l_J (2J+1) = (2s+1)^n. */
    @Property
    void allStatesAreCounted(@ForAll SpinEnsemble ensemble) {
        BigInteger states = Multiplicities.descending(ensemble)
                .map(level -> level.multiplicity().multiply(BigInteger.valueOf(level.value().twice() + 1)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(states).isEqualTo(BigInteger.valueOf(ensemble.localDimension()).pow((int) ensemble.n()));
    }

    @Property
    void theLargestSpinsOccurOnceAndOneLessThanNTimes(@ForAll SpinEnsemble ensemble) {
        List<BigInteger> ascending = Multiplicities.of(ensemble).ascending();
        assertThat(ascending.get(ascending.size() - 1)).isOne();
        if (ensemble.n() > 1) {
            assertThat(ascending.get(ascending.size() - 2)).isEqualTo(ensemble.n() - 1);
        }
        assertThat(ascending).allSatisfy(multiplicity -> assertThat(multiplicity).isPositive());
    }

    /** Checks that one spin added to J' gives |J' − s| … J' + s, each once. */
    @Property
    void oneSpinMore(@ForAll SpinEnsemble ensemble) {
        Multiplicities before = Multiplicities.of(ensemble);
        SpinEnsemble larger = SpinEnsemble.of(ensemble.n() + 1, ensemble.s());
        BigInteger[] expected = new BigInteger[(int) larger.totalSpinCount()];
        Arrays.fill(expected, BigInteger.ZERO);
        long first = larger.smallestTotalSpin().twice();
        ensemble.totalSpins().forEach(j -> {
            long s = ensemble.s().twice();
            for (long sum = Math.abs(j.twice() - s); sum <= j.twice() + s; sum += 2) {
                int index = (int) (sum - first) / 2;
                expected[index] = expected[index].add(before.multiplicity(j));
            }
        });
        assertThat(Multiplicities.of(larger).ascending()).containsExactly(expected);
    }

    /** Checks [L 21] l_J = (2J+1) n! / ((n/2+J+1)! (n/2−J)!) for s = 1/2, cleared of the denominator. */
    @Property
    void closedFormOfSpinsOneHalf(@ForAll @IntRange(min = 1, max = 150) int n) {
        Multiplicities.descending(SpinEnsemble.of(n, HalfInteger.HALF)).forEach(level -> {
            long twiceJ = level.value().twice();
            BigInteger denominator = factorial((n + twiceJ) / 2 + 1).multiply(factorial((n - twiceJ) / 2));
            assertThat(level.multiplicity().multiply(denominator))
                    .isEqualTo(factorial(n).multiply(BigInteger.valueOf(twiceJ + 1)));
        });
    }

    private static BigInteger factorial(long k) {
        return LongStream.rangeClosed(1, k).mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @Property
    void streamedAreThoseKept(@ForAll SpinEnsemble ensemble) {
        List<BigInteger> streamed = new ArrayList<>(
                Multiplicities.descending(ensemble).map(TotalSpin::multiplicity).toList());
        Collections.reverse(streamed);
        assertThat(Multiplicities.of(ensemble).ascending()).isEqualTo(streamed);
        List<HalfInteger> totalSpins = new ArrayList<>(
                Multiplicities.descending(ensemble).map(TotalSpin::value).toList());
        Collections.reverse(totalSpins);
        assertThat(ensemble.totalSpins()).containsExactlyElementsOf(totalSpins);
    }

    @Property
    void streamedConfigurationsAreTheSums(@ForAll Sector sector) {
        Multiplicities multiplicities = Multiplicities.of(sector.ensemble());
        TotalSpin level = Multiplicities.descending(sector.ensemble())
                .filter(each -> each.value().equals(sector.totalSpin())).findFirst().orElseThrow();
        assertThat(level.configurations()).isEqualTo(multiplicities.configurations(sector.totalSpin()))
                .isEqualTo(multiplicities.configurations(sector.totalSpin().negate()));
    }

    /** Checks that a single multiplicity, by any of its three routes, is that of the list. */
    @Property
    void oneAloneIsThatOfTheList(@ForAll Sector sector) {
        assertThat(Multiplicities.multiplicity(sector.ensemble(), sector.totalSpin()))
                .isEqualTo(Multiplicities.of(sector.ensemble()).multiplicity(sector.totalSpin()));
    }

    /** Checks the three routes: s = 1/2, ns − J ≤ 2s, and the recurrence. */
    @Property
    void everyRoute(@ForAll @IntRange(min = 2, max = 200) int n,
            @ForAll @IntRange(min = 1, max = 9) int twiceS,
            @ForAll @IntRange(min = 0, max = 1000) int seed) {
        for (long twice : new long[] {1, twiceS}) {
            SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twice));
            Multiplicities list = Multiplicities.of(ensemble);
            long last = ensemble.totalSpinCount() - 1;
            for (long k : new long[] {Math.min(last, seed % (twiceS + 1)), seed % (last + 1)}) {
                HalfInteger totalSpin = HalfInteger.ofTwice(ensemble.largestTotalSpin().twice() - 2 * k);
                assertThat(Multiplicities.multiplicity(ensemble, totalSpin)).isEqualTo(list.multiplicity(totalSpin));
            }
        }
    }
}
