package io.github.spinthermo.thermal;

import static io.github.spinthermo.testing.Inclusion.ball;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.BlockInput;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.SpinDomain;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class BlockProperties {

    private static final BigFraction LARGEST_EXPONENT = BigFraction.of(1L << 59);

    /** All that a block tells, each infinite or unrepresentable answer left out. */
    private static final List<Function<Block, Outcome>> OBSERVABLES = List.of(
            BlockProperties::representedPartition,
            Block::logPartition,
            block -> Outcome.of(block.energy()),
            block -> Outcome.of(block.entropy()),
            block -> Outcome.of(block.variance()),
            block -> Outcome.of(block.emission()),
            block -> Outcome.of(block.absorption()),
            block -> Outcome.of(block.pairEmission()),
            Block::secondOrderCorrelation);

    private static Outcome representedPartition(Block block) {
        return block.beta().isInfinite() || exponent(block).compareTo(LARGEST_EXPONENT) <= 0
                ? block.partition()
                : new Outcome.Undefined("too large");
    }

    /** Returns J|x|. */
    private static BigFraction exponent(Block block) {
        return block.beta().abs().toFraction().multiply(block.totalSpin().toFraction());
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void enclosuresContainTheValueAndAreAsNarrowAsStated(@ForAll BlockInput input,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        Regimes.cover(input.beta());
        for (Function<Block, Outcome> observable : OBSERVABLES) {
            if (observable.apply(input.block()) instanceof Outcome.Finite) {
                Inclusion.check(() -> observable.apply(input.block()).orElseThrow(), bits);
            }
        }
    }

    @Property
    void refinementAgrees(@ForAll BlockInput input, @ForAll @IntRange(min = 1, max = 60) int digits) {
        for (Function<Block, Outcome> observable : OBSERVABLES) {
            if (observable.apply(input.block()) instanceof Outcome.Finite) {
                Inclusion.checkRefinement(() -> observable.apply(input.block()).orElseThrow(), digits);
            }
        }
    }

    @Property
    void evenButTheEnergyWhichIsOdd(@ForAll BlockInput input,
            @ForAll @IntRange(min = 1, max = 50) int digits) {
        Block block = input.block();
        Block mirrored = Block.of(block.totalSpin(), block.beta().negate());
        Precision precision = Precision.digits(digits);
        assertThat(mirrored.energy().decimal(precision))
                .isEqualTo(block.energy().negate().decimal(precision));
        assertThat(mirrored.entropy().decimal(precision)).isEqualTo(block.entropy().decimal(precision));
        assertThat(mirrored.variance().decimal(precision)).isEqualTo(block.variance().decimal(precision));
        assertThat(mirrored.logPartition()).hasToString(block.logPartition().toString());
    }

    /** Checks that e_J has the sign of −x and lies within ±J; S_J ≥ 0 and v_J ≥ 0, zero only where they are exact. */
    @Property
    void signs(@ForAll BlockInput input) {
        Block block = input.block();
        boolean trivial = block.totalSpin().twice() == 0;
        Sign against = block.beta().sign().negate();
        assertThat(block.energy().sign()).isEqualTo(trivial ? Sign.ZERO : against);
        boolean frozen = trivial || block.beta().isInfinite();
        assertThat(block.entropy().sign()).isEqualTo(frozen ? Sign.ZERO : Sign.POSITIVE);
        assertThat(block.variance().sign()).isEqualTo(frozen ? Sign.ZERO : Sign.POSITIVE);
        assertThat(block.entropy().isExact()).isEqualTo(frozen);
    }

    /** Checks detailed balance, that g⁽²⁾ is even in x, and that it is the quotient of the two rates. */
    @Property
    void radiationMirrorsItself(@ForAll BlockInput input, @ForAll @IntRange(min = 8, max = 200) int bits) {
        Block block = input.block();
        Block mirrored = Block.of(block.totalSpin(), block.beta().negate());
        Assume.that(!block.beta().isInfinite() && block.totalSpin().twice() > 0);
        Real factor = Real.refining(b -> {
            Arithmetic arithmetic = new Arithmetic(b + 32);
            return Enclosures.of(arithmetic.exp(arithmetic.ratio(block.beta().toFraction())));
        });
        assertMeet(block.emission().multiply(factor), block.absorption(), bits);
        assertMeet(block.absorption(), mirrored.emission(), bits);
        assertMeet(block.pairEmission().multiply(factor).multiply(factor), mirrored.pairEmission(), bits);
        Real correlation = block.secondOrderCorrelation().orElseThrow();
        assertMeet(correlation, mirrored.secondOrderCorrelation().orElseThrow(), bits);
        assertMeet(correlation.multiply(block.emission()).multiply(block.emission()), block.pairEmission(), bits);
    }

    private static void assertMeet(Real one, Real other, int bits) {
        assertThat(meet(ball(one.enclose(bits)), ball(other.enclose(bits)))).isTrue();
    }

    /** Checks S = ln Z + x e: two routes to one number. */
    @Property
    void entropyIsThatOfTheLogarithm(@ForAll BlockInput input,
            @ForAll @IntRange(min = 8, max = 300) int bits) {
        Block block = input.block();
        Assume.that(!block.beta().isInfinite());
        Real product = block.energy().multiply(Real.of(block.beta().toFraction()));
        Real sum = block.logPartition().orElseThrow().add(product);
        assertMeet(sum, block.entropy(), bits);
    }

    @Property
    void logarithmIsThatOfThePartition(@ForAll BlockInput input,
            @ForAll @IntRange(min = 8, max = 300) int bits) {
        Block block = input.block();
        Assume.that(!block.beta().isInfinite() && exponent(block).compareTo(LARGEST_EXPONENT) <= 0);
        Arithmetic arithmetic = new Arithmetic(bits + 64);
        Ball logarithm = arithmetic.log(ball(block.partition().orElseThrow().enclose(bits)));
        assertThat(meet(logarithm, ball(block.logPartition().orElseThrow().enclose(bits)))).isTrue();
    }

    /**
     * Checks the limits for x → 0 (spec 1.3), to the order of the first term left out: (Dx)² relatively, with D = 2J +
     * 1.
     */
    @Property
    void highTemperatureLimits(@ForAll @IntRange(min = 1, max = 1000) int twiceJ,
            @ForAll @IntRange(min = 10, max = 99) int power) {
        BigFraction x = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(power));
        Block block = Block.of(HalfInteger.ofTwice(twiceJ), InverseTemperature.of(x));
        BigFraction casimir = BigFraction.of((long) twiceJ * (twiceJ + 2), 4);
        BigFraction correction = x.multiply(twiceJ + 1).pow(2);
        assertNear(block.energy(), casimir.multiply(x).divide(-3), correction);
        assertNear(block.variance(), casimir.divide(3), correction);
        Real logDimension = Block.of(HalfInteger.ofTwice(twiceJ), InverseTemperature.ZERO).entropy();
        assertNear(logDimension.subtract(block.entropy()), casimir.multiply(x).multiply(x).divide(6),
                correction);
        assertNear(block.logPartition().orElseThrow().subtract(logDimension),
                casimir.multiply(x).multiply(x).divide(6), correction);
    }

    /** Checks |value/expected − 1| ≤ tolerance, with proof. */
    private static void assertNear(Real value, BigFraction expected, BigFraction tolerance) {
        Real ratio = value.divide(Real.of(expected)).subtract(Real.of(1));
        assertThat(ratio.compare(Real.of(tolerance))).isEqualTo(Sign.NEGATIVE);
        assertThat(ratio.compare(Real.of(tolerance.negate()))).isEqualTo(Sign.POSITIVE);
    }
}
