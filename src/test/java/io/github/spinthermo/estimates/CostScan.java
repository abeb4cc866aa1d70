package io.github.spinthermo.estimates;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Scan over n, s, β_0, β_B and digits that looks for jumps in the cost of a steady state: from a random point each
 * argument is moved to its neighbour, and the CPU times of both are compared. It prints the largest ratios; below 5 ms
 * noise decides, and what is refused has no time.
 *
 * <p>Arguments: the number of points (300), the seed (1).
 */
public final class CostScan {

    /** The time that the shorter of two neighbours is counted as at least, in seconds. */
    private static final double LEAST_SECONDS = 5e-3;

    /** The longest time that is measured, in seconds. */
    private static final double MOST_SECONDS = 2;

    private static final int SHOWN = 12;

    private record Point(long n, int twiceSpin, double beta0, double betaB, int digits) {

        CollectiveSteadyState state() {
            return CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceSpin)),
                    InverseTemperature.of(beta0), InverseTemperature.of(betaB));
        }

        List<Point> neighbours() {
            return List.of(new Point(2 * n, twiceSpin, beta0, betaB, digits),
                    new Point(n, twiceSpin + 1, beta0, betaB, digits),
                    new Point(n, twiceSpin, 2 * beta0, betaB, digits),
                    new Point(n, twiceSpin, beta0, 2 * betaB, digits),
                    new Point(n, twiceSpin, beta0, betaB, digits + digits / 4 + 1));
        }
    }

    private record Jump(double ratio, Point from, double before, Point to, double after) { }

    private CostScan() { }

    /**
     * Runs the scan.
     *
     * @param arguments how many points, and the seed; each may be left out
     */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        Random random = new Random(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
        List<Jump> jumps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addJumps(jumps, point(random));
        }
        jumps.sort(Comparator.comparingDouble(Jump::ratio).reversed());
        System.out.printf(Locale.ROOT, "%d pairs of neighbours; the largest ratios of CPU times:%n", jumps.size());
        jumps.stream().limit(SHOWN).forEach(jump -> System.out.printf(Locale.ROOT, "%5.1f  %s %.4f s, %s %.4f s%n",
                jump.ratio, jump.from, jump.before, jump.to, jump.after));
    }

    private static Point point(Random random) {
        long n = (long) Math.pow(10, 0.5 + 17 * random.nextDouble());
        int twiceSpin = random.nextBoolean() ? 1 : 1 + random.nextInt(12);
        double width = Math.sqrt(n * (double) twiceSpin * (twiceSpin + 2) / 12);
        double beta0 = Math.min(5, Math.pow(10, 2.5 * random.nextDouble() - 1.5) / width);
        double betaB = random.nextBoolean() ? Math.pow(10, -2 + 3 * random.nextDouble())
                : Math.min(5, Math.pow(10, 4 * random.nextDouble() - 2) / width);
        return new Point(n, twiceSpin, beta0, betaB, 5 + random.nextInt(60));
    }

    private static void addJumps(List<Jump> jumps, Point point) {
        double before = seconds(point);
        for (Point neighbour : point.neighbours()) {
            double after = seconds(neighbour);
            if (before > 0 && after > 0) {
                double ratio = Math.max(before, after) / Math.max(LEAST_SECONDS, Math.min(before, after));
                jumps.add(new Jump(ratio, point, before, neighbour, after));
            }
        }
    }

    /** Returns the least CPU time of three, 0 where the request is refused. */
    private static double seconds(Point point) {
        double least = Double.MAX_VALUE;
        try {
            for (int i = 0; i < 3; i++) {
                least = Math.min(least, secondsOnce(point));
            }
            return least;
        } catch (ResourceLimitException tooLong) {
            return 0;
        }
    }

    private static double secondsOnce(Point point) {
        Precision precision = Precision.digits(point.digits);
        CollectiveSteadyState state = point.state();
        Budget budget = new Budget(MOST_SECONDS);
        budget.admit("n", point.n, state.estimate(precision));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Supplier<Real>> quantities = List.of(state::energy, state::entropy, state::energyVariance,
                state::heatCapacity, () -> state.energyDerivative().orElseThrow(),
                () -> state.entropyProduction().orElseThrow());
        quantities.forEach(quantity -> quantity.get().round(precision));
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) * 1e-9;
    }
}
