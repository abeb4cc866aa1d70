package io.github.spinthermo.testkit;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arbitraries of jqwik for properties of spins in a common bath.
 *
 * <p>Special values (the ends of a range, 0, ±∞, equal and opposite temperatures) are drawn with stated
 * frequencies in place of jqwik's own edge cases, so that the probability of each is known.
 */
public final class SpinArbitraries {

    private static final HalfInteger LARGEST_SIZE = HalfInteger.ofTwice(9);
    private static final int MOST_SPINS = 60;
    private static final int MOST_SECTORS = 5;
    private static final int FEW_MORE = 6;
    private static final InverseTemperature HARDLY_ANYTHING = InverseTemperature.parse("1e-100");

    private SpinArbitraries() { }

    /**
     * Returns multiples of 1/2, small ones more often than large ones.
     *
     * @param least the smallest
     * @param most the largest, not below it
     * @return numbers that shrink towards 0, or to the end of the range next to it
     * @throws InvalidInputException if least is above most; it names {@code spin}
     */
    public static Arbitrary<HalfInteger> halfIntegers(HalfInteger least, HalfInteger most) {
        requireOrder("spin", least, most);
        return Arbitraries.longs().between(least.twice(), most.twice()).map(HalfInteger::ofTwice).withoutEdgeCases();
    }

    static <T extends Comparable<T>> void requireOrder(String name, T least, T most) {
        if (least.compareTo(most) > 0) {
            throw new InvalidInputException("empty-range", name, least, "is above " + most + ", the largest value");
        }
    }

    /**
     * Returns ensembles of 1 to 60 spins of size 1/2 to 9/2, if nothing else is said.
     *
     * @return ensembles that shrink to n = 1, s = 1/2
     */
    public static EnsembleArbitrary ensembles() {
        return new EnsembleArbitrary(SpinEnsemble.of(1, HalfInteger.HALF), SpinEnsemble.of(MOST_SPINS, LARGEST_SIZE));
    }

    /**
     * Returns inverse temperatures of all kinds, if nothing else is said.
     *
     * @return inverse temperatures that shrink towards 1
     */
    public static InverseTemperatureArbitrary inverseTemperatures() {
        return InverseTemperatureArbitrary.ALL;
    }

    /**
     * Returns points at which a theorem may be asked: an ensemble, and a pair of temperatures as {@link
     * InverseTemperatureArbitrary#pairs()} draws them. Below 1e-100 temperatures ask for thousands of digits;
     * the ensemble then has at most 5 spins more than the fewest, so that no try takes long.
     *
     * @param ensembles n and s
     * @param temperatures β_0 and β_B
     * @return points whose parts shrink as said there
     */
    public static Arbitrary<Point> points(EnsembleArbitrary ensembles, InverseTemperatureArbitrary temperatures) {
        return Combinators.combine(ensembles, temperatures.pairs())
                .as((ensemble, pair) -> new Point(ensemble, pair.beta0(), pair.betaB()))
                .map(point -> affordable(point, ensembles.fewest()))
                .withoutEdgeCases();
    }

    private static Point affordable(Point point, long fewest) {
        if (!needsThousandsOfDigits(point.beta0()) && !needsThousandsOfDigits(point.betaB())) {
            return point;
        }
        SpinEnsemble all = point.ensemble();
        SpinEnsemble few = SpinEnsemble.of(fewest + (all.n() - fewest) % FEW_MORE, all.s());
        return new Point(few, point.beta0(), point.betaB());
    }

    private static boolean needsThousandsOfDigits(InverseTemperature x) {
        return !x.isZero() && x.abs().compareTo(HARDLY_ANYTHING) < 0;
    }

    /**
     * Returns initial states of every kind but thermal ones, with both splits over the copies where there is a choice:
     * GHZ, W, spin-coherent and Dicke states, arrangements of spins up and down, products of temperatures from −2 to 2,
     * and weights.
     *
     * @param ensemble few spins: the list of the weights of each state is computed
     * @return initial states
     */
    public static Arbitrary<InitialState> starts(SpinEnsemble ensemble) {
        Arbitrary<Copies> copies = Arbitraries.of(Copies.EVEN, Copies.ONE);
        Arbitrary<InverseTemperature> temperatures = Arbitraries.integers().between(-8, 8)
                .map(quarters -> InverseTemperature.of(BigFraction.of(quarters, 4)));
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(InitialState.ghz(ensemble), InitialState.w(ensemble)),
                Arbitraries.integers().between(-8, 8)
                        .map(eighths -> InitialState.spinCoherentOfCosine(ensemble, BigFraction.of(eighths, 8))),
                Combinators.combine(totalSpins(ensemble), Arbitraries.longs().greaterOrEqual(0), copies)
                        .as((totalSpin, step, split) -> InitialState.dicke(ensemble, totalSpin, HalfInteger.ofTwice(
                                2 * (step % (totalSpin.twice() + 1)) - totalSpin.twice()), split)),
                Arbitraries.longs().between(0, ensemble.n()).map(up -> InitialState.upDown(ensemble, up)),
                temperatures.list().ofSize(Math.toIntExact(ensemble.n()))
                        .map(betas -> InitialState.product(ensemble, betas)),
                Combinators.combine(weights(ensemble), copies)
                        .as((weights, split) -> InitialState.ofWeights(ensemble, weights.given(), split))));
    }

    private static Arbitrary<HalfInteger> totalSpins(SpinEnsemble ensemble) {
        return Arbitraries.longs().between(0, ensemble.totalSpinCount() - 1)
                .map(step -> HalfInteger.ofTwice(ensemble.smallestTotalSpin().twice() + 2 * step));
    }

    /**
     * Returns initial states that are given by their weights w_J, at most five of them positive: fractions that add up
     * to 1 exactly.
     *
     * @param ensemble the spins
     * @return weights that shrink to all in the smallest total spin
     */
    public static Arbitrary<SectorWeights> weights(SpinEnsemble ensemble) {
        int most = (int) Math.min(MOST_SECTORS, ensemble.totalSpinCount());
        return Arbitraries.maps(totalSpins(ensemble), Arbitraries.integers().between(1, 1000))
                .ofMinSize(1).ofMaxSize(most)
                .map(parts -> SectorWeights.of(ensemble, fractions(parts)))
                .withoutEdgeCases();
    }

    private static Map<HalfInteger, BigFraction> fractions(Map<HalfInteger, Integer> parts) {
        BigInteger sum = BigInteger.valueOf(parts.values().stream().mapToLong(Integer::longValue).sum());
        return parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                part -> BigFraction.of(BigInteger.valueOf(part.getValue()), sum)));
    }
}
