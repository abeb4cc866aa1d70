package io.github.spinthermo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tests of cycles of any spins between any baths. */
@Tag("slow")
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class OttoCycleProperties {

    private static final Precision TWENTY = Precision.digits(20);

    /** Digits with which the sums of the definition keep 20 after all that differences of baths may cancel. */
    private static final int DIRECT_DIGITS = 150;

    private static final BigFraction LARGEST_MODERATE = BigFraction.of(60);
    private static final BigFraction SMALLEST_MODERATE = BigFraction.of(1, 1_000_000_000);

    /** Returns λ, which is 1 in a quarter of the cases and a decimal in the others. */
    @Provide
    Arbitrary<BigFraction> compressions() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(BigFraction.ONE)),
                Tuple.of(5, Arbitraries.integers().between(1, 9_999).map(i -> BigFraction.of(i, 10_000))),
                Tuple.of(1, Arbitraries.integers().between(1, 30).map(i ->
                        BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(i)))));
    }

    /** Returns temperatures at which the definition can be summed. */
    @Provide
    Arbitrary<InverseTemperature> moderate() {
        return Combinators.combine(Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(InverseTemperature.ZERO)),
                        Tuple.of(1, Arbitraries.just(InverseTemperature.INFINITY)),
                        Tuple.of(5, Arbitraries.integers().between(1, 60_000)
                                .map(i -> InverseTemperature.of(BigFraction.of(i, 1000))))),
                Arbitraries.of(false, true)).as((x, negative) -> negative ? x.negate() : x);
    }

    /** Returns a cold bath at λβ_c = β_h, −β_h or β_0 for the first relations, and as it comes for all others. */
    private static OttoInput input(SteadyInput hot, InverseTemperature other, BigFraction compression, int relation) {
        InverseTemperature scaled = switch (relation) {
            case 0 -> hot.betaB();
            case 1 -> hot.betaB().negate();
            case 2 -> hot.beta0();
            default -> other;
        };
        boolean fits = scaled.isInfinite() || (relation < 3
                && scaled.toFraction().abs().compareTo(compression.multiply(1_000_000)) <= 0);
        InverseTemperature cold = fits ? scaled.times(compression.reciprocal()) : other;
        return new OttoInput(hot.ensemble(), hot.beta0(), hot.betaB(), cold, compression);
    }

    private static BigDecimal rounded(Real number) {
        return number.round(TWENTY);
    }

    @Property
    void modeHeatsAndWorksFollowTheTemperatures(@ForAll SteadyInput hot, @ForAll InverseTemperature other,
            @ForAll("compressions") BigFraction compression, @ForAll @IntRange(max = 9) int relation) {
        OttoInput input = input(hot, other, compression, relation);
        OttoCycle cycle = input.cycle();
        int order = input.scaledCold().compareTo(input.betaHot());
        boolean hasWork = compression.compareTo(BigFraction.ONE) < 0;
        cover(cycle.mode());
        assertThat(cycle.mode()).isEqualTo(order == 0 ? OperatingMode.IDLE
                : !hasWork ? OperatingMode.CONDUCTION
                : order > 0 ? OperatingMode.ENGINE : OperatingMode.REFRIGERATOR);
        Sign heat = Sign.of(Integer.signum(order));
        Sign work = hasWork ? heat : Sign.ZERO;
        assertSigns(heat, cycle.heatHotCollective(), cycle.heatColdCollective().negate(),
                cycle.heatHotIndependent(), cycle.heatColdIndependent().negate());
        assertSigns(work, cycle.workCollective(), cycle.workIndependent());
        assertThat(cycle.efficiency().isFinite()).isEqualTo(cycle.mode() == OperatingMode.ENGINE);
        assertThat(cycle.coefficientOfPerformance().isFinite())
                .isEqualTo(cycle.mode() == OperatingMode.REFRIGERATOR);
        assertThat(cycle.workRatio() instanceof Outcome.Undefined).isEqualTo(order == 0);
    }

    /** Checks that zeros are exact, which no precision proves. */
    private static void assertSigns(Sign expected, Real... numbers) {
        assertThat(numbers).extracting(Real::sign).containsOnly(expected);
    }

    private static void cover(OperatingMode mode) {
        Statistics.label("mode").collect(mode).coverage(coverage -> {
            for (OperatingMode each : OperatingMode.values()) {
                coverage.check(each).count(count -> count > 0);
            }
        });
    }

    @Property
    void firstLawAndCarnot(@ForAll SteadyInput hot, @ForAll InverseTemperature other,
            @ForAll("compressions") BigFraction compression, @ForAll @IntRange(max = 9) int relation) {
        OttoInput input = input(hot, other, compression, relation);
        OttoCycle cycle = input.cycle();
        assertFirstLaw(cycle.heatHotCollective(), cycle.heatColdCollective(), cycle.workCollective());
        assertFirstLaw(cycle.heatHotIndependent(), cycle.heatColdIndependent(), cycle.workIndependent());
        if (cycle.mode() == OperatingMode.ENGINE && input.betaHot().sign() == Sign.POSITIVE) {
            assertThat(cycle.efficiency().orElseThrow().compare(cycle.carnotEfficiency().orElseThrow()))
                    .isEqualTo(Sign.NEGATIVE);
            assertThat(cycle.freeEnergyPerCycleCollective().orElseThrow().sign()).isEqualTo(Sign.NEGATIVE);
            assertThat(cycle.freeEnergyPerCycleIndependent().orElseThrow().sign()).isEqualTo(Sign.NEGATIVE);
        }
    }

    private static void assertFirstLaw(Real hot, Real cold, Real work) {
        Real sum = hot.add(cold);
        if (work.isExact() && work.sign() == Sign.ZERO) {
            assertThat(sum.enclose(300).contains(BigFraction.ZERO)).isTrue();
        } else {
            assertThat(rounded(sum)).isEqualTo(rounded(work));
        }
    }

    /** Checks that with all levels upside down energies flow the other way, and entropies stay the same. */
    @Property
    void inversion(@ForAll SteadyInput hot, @ForAll InverseTemperature other,
            @ForAll("compressions") BigFraction compression, @ForAll @IntRange(max = 9) int relation) {
        OttoInput input = input(hot, other, compression, relation);
        OttoCycle cycle = input.cycle();
        OttoCycle inverted = new OttoInput(input.ensemble(), input.beta0().negate(), input.betaHot().negate(),
                input.betaCold().negate(), compression).cycle();
        assertThat(rounded(inverted.heatHotCollective())).isEqualTo(rounded(cycle.heatHotCollective().negate()));
        assertThat(rounded(inverted.workIndependent())).isEqualTo(rounded(cycle.workIndependent().negate()));
        if (cycle.freeEnergyPerCycleCollective() instanceof Outcome.Finite change) {
            assertThat(rounded(inverted.freeEnergyPerCycleCollective().orElseThrow()))
                    .isEqualTo(rounded(change.value().negate()));
        }
        assertThat(inverted.effectiveAmplification()).isEqualTo(cycle.effectiveAmplification());
    }

    /** Checks that values which are the same for collective and independent spins by structure are so exactly. */
    @Property
    void equalityWithIndependentSpins(@ForAll SteadyInput hot, @ForAll InverseTemperature other,
            @ForAll("compressions") BigFraction compression, @ForAll @IntRange(max = 9) int relation) {
        OttoInput input = input(hot, other, compression, relation);
        Assume.that(!input.betaHot().equals(input.scaledCold()));
        OttoCycle cycle = input.cycle();
        boolean isSame = hot.isSingle()
                || (isAsThermal(input.beta0(), input.betaHot()) && isAsThermal(input.beta0(), input.scaledCold()));
        Real ratio = cycle.workRatio().orElseThrow();
        if (isSame) {
            assertThat(ratio.exact()).contains(BigFraction.ONE);
            assertThat(cycle.heatHotCollective()).isSameAs(cycle.heatHotIndependent());
        }
        Statistics.label("same").collect(isSame).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
    }

    private static boolean isAsThermal(InverseTemperature beta0, InverseTemperature beta) {
        return beta.isZero() || beta.abs().equals(beta0.abs());
    }

    /** Compares every number with the sums that define it, at both baths. */
    @Property(tries = 60)
    void everyNumberIsThatOfTheDefinition(@ForAll SteadyInput like, @ForAll("moderate") InverseTemperature beta0,
            @ForAll("moderate") InverseTemperature hot, @ForAll("moderate") InverseTemperature cold,
            @ForAll("compressions") BigFraction compression) {
        OttoInput input = new OttoInput(like.ensemble(), beta0, hot, cold, compression);
        Assume.that(isModerate(input.scaledCold()) && !hot.equals(input.scaledCold()));
        OttoCycle cycle = input.cycle();
        DirectSteadyState atHot = direct(input, hot);
        DirectSteadyState atCold = direct(input, input.scaledCold());
        assertHeat(cycle.heatHotCollective(), cycle.workCollective(), compression,
                change(SteadyQuantity.ENERGY, atHot, atCold));
        assertHeat(cycle.heatHotIndependent(), cycle.workIndependent(), compression,
                change(SteadyQuantity.THERMAL_ENERGY, atHot, atCold));
        BigDecimal entropy = change(SteadyQuantity.ENTROPY, atHot, atCold);
        BigDecimal thermalEntropy = change(SteadyQuantity.THERMAL_ENTROPY, atHot, atCold);
        assertFreeEnergy(input, cycle.freeEnergyPerCycleCollective(), entropy);
        assertFreeEnergy(input, cycle.freeEnergyPerCycleIndependent(), thermalEntropy);
        boolean isSame = input.ensemble().n() == 1 || hot.abs().equals(input.scaledCold().abs());
        assertThat(cycle.effectiveAmplification()).isEqualTo(hot.isZero() || cold.isZero() ? Optional.empty()
                : Optional.of(!isSame && entropy.abs().compareTo(thermalEntropy.abs()) > 0));
    }

    private static boolean isModerate(InverseTemperature beta) {
        return beta.isZero() || beta.isInfinite()
                || (beta.abs().toFraction().compareTo(LARGEST_MODERATE) <= 0
                && beta.abs().toFraction().compareTo(SMALLEST_MODERATE) >= 0);
    }

    private static DirectSteadyState direct(OttoInput input, InverseTemperature bath) {
        return DirectSteadyState.of(new SteadyInput(input.ensemble(), input.beta0(), bath), DIRECT_DIGITS);
    }

    private static BigDecimal change(SteadyQuantity quantity, DirectSteadyState atHot, DirectSteadyState atCold) {
        return atHot.value(quantity).orElseThrow().subtract(atCold.value(quantity).orElseThrow());
    }

    private static void assertHeat(Real heat, Real work, BigFraction compression, BigDecimal expected) {
        assertIs(heat, expected);
        assertIs(work, expected.multiply(decimal(BigFraction.ONE.subtract(compression))));
    }

    private static void assertFreeEnergy(OttoInput input, Outcome outcome, BigDecimal entropy) {
        if (input.betaHot().isZero() || input.betaCold().isZero()) {
            assertThat(outcome).isInstanceOf(Outcome.Undefined.class);
            return;
        }
        BigFraction factor = temperature(input.betaCold()).subtract(temperature(input.betaHot()));
        boolean isZero = factor.signum() == 0 || input.betaHot().abs().equals(input.scaledCold().abs());
        assertIs(outcome.orElseThrow(), isZero ? BigDecimal.ZERO : entropy.multiply(decimal(factor)));
    }

    private static BigFraction temperature(InverseTemperature beta) {
        return beta.isInfinite() ? BigFraction.ZERO : BigFraction.ONE.divide(beta.toFraction());
    }

    private static BigDecimal decimal(BigFraction value) {
        return value.bigDecimalValue(DIRECT_DIGITS, RoundingMode.HALF_EVEN);
    }

    private static void assertIs(Real number, BigDecimal expected) {
        BigDecimal rounded = rounded(number);
        if (expected.signum() == 0) {
            assertThat(number.exact()).contains(BigFraction.ZERO);
            return;
        }
        assertThat(rounded.precision()).isEqualTo(20);
        assertThat(rounded.subtract(expected).abs().divide(rounded.ulp())).as("%s, not %s", expected, rounded)
                .isLessThan(new BigDecimal("0.500001"));
    }
}
