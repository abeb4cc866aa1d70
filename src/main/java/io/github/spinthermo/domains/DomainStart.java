package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.network.StartLevel;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The state in which one domain of a network starts: a Dicke state of its largest total spin or a mixture of such
 * states, single spins up that are not symmetrised, or the thermal state in the space of all its spins.
 *
 * @derivation 9.5
 */
public final class DomainStart {

    private static final String NAME = "initial";

    /** The ground state, all spins down. */
    public static final DomainStart GROUND = new DomainStart(Form.GROUND, Map.of(), 0, InverseTemperature.INFINITY);

    /** All spins up. */
    public static final DomainStart FULL = new DomainStart(Form.FULL, Map.of(), 0, InverseTemperature.INFINITY);

    /** A way to describe a start. */
    private enum Form { GROUND, FULL, MIXTURE, UP, THERMAL }

    private final Form form;
    private final Map<HalfInteger, BigFraction> weights;
    private final long up;
    private final InverseTemperature beta;

    private DomainStart(Form form, Map<HalfInteger, BigFraction> weights, long up, InverseTemperature beta) {
        this.form = form;
        this.weights = weights;
        this.up = up;
        this.beta = beta;
    }

    /**
     * Starts in a Dicke state of j = N/2.
     *
     * @param m its projection
     * @return the start
     */
    public static DomainStart dicke(HalfInteger m) {
        return new DomainStart(Form.MIXTURE, Map.of(m, BigFraction.ONE), 0, InverseTemperature.INFINITY);
    }

    /**
     * Starts in a mixture of Dicke states of j = N/2.
     *
     * @param weights the weight of each projection, 0 or above, of the sum 1
     * @return the start
     * @throws InvalidInputException if a weight is negative, or their sum is not exactly 1; it names {@code initial}
     */
    public static DomainStart mixture(Map<HalfInteger, BigFraction> weights) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<HalfInteger, BigFraction> weight : weights.entrySet()) {
            Interruption.check();
            if (weight.getValue().signum() < 0) {
                throw new InvalidInputException("negative", NAME, weight.getValue(), "is the weight of m = "
                        + weight.getKey() + "; a weight is at least 0");
            }
            sum = sum.add(weight.getValue());
        }
        if (!sum.equals(BigFraction.ONE)) {
            throw new InvalidInputException("not-normalised", NAME, sum.toString().replace(" ", ""),
                    "is the sum of the weights of populations; it has to be exactly 1");
        }
        return new DomainStart(Form.MIXTURE, new TreeMap<>(weights), 0, InverseTemperature.INFINITY);
    }

    /**
     * Starts with single spins up and the others down, which are not symmetrised.
     *
     * @param up how many spins are up
     * @return the start
     * @throws InvalidInputException if the number is negative; it names {@code initial}
     */
    public static DomainStart up(long up) {
        if (up < 0) {
            throw new InvalidInputException("negative", NAME, up, "is a negative number of spins up");
        }
        return new DomainStart(Form.UP, Map.of(), up, InverseTemperature.INFINITY);
    }

    /**
     * Starts thermal in the space of all spins, 2^N states.
     *
     * @param beta x, of either sign, also 0 and ±∞
     * @return the start
     */
    public static DomainStart thermal(InverseTemperature beta) {
        return new DomainStart(Form.THERMAL, Map.of(), 0, beta);
    }

    /** Tells whether the state inside the copies of a total spin is even, so that its entropy is known. */
    boolean hasEntropy() {
        return form != Form.UP;
    }

    /** Counts the total spins that the start spans. */
    double count(long size) {
        return form == Form.THERMAL && !beta.isInfinite() ? Math.floor(size / 2.0) + 1
                : form == Form.UP ? Math.min(up, size - up) + 1.0 : 1;
    }

    /** Checks that the start is one of a domain of so many spins. */
    void requireFits(int domain, long size) {
        for (HalfInteger m : weights.keySet()) {
            HalfInteger largest = HalfInteger.ofTwice(size);
            if (Math.abs(m.twice()) > size || m.isInteger() != largest.isInteger()) {
                throw new InvalidInputException("not-a-projection", NAME, m, "is not a projection of domain " + domain
                        + ", of " + size + " spins; it runs in steps of 1 from " + largest.negate() + " to " + largest);
            }
        }
        if (up > size) {
            throw new InvalidInputException("out-of-range", NAME, up,
                    "is a number of spins up in domain " + domain + ", of " + size + " spins");
        }
    }

    /** Lists the states of a domain, of as many spins as fit, that may be populated. */
    List<StartLevel> levels(long size) {
        return switch (form) {
            case GROUND -> List.of(new StartLevel(size, 0, 1, 0));
            case FULL -> List.of(new StartLevel(size, size, 1, 0));
            case MIXTURE -> weights.entrySet().stream().map(weight -> new StartLevel(size,
                    (weight.getKey().twice() + size) / 2, weight.getValue().doubleValue(), 0)).toList();
            case UP -> StartLevel.up(up, size);
            case THERMAL -> beta.isInfinite()
                    ? List.of(new StartLevel(size, beta.compareTo(InverseTemperature.ZERO) > 0 ? 0 : size, 1, 0))
                    : StartLevel.thermal(beta.toFraction().doubleValue(), size);
        };
    }

    /**
     * Shows the start in messages.
     *
     * @return for example {@code up = 2} or {@code beta = 0.5}
     */
    @Override
    public String toString() {
        return switch (form) {
            case GROUND -> "ground";
            case FULL -> "full";
            case MIXTURE -> "populations = " + weights;
            case UP -> "up = " + up;
            case THERMAL -> "beta = " + beta;
        };
    }
}
