package io.github.spinthermo.ode;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * An integrator of stiff ordinary differential equations: the method Radau IIA of order 9, in steps of variable
 * size, in double-double arithmetic.
 *
 * <p><b>Why it is written here.</b> The libraries for Java integrate by explicit methods (Commons Math, Hipparchus),
 * which need 10^11 steps where rates differ by as much; the ports of RADAU5 and LSODA to Java are not maintained or
 * not in Maven Central. All of them compute in doubles, which do not suffice for the mean field of large domains: at
 * n = N = 10^8 all depends on N + 1 − n = 1, to nine digits.
 *
 * <p><b>Accuracy.</b> The local error of each step is estimated by an embedded formula of order 5 and kept
 * below the tolerance times the scale of each variable; between the ends of steps the collocation polynomial,
 * of the same order, is read. What this means for the result depends on the equations: whoever needs a bound
 * compares two runs at different tolerances. Nothing depends on the machine: the same digits come out
 * everywhere.
 *
 * <p><b>Cost.</b> A step factors one matrix of 5 n rows, n the dimension, in about (5n)³/3 multiplications.
 */
public final class Radau {

    /** The factor by which a next step is shorter than the estimate of the error allows. */
    private static final double SAFETY = 0.9;

    /** The largest factor between a step and the next. */
    private static final double LARGEST_GROWTH = 8;

    /** The smallest factor between a step and the next. */
    private static final double LARGEST_DECLINE = 0.1;

    /** The shortest step, as a share of the time reached; shorter ones end the integration. */
    private static final double SMALLEST_STEP = 1e-14;

    private final StiffSystem system;
    private final double tolerance;
    private final int mostSteps;

    /**
     * Prepares an integrator.
     *
     * @param system the equations
     * @param tolerance what the error of a step may be, in units of the scales of the system
     * @param mostSteps how many steps it may try
     */
    public Radau(StiffSystem system, double tolerance, int mostSteps) {
        this.system = system;
        this.tolerance = tolerance;
        this.mostSteps = mostSteps;
    }

    /**
     * Integrates from the time 0.
     *
     * @param start the state at the time 0
     * @param firstStep the size of the first step that is tried
     * @param times when the state is wanted, ascending from 0; may be empty
     * @param observer is given the state at each of these times and the index of the time
     * @return how far the integration came: fewer times are reached than were asked for where the state leaves
     *     every bound or the steps do not suffice
     */
    public IntegrationProgress integrate(DD[] start, double firstStep, double[] times, ObjIntConsumer<DD[]> observer) {
        return new Run(start, firstStep, times, observer).progress();
    }

    /** One integration on its way. */
    private final class Run {
        private final double[] times;
        private final ObjIntConsumer<DD[]> observer;
        private DD[] y;
        private RadauStep last;
        private double time;
        private double h;
        private int reached;

        Run(DD[] start, double firstStep, double[] times, ObjIntConsumer<DD[]> observer) {
            this.times = times;
            this.observer = observer;
            this.y = start;
            this.h = firstStep;
        }

        IntegrationProgress progress() {
            while (reached < times.length && times[reached] == 0) {
                observer.accept(y, reached++);
            }
            int steps = 0;
            while (reached < times.length && steps < mostSteps && time + h > time + SMALLEST_STEP * time) {
                step();
                steps++;
            }
            return new IntegrationProgress(reached, time, steps);
        }

        private void step() {
            Interruption.check();
            double[][] jacobian = system.jacobian(rounded(y));
            double[] allowed = system.scales(y);
            Arrays.setAll(allowed, k -> allowed[k] * tolerance);
            RadauStep step = RadauStep.guess(system, y, h, last);
            if (!step.solve(jacobian, allowed)) {
                h /= 2;
                return;
            }
            double error = step.error(jacobian, allowed);
            double factor = SAFETY * StrictMath.pow(error, -1.0 / RadauCoefficients.ESTIMATE_ORDER);
            if (error <= 1) {
                accept(step);
            }
            h *= Math.max(LARGEST_DECLINE, Math.min(LARGEST_GROWTH, factor));
        }

        private void accept(RadauStep step) {
            double end = time + h;
            while (reached < times.length && times[reached] <= end) {
                observer.accept(step.at((times[reached] - time) / h), reached++);
            }
            y = step.end();
            time = end;
            last = step;
        }
    }

    private static double[] rounded(DD[] state) {
        return Arrays.stream(state).mapToDouble(DD::doubleValue).toArray();
    }
}
