package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;

/**
 * The rate equations of all channels for a time, by uniformisation in a {@link LevelRange} of levels: with Λ the
 * fastest rate at which a level of it is left,
 * <pre>
 * e^{tQ} p = Σ_k P(k; Λt) (1 + Q/Λ)^k p,   ∫e^{tQ} p dt = Σ_k P(&gt;k; Λt)/Λ (1 + Q/Λ)^k p,
 * </pre>
 * with Poisson weights. No term is negative, so that nothing cancels and rounding is all the error there is.
 *
 * <p>The stiffness is in levels that soon are empty. A burst takes some ln N/(NΓ), and while it passes the
 * upper levels fall out of the window and Λ falls. When only the places M = −S are left, which have no
 * collective emission and which individual emission keeps, the rest of the time is a {@link LocalEvolution}.
 * With dephasing or pumping a few places above stay occupied, and the window ends where they are as good as
 * empty.
 */
final class Uniformisation {

    /** Λt of a step: a longer one has fewer terms in proportion, a shorter one sooner narrows the window. */
    private static final double STEP = 256;

    /** The largest population that dephasing and pumping may carry out of the window in a step. */
    private static final double LEAK = 0x1p-62;

    /** The leak below which the window may be made smaller. */
    private static final double LITTLE_LEAK = LEAK / 4096;

    /** The distance from a stationary state that no longer counts. */
    private static final double SETTLED = 0x1p-48;

    /** Roundings of what a jump takes and of what it brings, with all channels and with emission alone. */
    private static final double JUMP = 32;
    private static final double EMISSION = 20;

    /** Added and subtracted, it makes 0 of all that is less by 16 digits: subnormal numbers are slow. */
    private static final double NOTHING = 0x1p-800;

    private final DickeGenerator generator;
    private final BatteryRates rates;
    private final LocalEvolution dark;
    private final Populations sum;
    private final Populations integral;
    private Populations term;
    private Populations next;
    private int margin = 8;
    private final String parameter;
    private double error;
    private double mostError;

    /** An evolution whose duration is named by a parameter. */
    Uniformisation(int n, BatteryRates rates, String parameter) {
        this.parameter = parameter;
        this.generator = DickeGenerator.of(n, rates);
        this.rates = rates;
        this.dark = new LocalEvolution(n, rates.gamma(), rates.pumping());
        this.sum = Populations.none(n);
        this.integral = Populations.none(n);
        this.term = Populations.none(n);
        this.next = Populations.none(n);
    }

    /** Changes the populations to those after a time. */
    Flow evolve(Populations p, double time) {
        error = 0;
        double norm = norm(p);
        Flow flow = steps(p, time, norm);
        mostError = Math.max(mostError, error / Math.max(1, norm));
        return flow;
    }

    /**
     * Returns a bound on the error of an evolution in the 1-norm, the worst so far: of populations of norm 1, and of
     * differences that had at least this norm as their cycle began, however small they have become.
     */
    double error() {
        return mostError;
    }

    /** The relative error of sums over the levels and over the terms of a step. */
    static double reportError(double n) {
        return (600 + 2 * n) * CycleError.ROUNDING;
    }

    private Flow steps(Populations p, double time, double norm) {
        Flow flow = Flow.NONE;
        double left = time;
        while (left > 0) {
            Interruption.check();
            requireAccuracy(time, left, norm);
            LevelRange window = LevelRange.around(p, generator, margin);
            error += LevelRange.EMPTY;
            if (window.isDark() && rates.onlyEmit()) {
                Flow last = dark.evolve(p, left);
                error += dark.error() * norm;
                return flow.plus(last);
            }
            double fastest = window.fastest();
            if (fastest == 0 || isSettled(p, window, left)) {
                return flow.plus(flow(p, left));
            }
            double step = Math.min(left, STEP / fastest);
            if (step(p, window, fastest, step)) {
                flow = flow.plus(flow(integral, 1));
                left -= step;
            } else {
                margin += 1 + margin / 2;
            }
        }
        return flow;
    }

    private void requireAccuracy(double time, double left, double norm) {
        if (error > CycleError.LARGEST * norm) {
            throw new ResourceLimitException(parameter, time, "can be followed with an error of at most "
                    + CycleError.LARGEST + " only to " + (float) (time - left));
        }
    }

    private boolean isSettled(Populations p, LevelRange window, double left) {
        if (rates.onlyEmit()) {
            return false;
        }
        generator.derivative(p.rows(), window.top(), next.rows());
        double change = norm(next) * left + roundings() * CycleError.ROUNDING * jumps(p, left);
        if (change > SETTLED) {
            return false;
        }
        error += change;
        return true;
    }

    /** Σ|p|. */
    private static double norm(Populations p) {
        double norm = 0;
        for (double[] row : p.rows()) {
            double sum = 0;
            for (double x : row) {
                sum += Math.abs(x);
            }
            norm += sum;
        }
        return norm;
    }

    /** Bounds the mean number of jumps that populations make in a time. */
    private double jumps(Populations p, double time) {
        double jumps = 0;
        for (int r = 0; r < p.rows().length; r++) {
            for (int i = 0; i < p.rows()[r].length; i++) {
                jumps += generator.outflow()[r][i] * Math.abs(p.rows()[r][i]);
            }
        }
        return jumps * time;
    }

    /** A step, unless too much leaves the window; then the populations are as before. */
    private boolean step(Populations p, LevelRange window, double fastest, double time) {
        PoissonWeights weights = PoissonWeights.of(fastest * time);
        LevelRange.Exit[] exits = window.exits();
        double leaked = 0;
        term.set(p);
        next.clear();
        sum.clear();
        integral.clear();
        for (int k = 0; k < weights.exactly().length; k++) {
            double lasting = weights.more()[k] / fastest;
            leaked += lasting * LevelRange.leak(exits, term.rows());
            if (leaked > LEAK) {
                return false;
            }
            generator.derivative(term.rows(), window.top(), next.rows());
            advance(window.top(), weights.exactly()[k], lasting, 1 / fastest);
            Populations last = term;
            term = next;
            next = last;
        }
        error += leaked + rounding(norm(p), weights, fastest * time);
        p.set(sum);
        margin -= leaked < LITTLE_LEAK && margin > 1 ? 1 : 0;
        return true;
    }

    /** Bounds what rounding adds up to in a step; see the description of the package. */
    private double rounding(double norm, PoissonWeights weights, double mean) {
        double terms = weights.exactly().length + 4 * Math.sqrt(mean) + 9;
        return CycleError.ROUNDING * (terms * norm + roundings() * jumps(integral, 1));
    }

    private double roundings() {
        return rates.onlyEmit() ? EMISSION : JUMP;
    }

    /** Counts the term in, and makes the next one of it and its derivative. */
    private void advance(int[] top, double share, double lasting, double scale) {
        for (int r = 0; r < top.length; r++) {
            double[] from = term.rows()[r];
            double[] to = next.rows()[r];
            double[] shares = sum.rows()[r];
            double[] lastings = integral.rows()[r];
            for (int i = 0; i <= top[r]; i++) {
                shares[i] += share * from[i];
                lastings[i] += lasting * from[i];
                to[i] = from[i] + scale * to[i] + NOTHING - NOTHING;
            }
        }
    }

    /** Returns the energy that populations give away while they last for a time. */
    private Flow flow(Populations p, double time) {
        double released = 0;
        double lost = 0;
        for (int r = 0; r < p.rows().length; r++) {
            double[] row = p.rows()[r];
            double emission = 0;
            double excitations = 0;
            for (int i = 0; i < row.length; i++) {
                emission += row[i] * i * (row.length - i);
                excitations += row[i] * (i + r);
            }
            released += emission;
            lost += excitations;
        }
        return new Flow(rates.collective() * time * released, rates.gamma() * time * lost);
    }
}
