package io.github.spinthermo.dicke;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.markov.JumpCount;
import io.github.spinthermo.markov.LevelRange;
import io.github.spinthermo.markov.TimeLeft;
import io.github.spinthermo.markov.Uniformisation;
import java.util.Optional;

/**
 * The rate equations of all channels for a time, by {@link Uniformisation} in a range of levels.
 *
 * <p>What makes the equations stiff are levels that soon are empty. A burst takes some ln N/(NΓ); while it passes,
 * the upper levels fall out of the range, and the fastest rate of the range falls. When only the places M = −S are
 * left, which have no collective emission and which individual emission keeps, the rest of the time is a {@link
 * LocalEvolution}. With dephasing or pumping a few places above stay occupied, and the range ends where they are as
 * good as empty.
 */
public final class DickeEvolution {

    /** The largest error in the 1-norm with which populations are told. */
    public static final double LARGEST_ERROR = 1e-9;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The distance from a stationary state that no longer counts. */
    private static final double SETTLED = 0x1p-48;

    /** The distance from the known end that no longer counts. */
    private static final double NEAR = 0x1p-44;

    /** The roundings of a number that takes part in a jump, with all channels. */
    private static final double JUMP = 32;

    /** The roundings of such a number with emission alone. */
    private static final double EMISSION = 20;

    /** The roundings of such a number where jumps are counted. */
    private static final double COUNTED = 40;

    /** The Γt after which emission alone has left as good as all dark: Ne^−29.5 quanta at most are then to come. */
    private static final double DARK = 29.5;

    private final int n;
    private final String parameter;
    private final DickeRates rates;
    private final DickeGenerator generator;
    private final Uniformisation uniformisation;
    private final LocalEvolution dark;
    private final Optional<Populations> end;
    private Optional<LaterEmission> later = Optional.empty();
    private double error;
    private double mostError;
    private double allErrors;

    /**
     * Prepares an evolution.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @param parameter the name of the duration in messages
     */
    public DickeEvolution(int n, DickeRates rates, String parameter) {
        this(n, rates, parameter, Optional.empty());
    }

    /**
     * Prepares an evolution that stops as soon as it is at its end, whatever time is left.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @param parameter the name of the duration in messages
     * @param end the populations that it tends to, where they are known
     */
    public DickeEvolution(int n, DickeRates rates, String parameter, Optional<Populations> end) {
        this.n = n;
        this.parameter = parameter;
        this.rates = rates;
        this.generator = DickeGenerator.of(n, rates);
        this.uniformisation = new Uniformisation(generator, rates.onlyEmit() ? EMISSION : JUMP);
        this.dark = new LocalEvolution(n, rates.localEmission(), rates.localAbsorption());
        this.end = end;
    }

    /**
     * Changes populations to those after a time.
     *
     * @param p the populations
     * @param time the time
     * @return the energy that emission gives away
     * @throws ResourceLimitException if the error may exceed {@link #LARGEST_ERROR}; it names the duration
     */
    public Flow evolve(Populations p, double time) {
        return evolve(p, Optional.empty(), 0, time);
    }

    /**
     * Tells whether emission alone leaves as good as all dark, so that counting what it gives away costs next to
     * nothing.
     *
     * @param rates the rates of the channels
     * @param time the time
     * @return whether there is no other channel and the time is long enough
     */
    public static boolean endsDark(DickeRates rates, double time) {
        return rates.onlyEmit() && rates.collectiveEmission() * time > DARK;
    }

    /**
     * Begins to count what collective channels emit, less what they absorb.
     *
     * @param time the time for which it will be counted in all
     * @return a count of none
     */
    public QuantaCount count(double time) {
        if (endsDark(rates, time)) {
            later = later.or(() -> Optional.of(LaterEmission.of(n, generator, rates)));
            return QuantaCount.ofAll(n, later.get(), n * StrictMath.exp(-rates.collectiveEmission() * time));
        }
        JumpCount each = new JumpCount(generator, generator.only(DickeChannel.COLLECTIVE_EMISSION, rates),
                generator.only(DickeChannel.COLLECTIVE_ABSORPTION, rates), COUNTED);
        return QuantaCount.ofEach(n, each, Math.min(n + rates.beyond(n, time), rates.jumps(n, time)));
    }

    /**
     * Changes populations to those after a time, and goes on counting.
     *
     * @param p the populations
     * @param count what has been counted on the way to these populations
     * @param time the time
     * @return the energy that emission gives away
     * @throws ResourceLimitException if the error may exceed {@link #LARGEST_ERROR}; it names the duration
     */
    public Flow evolve(Populations p, Optional<QuantaCount> count, double time) {
        return evolve(p, count, 0, time);
    }

    /**
     * Changes populations of a time to those of a later one.
     *
     * @param p the populations
     * @param from the time
     * @param to the later time
     * @return the energy that emission gives away
     * @throws ResourceLimitException if the error may exceed {@link #LARGEST_ERROR}; it names the duration
     */
    public Flow evolve(Populations p, double from, double to) {
        return evolve(p, Optional.empty(), from, to);
    }

    private Flow evolve(Populations p, Optional<QuantaCount> count, double from, double to) {
        error = 0;
        double norm = p.norm();
        Flow flow = steps(p, count, from, to, norm);
        mostError = Math.max(mostError, error / Math.max(1, norm));
        allErrors += error;
        return flow;
    }

    /**
     * Bounds the error of an evolution in the 1-norm, the worst so far.
     *
     * @return the bound for populations of norm 1, and for differences that had at least this norm at first, however
     *     small they have become
     */
    public double error() {
        return mostError;
    }

    /**
     * Bounds the error of all evolutions together, which is that of the last populations if they made one course.
     *
     * @return the sum of the bounds in the 1-norm
     */
    public double allErrors() {
        return allErrors;
    }

    /**
     * Bounds the relative error of sums over the levels and over the terms of a step.
     *
     * @param n the number N of spins
     * @return the bound
     */
    public static double reportError(double n) {
        return (600 + 2 * n) * ROUNDING;
    }

    private Flow steps(Populations p, Optional<QuantaCount> count, double from, double to, double norm) {
        Flow flow = Flow.NONE;
        TimeLeft left = TimeLeft.of(to - from);
        while (!left.isOver()) {
            Interruption.check();
            requireAccuracy(to, left.time(), norm);
            LevelRange range = uniformisation.range(p.rows());
            error += LevelRange.EMPTY;
            if (range.isAtFirstPlaces() && rates.onlyEmit()) {
                Flow last = dark.evolve(p, left.time());
                error += dark.error() * norm;
                return flow.plus(last);
            }
            if (range.fastest() == 0 || isAtEnd(p) || isSettled(p, count, range, left.time())) {
                return flow.plus(flow(p.rows(), left.time()));
            }
            double step = left.next(range);
            if (uniformisation.step(p.rows(), count.flatMap(QuantaCount::each), range, step)) {
                count.ifPresent(quanta -> quanta.add(uniformisation.integral()));
                error += uniformisation.error();
                flow = flow.plus(flow(uniformisation.integral(), 1));
                left.take(step);
            }
        }
        return flow;
    }

    private void requireAccuracy(double time, double left, double norm) {
        if (error > LARGEST_ERROR * norm) {
            throw new ResourceLimitException(parameter, time, "can be followed with an error of at most "
                    + Fault.show(LARGEST_ERROR) + " only to " + Fault.show((float) (time - left)));
        }
    }

    /**
     * Tells whether the populations are as near to their end as errors let them come, and puts them there. They never
     * go away from it again, for an evolution enlarges no distance.
     */
    private boolean isAtEnd(Populations p) {
        double distance = end.map(p::distance).orElse(Double.POSITIVE_INFINITY);
        if (distance > Math.max(NEAR, allErrors + error)) {
            return false;
        }
        end.ifPresent(p::set);
        error += distance;
        return true;
    }

    /** Tells whether what is left of the time changes nothing that counts, and counts it as an error. */
    private boolean isSettled(Populations p, Optional<QuantaCount> count, LevelRange range, double left) {
        double drift = rates.onlyEmit() ? Double.POSITIVE_INFINITY : uniformisation.drift(p.rows(), range, left);
        if (drift > SETTLED || !count.flatMap(QuantaCount::each)
                .map(jumps -> jumps.rest(p.rows(), range, left, drift)).orElse(true)) {
            return false;
        }
        error += drift;
        return true;
    }

    /** Computes the energy that populations give away while they last for a time. */
    private Flow flow(double[][] p, double time) {
        double released = 0;
        double lost = 0;
        for (int r = 0; r < p.length; r++) {
            double[] row = p[r];
            double emission = 0;
            double excitations = 0;
            for (int i = 0; i < row.length; i++) {
                emission += row[i] * i * (row.length - i);
                excitations += row[i] * (i + r);
            }
            released += emission;
            lost += excitations;
        }
        return new Flow(rates.collectiveEmission() * time * released - absorbed(p, time),
                rates.localEmission() * time * lost);
    }

    /** Computes the energy that populations take in by collective absorption while they last for a time. */
    private double absorbed(double[][] p, double time) {
        double absorbed = 0;
        for (int r = 0; rates.collectiveAbsorption() > 0 && r < p.length; r++) {
            for (int i = 0; i < p[r].length; i++) {
                absorbed += p[r][i] * (i + 1) * (p[r].length - 1 - i);
            }
        }
        return rates.collectiveAbsorption() * time * absorbed;
    }
}
