package io.github.spinthermo.testkit;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Inverse temperatures, exact, and pairs of them: from {@link SpinArbitraries#inverseTemperatures()}.
 *
 * <p>At first these are all that the library knows: 0, ±∞ (an eighth each), and finite magnitudes from
 * 1e-1000 to 1e6, a quarter each below 1e-3, up to 50, and above; within these every order of magnitude is
 * alike, and both ends are drawn themselves. Both signs are alike. The methods leave some of them out.
 *
 * <p>Numbers are decimals of at most six digits. They shrink to positive ones with fewer digits, towards 1.
 */
public final class InverseTemperatureArbitrary extends ArbitraryDecorator<InverseTemperature> {

    private static final InverseTemperature SMALLEST = InverseTemperature.parse("1e-1000");
    private static final InverseTemperature LARGEST = InverseTemperature.parse("1e6");

    /** Inverse temperatures of all kinds, of which the magnitudes are in any range. */
    static final InverseTemperatureArbitrary ALL =
            new InverseTemperatureArbitrary(ShortNumbers.DECIMAL, SMALLEST, LARGEST, true, true, true);

    /** The number of magnitudes out of 32 that are in a range. */
    private record Band(int frequency, InverseTemperature least, InverseTemperature most) {

        Band(int frequency, String least, String most) {
            this(frequency, InverseTemperature.parse(least), InverseTemperature.parse(most));
        }
    }

    private static final List<Band> BANDS = List.of(
            new Band(8, "1e-3", "50"), new Band(7, "50", "1e6"), new Band(5, "1e-60", "1e-3"),
            new Band(2, "1e-1000", "1e-60"));

    private final ShortNumbers numbers;
    private final InverseTemperature least;
    private final InverseTemperature most;
    private final boolean zero;
    private final boolean infinite;
    private final boolean negative;

    private InverseTemperatureArbitrary(ShortNumbers numbers, InverseTemperature least, InverseTemperature most,
            boolean zero, boolean infinite, boolean negative) {
        this.numbers = numbers;
        this.least = least;
        this.most = most;
        this.zero = zero;
        this.infinite = infinite;
        this.negative = negative;
    }

    /**
     * Returns the same arbitrary without ±∞.
     *
     * @return a new arbitrary
     */
    public InverseTemperatureArbitrary finite() {
        return new InverseTemperatureArbitrary(numbers, least, most, zero, false, negative);
    }

    /**
     * Returns the same arbitrary without 0.
     *
     * @return a new arbitrary
     */
    public InverseTemperatureArbitrary nonZero() {
        return new InverseTemperatureArbitrary(numbers, least, most, false, infinite, negative);
    }

    /**
     * Returns the same arbitrary without 0 and all that is negative: no inverted populations.
     *
     * @return a new arbitrary
     */
    public InverseTemperatureArbitrary positive() {
        return new InverseTemperatureArbitrary(numbers, least, most, false, infinite, false);
    }

    /**
     * Returns the same arbitrary with only what a thermometer shows: finite and positive temperatures.
     *
     * @return a new arbitrary
     */
    public InverseTemperatureArbitrary physical() {
        return positive().finite();
    }

    /**
     * Returns the same arbitrary with other bounds of what is neither 0 nor ±∞.
     *
     * @param least the smallest magnitude, finite and positive
     * @param most the largest magnitude, finite
     * @return a new arbitrary
     * @throws InvalidInputException if least is not positive or is above most, or most is infinite; it names
     *     {@code beta}
     */
    public InverseTemperatureArbitrary magnitudes(InverseTemperature least, InverseTemperature most) {
        return bounded(ShortNumbers.DECIMAL, least, most);
    }

    /**
     * Returns the same arbitrary with other bounds of what is neither 0 nor ±∞, and only numbers that are a
     * {@code double}, exactly: the bounds, and binary fractions of at most ten binary digits. A simulation can be asked
     * for these.
     *
     * @param least the smallest magnitude, finite and positive
     * @param most the largest magnitude, finite
     * @return a new arbitrary
     * @throws InvalidInputException if least is not positive or is above most, or one of them is infinite or
     *     NaN; it names {@code beta}
     * @throws ResourceLimitException if one of them is below 1e-1000 or above 1e6; it names {@code beta}
     */
    public InverseTemperatureArbitrary doubles(double least, double most) {
        return bounded(ShortNumbers.BINARY, InverseTemperature.of(least), InverseTemperature.of(most));
    }

    private InverseTemperatureArbitrary bounded(ShortNumbers form, InverseTemperature from, InverseTemperature to) {
        if (from.compareTo(InverseTemperature.ZERO) <= 0) {
            throw new InvalidInputException("not-positive", "beta", from, "is no magnitude; write a positive number");
        }
        if (to.isInfinite()) {
            throw new InvalidInputException("not-finite", "beta", to, "is not a bound of finite magnitudes");
        }
        SpinArbitraries.requireOrder("beta", from, to);
        return new InverseTemperatureArbitrary(form, from, to, zero, infinite, negative);
    }

    /**
     * Starts and baths: 5 of 32 pairs are equal, 5 opposite, 1 nearly one of these (they agree in 1 to 40
     * digits, decimal or, for {@link #doubles}, binary), and the others are drawn independently. Without
     * negative ones none are opposite.
     *
     * @return pairs of what this draws
     */
    public Arbitrary<TemperaturePair> pairs() {
        Arbitrary<Boolean> sides = negative ? Arbitraries.of(false, true) : Arbitraries.just(false);
        return Arbitraries.frequencyOf(
                Tuple.of(21, Combinators.combine(this, this).as(TemperaturePair::new)),
                Tuple.of(10, Combinators.combine(this, sides)
                        .as((x, opposite) -> new TemperaturePair(x, opposite ? x.negate() : x))),
                Tuple.of(1, Combinators.combine(this, Arbitraries.integers().between(1, 40), sides,
                        Arbitraries.of(1, -1))
                        .as((x, digits, opposite, side) ->
                                new TemperaturePair(x, near(opposite ? x.negate() : x, digits, side)))))
                .withoutEdgeCases();
    }

    /** Returns a number in the bounds that agrees in so many digits; zero and infinity have none. */
    private InverseTemperature near(InverseTemperature x, int digits, int side) {
        if (x.isZero() || x.isInfinite()) {
            return x;
        }
        return numbers.neighbours(x.toFraction(), digits, side)
                .filter(y -> y.abs().compareTo(least.toFraction()) >= 0 && y.abs().compareTo(most.toFraction()) <= 0)
                .findFirst().map(InverseTemperature::of).orElse(x);
    }

    @Override
    protected Arbitrary<InverseTemperature> arbitrary() {
        return (negative
                ? Combinators.combine(magnitudes(), Arbitraries.of(false, true))
                        .as((x, below) -> below ? x.negate() : x)
                : magnitudes()).withoutEdgeCases();
    }

    private Arbitrary<InverseTemperature> magnitudes() {
        List<Tuple2<Integer, Arbitrary<InverseTemperature>>> choices = new ArrayList<>();
        for (Band band : bands()) {
            InverseTemperature from = max(band.least, least);
            InverseTemperature to = band.most.compareTo(most) < 0 ? band.most : most;
            if (from.compareTo(to) <= 0) {
                choices.add(Tuple.of(band.frequency, numbers.between(from.toFraction(), to.toFraction())
                        .map(InverseTemperature::of)));
            }
        }
        choices.add(Tuple.of(2, Arbitraries.of(least, most)));
        if (infinite) {
            choices.add(Tuple.of(4, Arbitraries.just(InverseTemperature.INFINITY)));
        }
        if (zero) {
            choices.add(Tuple.of(4, Arbitraries.just(InverseTemperature.ZERO)));
        }
        return Arbitraries.frequencyOf(choices);
    }

    /** Returns the bands to draw from; the ends of the usual ones are no doubles. */
    private List<Band> bands() {
        return numbers.equals(ShortNumbers.BINARY) ? List.of(new Band(22, least, most)) : BANDS;
    }

    private static InverseTemperature max(InverseTemperature a, InverseTemperature b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
