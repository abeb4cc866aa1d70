package io.github.spinthermo.dicke;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;

/**
 * The evolution by individual emission and pumping for a time, in closed form. Let J be what emission at rate 1 adds
 * to the populations, and ν the number of excitations. Then Jν = (ν + 1)J, so that emission alone is
 * <pre>
 * e^{γt(J − ν)} = q^ν e^{aJ} = q^ν Σ_k a^k J^k/k!,   q = e^{−γt},   a = 1 − q,
 * </pre>
 * a sum of at most N + 1 terms, none negative. Pumping is its mirror image. Both together are an emission followed
 * by a pumping: with ε = e^{−(γ+w)t} and α = (1 − ε)w/(γ + w), an emission with q = ε/(1 − α) and a pumping with q =
 * 1 − α. For a single spin that gives the right probabilities and the right decay √ε of its coherence, and therefore
 * it does so for all.
 *
 * <p>Source: derived; from full inversion, the product form of spec 4, section 3.2.
 */
public final class LocalEvolution {

    /** The largest ln of an intermediate result. */
    private static final double LARGEST_EXPONENT = 695;

    /** The (γ + w)t after which nothing changes any more. */
    private static final double FOREVER = 800;

    /** The largest rest that may be left out at the end of a sum. */
    private static final double TAIL = 0x1p-70;

    /** Roundings for each emission in the mean; see the package {@code battery} for this and the next two. */
    private static final double PER_EMISSION = 12;

    /** Roundings for each unit of ν|ln q| in the mean. */
    private static final double PER_EXPONENT = 10;

    /** Roundings whatever happens. */
    private static final double OTHERS = 12;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    private final double gamma;
    private final double pumping;
    private final DickeGenerator generator;
    private double roundings;
    private double mostRoundings;

    /**
     * Prepares an evolution.
     *
     * @param n the number N of spins
     * @param gamma γ, the rate of individual emission
     * @param pumping w, the rate of individual absorption
     */
    public LocalEvolution(int n, double gamma, double pumping) {
        this.gamma = gamma;
        this.pumping = pumping;
        this.generator = DickeGenerator.of(n, new DickeRates(0, 0, 1, 0, 0));
    }

    /**
     * Changes populations to those after a time.
     *
     * @param p the populations
     * @param time the time
     * @return what individual emission gives away
     */
    public Flow evolve(Populations p, double time) {
        double rate = gamma + pumping;
        if (rate == 0 || time == 0) {
            return Flow.NONE;
        }
        double total = p.total() * p.spins();
        double excitations = p.excitation() + total / 2;
        double end = total * (pumping / rate);
        double pumped = end == 0 ? 0 : end * (rate * time);
        double lost = gamma / rate * (pumped - (excitations - end) * StrictMath.expm1(-rate * time));
        roundings = 0;
        double steps = steps(p.spins(), rate * time);
        for (int step = 0; step < steps; step++) {
            step(p, rate * time / steps);
        }
        mostRoundings = Math.max(mostRoundings, roundings);
        return new Flow(0, lost);
    }

    /**
     * Bounds the error of an evolution of populations of sum 1.
     *
     * @return the bound in the 1-norm, the worst so far
     */
    public double error() {
        return mostRoundings * ROUNDING;
    }

    /** Counts the steps that keep (1 + a)^N below the largest number; one step always serves up to N = 1000. */
    private static double steps(int n, double time) {
        double mostEmitted = StrictMath.expm1(LARGEST_EXPONENT / n);
        return mostEmitted >= 1 ? 1 : Math.ceil(Math.min(time, FOREVER) / -StrictMath.log1p(-mostEmitted));
    }

    /** Goes one step of (γ + w)t on. */
    private void step(Populations p, double time) {
        double rate = gamma + pumping;
        double decayed = -StrictMath.expm1(-time);
        double kept = (gamma + pumping * StrictMath.exp(-time)) / rate;
        if (gamma > 0) {
            emit(p, gamma / rate * decayed / kept, StrictMath.exp(-time) / kept);
        }
        if (pumping > 0) {
            p.pulse();
            emit(p, pumping / rate * decayed, kept);
            p.pulse();
        }
    }

    /** Applies q^ν e^{aJ}, with ln q from the smaller of q and a = 1 − q. */
    private void emit(Populations p, double a, double q) {
        double logarithm = a < 0.5 ? StrictMath.log1p(-a) : StrictMath.log(q);
        int[] top = Arrays.stream(p.rows()).mapToInt(row -> row.length - 1).toArray();
        double[] left = new double[p.spins() + 1];
        Arrays.setAll(left, excitations -> excitations == 0 ? 1 : StrictMath.exp(excitations * logarithm));
        Populations term = p.copy();
        Populations next = Populations.none(p.spins());
        damp(p, left);
        double size = 1;
        double likeliest = a * (p.spins() + 1);
        for (int k = 1; k <= p.spins() && (k <= likeliest || size > TAIL); k++) {
            Interruption.check();
            generator.emission(term.rows(), top, next.rows());
            next.scale(a / k);
            Populations last = term;
            term = next;
            next = last;
            size = add(term, left, p);
            roundings++;
        }
        double most = p.spins();
        double exponent = q == 0 ? 0 : -logarithm * q;
        roundings += PER_EMISSION * a * most + PER_EXPONENT * most * exponent + OTHERS;
    }

    private static void damp(Populations p, double[] left) {
        for (int r = 0; r < p.rows().length; r++) {
            for (int i = 0; i < p.rows()[r].length; i++) {
                p.rows()[r][i] *= left[i + r];
            }
        }
    }

    private static double add(Populations term, double[] left, Populations to) {
        double size = 0;
        for (int r = 0; r < to.rows().length; r++) {
            for (int i = 0; i < to.rows()[r].length; i++) {
                double share = left[i + r] * term.rows()[r][i];
                to.rows()[r][i] += share;
                size += Math.abs(share);
            }
        }
        return size;
    }
}
