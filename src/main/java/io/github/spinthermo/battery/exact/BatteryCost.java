package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;

/** The estimate of the memory and time that the cycles of an exact battery need, by each method. */
final class BatteryCost {

    /** Bytes of a double. */
    private static final double NUMBER_BYTES = 8;

    /** The numbers that are kept for each level: rates, populations and their sums. */
    private static final double ARRAYS = 30;

    /** Bytes of a report and of its text. */
    private static final double REPORT_BYTES = 400;

    /** Seconds of a report and of writing it out. */
    private static final double REPORT_SECONDS = 15e-6;

    /** Bytes of an entry of a matrix of cycles. */
    private static final double ENTRY_BYTES = 150;

    /** Seconds of an entry of a matrix of cycles, each time it is applied. */
    private static final double ENTRY_SECONDS = 1e-8;

    /** Seconds of a product of two numbers in double-double precision and a sum. */
    private static final double DENSE_SECONDS = 2.7e-9;

    /** The matrices that are kept. */
    private static final double MATRICES = 12;

    /** The products of matrices besides squarings. */
    private static final double OTHER_PRODUCTS = 3;

    /** The time of a limit cycle in units of that of a product of matrices. */
    private static final double ELIMINATION = 8;

    /** The numbers in a row of the generator, and as many levels again in a division. */
    private static final double SERIES = 24;

    /** Seconds of each level in a product with the generator. */
    private static final double LEVEL_SECONDS = 2e-9;

    /** Seconds of a product with the generator, whatever the number of levels. */
    private static final double PRODUCT_SECONDS = 1e-6;

    /** The products of a burst for each excitation. */
    private static final double BURST = 40;

    /** The products of uniformisation for each unit of Λt. */
    private static final double TERMS = 1.6;

    /** The value of −ln p at which a population p counts as empty. */
    private static final double EMPTY = 44;

    /** The cycles that the limit cycle takes, at most. */
    private static final double MOST_LIMIT_CYCLES = 400;

    /** The cycles that the limit cycle takes where each emitter surely emits on its own within one. */
    private static final double LIMIT_CYCLES = 18;

    /** The power of the part of an emission within a cycle with which these grow. */
    private static final double LIMIT_POWER = -0.6;

    private final CycleParameters cycle;
    private final DickeRates rates;
    private final double n;

    BatteryCost(CycleParameters cycle) {
        this.cycle = cycle;
        this.rates = cycle.rates();
        this.n = cycle.n();
    }

    /** Estimates the reports of cycles. */
    static Estimate reports(double cycles) {
        return new Estimate(REPORT_BYTES, REPORT_SECONDS).times(cycles);
    }

    /** Estimates how many products with the generator a discharge and the dephasing of a storage take. */
    static double products(CycleParameters cycle) {
        BatteryCost cost = new BatteryCost(cycle);
        return cost.burst() + cost.stationary() + TERMS * cost.dephased();
    }

    Estimate direct(double cycles, boolean withLimitCycle) {
        double limit = withLimitCycle ? limitCycles() : 0;
        return new Estimate((ARRAYS + limit) * NUMBER_BYTES * levels(), (storage() + discharge()) * (cycles + limit));
    }

    Estimate matrix(double cycles, boolean withLimitCycle) {
        double columns = n / 2 + 1;
        double applied = cycles + (withLimitCycle ? limitCycles() : 0);
        return new Estimate(ARRAYS * NUMBER_BYTES * levels() + ENTRY_BYTES * columns * columns,
                columns * (storage() + discharge()) + ENTRY_SECONDS * columns * columns * applied);
    }

    Estimate dense(double cycles, boolean withLimitCycle) {
        double size = levels() + 2;
        double squarings = DickePropagator.squarings(n, rates, cycle.discharge())
                + DickePropagator.squarings(n, rates.withoutCollective(), cycle.storage());
        double products = (squarings + OTHER_PRODUCTS + (withLimitCycle ? ELIMINATION : 0)) * size * size * size
                + (SERIES * (2 * n + 30) + cycles) * size * size;
        return new Estimate(MATRICES * 2 * NUMBER_BYTES * size * size, DENSE_SECONDS * products);
    }

    /** Estimates samples inside cycles in double-double precision, beside what cycles need. */
    Estimate samples(double times, double cycles) {
        double size = levels() + 2;
        double squarings = DickePropagator.squarings(n, rates, cycle.discharge())
                + DickePropagator.squarings(n, rates.withoutCollective(), cycle.storage());
        double products = (squarings + OTHER_PRODUCTS) * size * size * size
                + (SERIES * (2 * n + 30) * 2 + (squarings + 2 * n + 30) * times) * size * size;
        return reports(times).plus(new Estimate(0, DENSE_SECONDS * products)).times(cycles);
    }

    private double limitCycles() {
        double emitted = (rates.localEmission() + rates.localAbsorption()) * (cycle.storage() + cycle.discharge());
        return Math.min(MOST_LIMIT_CYCLES, LIMIT_CYCLES * Math.pow(Math.min(1, emitted), LIMIT_POWER));
    }

    /** Bounds the number of excitations, at most n, with which a discharge can be said to begin. */
    private double excitations() {
        double decay = rates.localEmission() + rates.localAbsorption();
        double gone = -Math.expm1(-decay * cycle.storage()) * (decay == 0 ? 0 : rates.localEmission() / decay);
        double left = n * (1 - gone);
        return Math.min(n, left + Math.sqrt(2 * EMPTY * left * gone) + EMPTY / 3);
    }

    private double levels() {
        return (n / 2 + 1) * (n / 2 + 1);
    }

    private static double seconds(double products, double levels) {
        return products * (PRODUCT_SECONDS + LEVEL_SECONDS * levels);
    }

    private double dephased() {
        return n * Math.min(rates.localDephasing() * cycle.storage(), EMPTY);
    }

    private double storage() {
        double emitted = n * -Math.expm1(-(rates.localEmission() + rates.localAbsorption()) * cycle.storage());
        return seconds(2 * Math.min(n, emitted + EMPTY) + TERMS * dephased(), levels());
    }

    private double slow() {
        return rates.localDephasing() + rates.localAbsorption();
    }

    private double all() {
        return n * (rates.localEmission() + slow())
                + (rates.collectiveEmission() + rates.collectiveAbsorption()) * levels();
    }

    private double burst() {
        return Math.min(TERMS * all() * cycle.discharge() + EMPTY, BURST * excitations() + EMPTY);
    }

    /** Counts the places of a row that stay occupied. */
    private double occupied() {
        if (rates.collectiveAbsorption() > 0) {
            double fall = Math.log(rates.collectiveEmission() / rates.collectiveAbsorption());
            return fall > 0 ? Math.min(n, 2 + EMPTY / Math.min(fall, fallOfSlow())) : n;
        }
        return slow() == 0 ? 0 : Math.min(n / 2, 2 + EMPTY / fallOfSlow());
    }

    /** Tells by how much the logarithm of a population falls from place to place where slow channels fill them. */
    private double fallOfSlow() {
        return slow() == 0 ? EMPTY : Math.log1p(rates.collectiveEmission() / slow());
    }

    private double stationary() {
        return slow() + rates.collectiveAbsorption() == 0 ? 0 : TERMS * cycle.discharge() * Math.min(all(),
                n * occupied() * (rates.collectiveEmission() + rates.collectiveAbsorption())
                        + n * (rates.localEmission() + slow()));
    }

    private double discharge() {
        double share = excitations() / n;
        return seconds(burst(), share * share * levels() / 2)
                + seconds(stationary(), Math.min(levels(), n / 2 * (occupied() + 1)));
    }
}
