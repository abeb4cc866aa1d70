package io.github.spinthermo.battery;

import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The state of a battery before its first pulse: populations of the levels |S, M⟩, each spread evenly over its copies.
 *
 * @derivation 8.3
 */
public final class BatteryStart {

    private static final String NAME = "initial";

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of a population for each emitter, by logarithms of that size. */
    private static final double ROUNDINGS = 64;

    /** A level of the table. */
    private record Level(HalfInteger j, HalfInteger m) { }

    private final double beta;
    private final Map<Level, BigFraction> weights;

    private BatteryStart(double beta, Map<Level, BigFraction> weights) {
        this.beta = beta;
        this.weights = weights;
    }

    /**
     * Returns the ground state.
     *
     * @return all emitters in their ground states
     */
    public static BatteryStart ground() {
        return thermal(Double.POSITIVE_INFINITY);
    }

    /**
     * Returns a thermal state of independent emitters, p(S, M) = d_S e^{−xM}/(2 cosh(x/2))^N.
     *
     * @param beta x, which may be infinite
     * @return the state
     * @throws InvalidInputException if x is not a number; it names {@code initial}
     */
    public static BatteryStart thermal(double beta) {
        if (Double.isNaN(beta)) {
            throw new InvalidInputException("not-a-number", NAME, beta, "is not a temperature");
        }
        return new BatteryStart(beta, Map.of());
    }

    /**
     * Returns one level.
     *
     * @param j the total spin S
     * @param m the projection M
     * @return the state
     */
    public static BatteryStart level(HalfInteger j, HalfInteger m) {
        return new BatteryStart(0, Map.of(new Level(j, m), BigFraction.ONE));
    }

    /** Collector of the weights of levels. */
    public static final class Table {

        private final Map<Level, BigFraction> weights = new LinkedHashMap<>();

        /** Makes a collector of no level. */
        public Table() {
            // Levels are added one by one.
        }

        /**
         * Adds a level.
         *
         * @param j the total spin S
         * @param m the projection M
         * @param weight its population, 0 or above
         * @return this table
         * @throws InvalidInputException if the weight is negative or the level is there; it names {@code initial}
         */
        public Table add(HalfInteger j, HalfInteger m, BigFraction weight) {
            if (weight.signum() < 0) {
                throw new InvalidInputException("negative", NAME, weight, "is a negative weight");
            }
            if (weights.putIfAbsent(new Level(j, m), weight) != null) {
                throw InvalidInputException.ofName("twice", NAME, "has the level J = " + j + ", m = " + m + " twice");
            }
            return this;
        }

        /**
         * Returns the state.
         *
         * @return the populations of the table
         * @throws InvalidInputException if the weights do not sum to exactly 1; it names {@code initial}
         */
        public BatteryStart start() {
            BigFraction sum = weights.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
            if (!sum.equals(BigFraction.ONE)) {
                throw InvalidInputException.ofName("not-normalised", NAME,
                        "has weights that sum to " + Fault.show(sum) + " and not to exactly 1");
            }
            return new BatteryStart(0, Map.copyOf(weights));
        }
    }

    /** Refuses levels that N emitters do not have. */
    void requireLevelsOf(long n) {
        for (Level level : weights.keySet()) {
            try {
                new DickeLevel(n, level.j, level.m);
            } catch (InvalidInputException e) {
                throw InvalidInputException.ofName(e.code(), NAME, "is not a state of " + n + " emitters: "
                        + e.getMessage());
            }
        }
    }

    /** Tells whether this is the ground state. */
    boolean isGround(long n) {
        HalfInteger half = HalfInteger.ofTwice(n);
        return weights.isEmpty() ? beta == Double.POSITIVE_INFINITY
                : weights.equals(Map.of(new Level(half, half.negate()), BigFraction.ONE));
    }

    /** Computes the populations of N emitters; empty for the ground state. */
    Optional<Populations> populations(int n) {
        if (isGround(n)) {
            return Optional.empty();
        }
        Populations p = Populations.none(n);
        if (weights.isEmpty()) {
            fill(p);
        }
        weights.forEach((level, weight) -> p.rows()[(int) (n - level.j.twice()) / 2]
                [(int) (level.j.twice() + level.m.twice()) / 2] = weight.doubleValue());
        return Optional.of(p);
    }

    /**
     * Bounds the error of the populations in the 1-norm. The logarithm of a population has k|x| in it, and an error in
     * proportion to that; k emitters are not in the state that they prefer at x, and ⟨k⟩ is at most n e^(−|x|).
     */
    double error(double n) {
        double size = Math.abs(beta);
        return weights.isEmpty() && Double.isFinite(beta)
                ? ROUNDINGS * (n + 8) * ROUNDING * (1 + size * StrictMath.exp(-size)) : 2 * ROUNDING;
    }

    /** Fills in thermal populations. */
    private void fill(Populations p) {
        int n = p.spins();
        BigInteger states = BigInteger.ONE;
        BigInteger before = BigInteger.ZERO;
        for (int r = 0; r < p.rows().length; r++) {
            double copies = logarithm(states.subtract(before));
            double[] row = p.rows()[r];
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.isInfinite(beta)
                        ? (r == 0 && i == (beta > 0 ? 0 : n) ? 1 : 0)
                        : StrictMath.exp(copies + (i + r) * ofShare(beta) + (n - i - r) * ofShare(-beta));
            }
            before = states;
            states = states.multiply(BigInteger.valueOf(n - r)).divide(BigInteger.valueOf(r + 1L));
        }
    }

    /** Computes ln 1/(1 + e^x). */
    private static double ofShare(double x) {
        return x > 0 ? -x - StrictMath.log1p(StrictMath.exp(-x)) : -StrictMath.log1p(StrictMath.exp(x));
    }

    private static double logarithm(BigInteger number) {
        int shift = Math.max(0, number.bitLength() - 1000);
        return StrictMath.log(number.shiftRight(shift).doubleValue()) + shift * StrictMath.log(2);
    }

    /** Computes p = (1 + ⟨σᶻ⟩)/2, ⟨σˣσˣ⟩ = ⟨σʸσʸ⟩ and ⟨σᶻσᶻ⟩ of N emitters. */
    List<DD> moments(long n) {
        if (weights.isEmpty()) {
            double share = beta > 0 ? StrictMath.exp(-beta) / (1 + StrictMath.exp(-beta))
                    : 1 / (1 + StrictMath.exp(beta));
            DD z = DD.of(share).multiply(2.0).subtract(1.0);
            return List.of(DD.of(share), DD.ZERO, n == 1 ? DD.ZERO : z.square());
        }
        DD m = DD.ZERO;
        DD squares = DD.ZERO;
        DD transverse = DD.ZERO;
        for (Map.Entry<Level, BigFraction> entry : weights.entrySet()) {
            DD weight = DD.of(entry.getValue().doubleValue());
            double twiceM = entry.getKey().m.twice();
            double twiceJ = entry.getKey().j.twice();
            m = m.add(weight.multiply(twiceM / 2));
            squares = squares.add(weight.multiply(DD.ofProduct(twiceM, twiceM)));
            transverse = transverse.add(weight.multiply(DD.ofProduct(twiceJ, twiceJ + 2)
                    .subtract(DD.ofProduct(twiceM, twiceM))));
        }
        DD all = DD.of(n);
        DD pairs = all.multiply(all.subtract(1.0));
        DD p = m.divide(all).add(0.5);
        return n == 1 ? List.of(p, DD.ZERO, DD.ZERO)
                : List.of(p, transverse.multiply(0.5).subtract(all).divide(pairs), squares.subtract(all).divide(pairs));
    }

    /**
     * Shows the state.
     *
     * @return for example {@code thermal at 0.5} or {@code 1/3 of J = 1, m = 1; 2/3 of J = 1, m = 0}
     */
    @Override
    public String toString() {
        return weights.isEmpty() ? "thermal at " + beta : weights.keySet().stream()
                .map(level -> Fault.show(weights.get(level)) + " of J = " + level.j + ", m = " + level.m)
                .sorted().collect(Collectors.joining("; "));
    }
}
