package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.cost.Estimate;

/**
 * The estimate of the time and memory of a battery in mean field, as measured. A discharge takes many steps where it
 * begins with a burst: where more than half of the energy is left after storage. As each storage leaves excitations
 * in dark states, that is so only until half of the emitters are dark, unless the discharge is long enough for dark
 * states to decay too.
 *
 * @param slow seconds of a cycle in which little happens
 * @param quiet what a discharge without a burst adds
 * @param burst what a discharge with a burst adds, for many emitters
 * @param limit the cycles that take as long as the search for the limit cycle
 */
record MeanFieldCost(double slow, Steps quiet, Steps burst, double limit) {

    /** Steps of a discharge with nine moments. */
    private static final Steps OF_ANY_ANGLE = new Steps(2e-2, 20, 0.2);

    /** The cost with π pulses. */
    private static final MeanFieldCost OF_FLIPS =
            new MeanFieldCost(5e-5, new Steps(1e-3, 10, 1), new Steps(7e-3, 40, 0.15), 60);

    /** The cost with pulses of any other angle. */
    private static final MeanFieldCost OF_NINE = new MeanFieldCost(2e-4, OF_ANY_ANGLE, OF_ANY_ANGLE, 125);

    /** Memory and time of a report. */
    private static final Estimate REPORT = new Estimate(1000, 1e-6);

    /** The number of bursts that the search for a limit cycle goes through before it is near one without. */
    private static final double BURSTS_OF_SEARCH = 15;

    /** The power of the tolerance with which the steps go, less than the order as not all get shorter. */
    private static final double ORDER = 8;

    /** The share of the steps that a factor of 10 in the number of emitters adds, up to all of them. */
    private static final double OF_TENFOLD = 0.18;

    /** The rate of a process times its duration at which half of the energy has gone. */
    private static final double HALF_LIFE = Math.log(2);

    /**
     * The seconds of the steps of a discharge.
     *
     * @param most their largest number of seconds
     * @param half the rate times the duration of the discharge at which half of it is reached
     * @param single the share of it that a single emitter takes
     */
    private record Steps(double most, double half, double single) {
        double seconds(double n, double rates) {
            return most * Math.min(1, single + OF_TENFOLD * Math.log10(n)) * rates / (rates + half);
        }
    }

    /**
     * Estimates some cycles.
     *
     * @param tighter by which the tolerance is smaller than usual, at least 1
     */
    static Estimate of(MeanFieldParameters parameters, MeanFieldMoments moments, double tighter, long cycles,
            boolean withLimitCycle) {
        MeanFieldCost cost = moments instanceof NineMoments ? OF_NINE : OF_FLIPS;
        double quiet = cost.cycle(cost.quiet, parameters);
        double burst = cost.cycle(cost.burst, parameters);
        double bursts = bursts(parameters);
        double seconds = burst * Math.min(bursts, (double) cycles) + quiet * Math.max(0, cycles - bursts);
        double search = (bursts < Double.POSITIVE_INFINITY ? quiet : burst) * cost.limit
                + Math.min(bursts, BURSTS_OF_SEARCH) * burst;
        return new Estimate(0, (seconds + (withLimitCycle ? search : 0)) * Math.pow(tighter, 1 / ORDER))
                .plus(REPORT.times((double) cycles));
    }

    private double cycle(Steps steps, MeanFieldParameters parameters) {
        double rates = parameters.discharge()
                * (parameters.collective() * (parameters.n() + 2.0) + parameters.gamma());
        return slow + steps.seconds((double) parameters.n(), Math.min(rates, Double.MAX_VALUE / 2));
    }

    /** Counts the cycles that begin with a burst. */
    private static double bursts(MeanFieldParameters parameters) {
        double lost = parameters.gamma() * parameters.storage();
        if (lost > HALF_LIFE) {
            return 0;
        }
        return lost < parameters.gamma() * parameters.discharge() ? Double.POSITIVE_INFINITY : HALF_LIFE / lost;
    }
}
