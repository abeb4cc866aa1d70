package io.github.spinthermo.usingtestkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testkit.EnsembleArbitrary;
import io.github.spinthermo.testkit.ExactDomain;
import io.github.spinthermo.testkit.InverseTemperatureArbitrary;
import io.github.spinthermo.testkit.SpinArbitraries;
import io.github.spinthermo.testkit.TemperaturePair;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class SpinArbitrariesProperties {

    private static final int FEW = 20;

    /**
     * Number of draws: the rarest of what has to be drawn has a probability above 1/150, so chance misses it with e^−20
     * at most.
     */
    private static final int MANY = 3000;

    private static final InverseTemperatureArbitrary ALL = SpinArbitraries.inverseTemperatures();
    private static final InverseTemperatureArbitrary MODERATE = ALL.magnitudes(parse("0.01"), parse("50"));

    @Property
    void ensemblesStayInTheirBounds(@ForAll @IntRange(min = 1, max = 300) int n, @ForAll @IntRange(max = 9) int more,
            @ForAll @IntRange(min = 1, max = 30) int twiceS, @ForAll @IntRange(max = 9) int larger,
            @ForAll Random random) {
        EnsembleArbitrary ensembles = SpinArbitraries.ensembles().n(n, n + more)
                .s(HalfInteger.ofTwice(twiceS), HalfInteger.ofTwice(twiceS + larger));
        assertThat(Draws.of(ensembles, random, FEW)).allSatisfy(drawn -> {
            assertThat(drawn.n()).isBetween((long) n, (long) n + more);
            assertThat(drawn.s().twice()).isBetween((long) twiceS, (long) twiceS + larger);
        });
    }

    @Property
    void temperaturesStayInTheirBounds(@ForAll InverseTemperature a, @ForAll InverseTemperature b,
            @ForAll Random random) {
        InverseTemperature least = bound(a).compareTo(bound(b)) < 0 ? bound(a) : bound(b);
        InverseTemperature most = bound(a).compareTo(bound(b)) < 0 ? bound(b) : bound(a);
        InverseTemperatureArbitrary some = ALL.magnitudes(least, most);
        assertThat(Draws.of(some.pairs(), random, FEW)).allSatisfy(pair ->
                assertThat(List.of(pair.beta0(), pair.betaB())).allMatch(x ->
                        x.isZero() || x.isInfinite() || isBetween(x.abs(), least, most)));
        assertThat(Draws.of(some.physical(), random, FEW)).allMatch(x -> isBetween(x, least, most));
    }

    private static InverseTemperature bound(InverseTemperature x) {
        return x.isZero() || x.isInfinite() ? InverseTemperature.parse("1e-9") : x.abs();
    }

    private static boolean isBetween(InverseTemperature x, InverseTemperature least, InverseTemperature most) {
        return x.compareTo(least) >= 0 && x.compareTo(most) <= 0;
    }

    @Property
    void doublesAreDoubles(@ForAll Random random, @ForAll @IntRange(min = -300, max = 5) int power) {
        double least = Math.pow(10, power);
        InverseTemperatureArbitrary doubles = ALL.finite().doubles(least, 3 * least);
        assertThat(Draws.of(doubles.pairs(), random, FEW)).allSatisfy(pair ->
                assertThat(List.of(pair.beta0(), pair.betaB())).allSatisfy(x ->
                        assertThat(InverseTemperature.of(x.toFraction().doubleValue())).isEqualTo(x)));
    }

    @Example
    void whatIsLeftOutIsNotDrawn(@ForAll Random random) {
        assertThat(Draws.of(ALL.finite(), random, MANY)).noneMatch(InverseTemperature::isInfinite);
        assertThat(Draws.of(ALL.nonZero(), random, MANY)).noneMatch(InverseTemperature::isZero);
        assertThat(Draws.of(ALL.positive(), random, MANY)).allMatch(x -> x.compareTo(InverseTemperature.ZERO) > 0)
                .contains(InverseTemperature.INFINITY);
        assertThat(Draws.of(ALL.physical(), random, MANY))
                .allMatch(x -> x.compareTo(InverseTemperature.ZERO) > 0 && !x.isInfinite());
    }

    @Example
    void edgesAreDrawn(@ForAll Random random) {
        assertThat(Draws.of(ALL, random, MANY)).contains(Stream.of("0", "inf", "-inf", "1e-1000", "-1e-1000", "1e6",
                "-1e6").map(InverseTemperature::parse).toArray(InverseTemperature[]::new));
        assertThat(Draws.of(SpinArbitraries.ensembles(), random, MANY).map(SpinEnsemble::n)).contains(1L, 2L, 60L);
    }

    @Example
    void pairsCompareInEveryWay(@ForAll Random random) {
        List<TemperaturePair> pairs = Draws.of(MODERATE.finite().nonZero().pairs(), random, MANY).toList();
        assertThat(pairs)
                .anyMatch(pair -> pair.beta0().equals(pair.betaB()))
                .anyMatch(pair -> pair.beta0().equals(pair.betaB().negate()))
                .anyMatch(pair -> isNear(pair.beta0(), pair.betaB()))
                .anyMatch(pair -> isNear(pair.beta0(), pair.betaB().negate()))
                .anyMatch(pair -> pair.beta0().abs().compareTo(pair.betaB().abs()) < 0)
                .anyMatch(pair -> pair.beta0().abs().compareTo(pair.betaB().abs()) > 0);
        assertThat(Draws.of(ALL.positive().pairs(), random, MANY)).noneMatch(pair ->
                pair.beta0().equals(pair.betaB().negate()));
    }

    /** Tells whether two temperatures are near each other, closer than independent ones can be expected to be. */
    private static boolean isNear(InverseTemperature a, InverseTemperature b) {
        BigFraction ratio = a.toFraction().divide(b.toFraction()).subtract(1).abs();
        return ratio.signum() > 0 && ratio.compareTo(BigFraction.of(1, 1_000_000_000)) < 0;
    }

    @Property
    void weightsAddUpToOne(@ForAll SectorWeights weights) {
        assertThat(weights.given().values()).hasSizeBetween(1, 5).allMatch(weight -> weight.signum() > 0);
        assertThat(weights.given().values().stream().reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(BigFraction.ONE);
    }

    @Property(tries = 50)
    void pointsShrinkToAPairOfSpinsAtShortTemperatures(@ForAll Random random) {
        Predicate<Point> wrong = point -> point.ensemble().n() > 1
                && point.beta0().abs().compareTo(point.betaB().abs()) > 0;
        Point exact = Draws.shrunk(SpinArbitraries.points(SpinArbitraries.ensembles(), MODERATE), random, wrong);
        assertThat(exact.ensemble()).isEqualTo(SpinEnsemble.of(2, HalfInteger.HALF));
        assertThat(List.of(exact.beta0(), exact.betaB())).allMatch(x ->
                x.isInfinite() || new BigDecimal(x.toString()).precision() <= 2);
    }

    @Property(tries = 50)
    void weightsShrinkToOneTotalSpin(@ForAll SpinEnsemble ensemble, @ForAll Random random) {
        SectorWeights smallest = Draws.shrunk(SpinArbitraries.weights(ensemble), random, weights -> true);
        assertThat(smallest.given()).containsOnlyKeys(ensemble.smallestTotalSpin());
    }

    @Example
    void emptyRangesAreRefused() {
        EnsembleArbitrary ensembles = SpinArbitraries.ensembles();
        InverseTemperature one = parse("1");
        InverseTemperature infinity = InverseTemperature.INFINITY;
        refused(() -> ensembles.n(3, 2), "n = 3 is above 2, the largest value");
        refused(() -> ensembles.n(0, 2), "n = 0 is not a number of spins; at least 1 is needed");
        refused(() -> ensembles.s(HalfInteger.ofTwice(3), HalfInteger.HALF), "s = 3/2 is above 1/2, the largest value");
        refused(() -> ALL.magnitudes(parse("2"), one), "beta = 2 is above 1, the largest value");
        refused(() -> ALL.magnitudes(InverseTemperature.ZERO, one),
                "beta = 0 is no magnitude; write a positive number");
        refused(() -> ALL.magnitudes(one, infinity), "beta = inf is not a bound of finite magnitudes");
        refused(() -> ALL.doubles(Double.NaN, 1), "beta = NaN is not a number");
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> ALL.doubles(1, 1e7));
    }

    private static void refused(Runnable bounds, String message) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(bounds::run).withMessage(message);
    }

    private static InverseTemperature parse(String text) {
        return InverseTemperature.parse(text);
    }
}
