package io.github.spinthermo.power;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.search.GoldenSection;
import java.util.function.DoubleConsumer;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The search for the durations of the strokes that make the flow of heat |q|/(t_h + t_c + τ_0) largest.
 *
 * <p>Without idle time the supremum is the limit of short strokes at the best duty (a conjecture of spec 7.3, without
 * exception in all cases tried): the duty is scanned and then found by golden section. With idle time the logarithms of
 * both durations are searched, from the best of a scan of scales by a simplex, and then by a step of Newton, whose
 * derivatives are differences. That the maximum is the highest of all is not proven; the power is a bounded number at
 * the durations found.
 *
 * @derivation 7.3
 */
final class PowerSearch {

    private static final int SCAN = 40;
    private static final int SCALES = 14;

    /** The steps of a simplex, some 40 where heat flows; it never ends by itself where the flow is all rounding. */
    private static final int MOST_STEPS = 300;

    /** The change of the logarithm of the flow at which the simplex ends. */
    private static final double FLAT = 1e-9;

    /** The edge of the first simplex, in logarithms of durations. */
    private static final double EDGE = 0.4;

    /** The difference of logarithms of durations for derivatives. */
    private static final double STEP = 1e-3;

    private final WorkingMedium medium;
    private final BathPair baths;

    PowerSearch(WorkingMedium medium, BathPair baths) {
        this.medium = medium;
        this.baths = baths;
    }

    /** Finds the best duty without idle time. */
    double duty() {
        int best = 1;
        for (int i = 2; i < SCAN; i++) {
            best = fast((double) i / SCAN) > fast((double) best / SCAN) ? i : best;
        }
        return GoldenSection.maximum(this::fast, (best - 1.0) / SCAN, (best + 1.0) / SCAN);
    }

    private double fast(double duty) {
        return Math.abs(medium.fastHeat(baths, duty));
    }

    /** Finds the best durations t_h, t_c with an idle time above 0. */
    double[] durations(double idle, DoubleConsumer progress) {
        FlowOfDurations flow = new FlowOfDurations(idle, progress);
        double[] start = start(flow);
        double[] best = new SimplexOptimizer(new SimpleValueChecker(-1, FLAT, MOST_STEPS)).optimize(
                MaxEval.unlimited(), GoalType.MAXIMIZE, new ObjectiveFunction(flow), new InitialGuess(start),
                new NelderMeadSimplex(2, EDGE)).getPoint();
        double[] refined = newton(flow, best);
        return new double[] {StrictMath.exp(refined[0]), StrictMath.exp(refined[1])};
    }

    /** Returns the best of the durations of the best duty and some length between those of the fastest blocks and κ. */
    private double[] start(FlowOfDurations flow) {
        double duty = duty();
        double slow = Math.min(baths.rateHot(), baths.rateCold());
        double links = medium.blocks().stream().mapToDouble(block -> block.twiceJ() + 1.0).max().orElse(1);
        double shortest = StrictMath.log(Math.min(flow.idle, 1 / (slow * links * links)));
        double longest = StrictMath.log(10 / slow);
        double[] best = null;
        for (int i = 0; i <= SCALES; i++) {
            double length = shortest + (longest - shortest) * i / SCALES;
            double[] trial = {length + StrictMath.log(duty), length + StrictMath.log1p(-duty)};
            best = best == null || flow.value(trial) > flow.value(best) ? trial : best;
        }
        return best;
    }

    /** Improves a maximum by a step of Newton, if it is one. */
    private static double[] newton(FlowOfDurations flow, double[] at) {
        double middle = flow.value(at);
        double right = flow.beside(at, 1, 0);
        double left = flow.beside(at, -1, 0);
        double above = flow.beside(at, 0, 1);
        double below = flow.beside(at, 0, -1);
        double mixed = (flow.beside(at, 1, 1) + flow.beside(at, -1, -1) - flow.beside(at, 1, -1)
                - flow.beside(at, -1, 1)) / 4;
        double xx = right + left - 2 * middle;
        double yy = above + below - 2 * middle;
        double determinant = xx * yy - mixed * mixed;
        double x = (right - left) / 2;
        double y = (above - below) / 2;
        double[] next = {at[0] - STEP * (yy * x - mixed * y) / determinant,
            at[1] - STEP * (xx * y - mixed * x) / determinant};
        return xx < 0 && determinant > 0 && flow.value(next) >= middle ? next : at;
    }

    /** The logarithm of the flow of heat at logarithms of durations. */
    private final class FlowOfDurations implements MultivariateFunction {

        private final double idle;
        private final DoubleConsumer progress;
        private int trials;

        FlowOfDurations(double idle, DoubleConsumer progress) {
            this.idle = idle;
            this.progress = progress;
        }

        @Override
        public double value(double[] logarithms) {
            Interruption.check();
            progress.accept(1 - 1 / (1 + trials / 50.0));
            trials++;
            double hot = StrictMath.exp(logarithms[0]);
            double cold = StrictMath.exp(logarithms[1]);
            return StrictMath.log(Math.abs(medium.heat(baths, hot, cold)) / (hot + cold + idle));
        }

        double beside(double[] at, int right, int above) {
            return value(new double[] {at[0] + right * STEP, at[1] + above * STEP});
        }
    }
}
