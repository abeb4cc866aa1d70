package io.github.spinthermo.ladder;

/** Means over the populations of m = −J, …, J. Level i is m = i − J. */
public final class LevelMeans {

    private LevelMeans() { }

    /**
     * Returns the mean excitation.
     *
     * @param p populations
     * @return Σ p_m (m + J)
     */
    public static double excitation(double[] p) {
        double sum = 0;
        for (int i = 1; i < p.length; i++) {
            sum += i * p[i];
        }
        return sum;
    }

    /**
     * Returns the mean rate of emission in units of γ↓.
     *
     * @param p populations
     * @return ⟨J₊J₋⟩ = Σ p_m (J + m)(J − m + 1)
     */
    public static double emission(double[] p) {
        double sum = 0;
        for (int i = 1; i < p.length; i++) {
            sum += square(p.length - 1, i) * p[i];
        }
        return sum;
    }

    /**
     * Returns the mean rate of absorption in units of γ↑.
     *
     * @param p populations
     * @return ⟨J₋J₊⟩ = Σ p_m (J − m)(J + m + 1)
     */
    public static double absorption(double[] p) {
        double sum = 0;
        for (int i = 0; i < p.length - 1; i++) {
            sum += square(p.length - 1, i + 1) * p[i];
        }
        return sum;
    }

    /**
     * Returns the entropy.
     *
     * @param p populations
     * @return −Σ p ln p in nats
     */
    public static double entropy(double[] p) {
        double sum = 0;
        for (double population : p) {
            sum -= population > 0 ? population * StrictMath.log(population) : 0;
        }
        return Math.max(0, sum);
    }

    /**
     * Returns the distance of two states.
     *
     * @param p populations
     * @param q others
     * @return Σ|p − q|/2
     */
    public static double distance(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return sum / 2;
    }

    /**
     * Returns the square of a matrix element of J₋.
     *
     * @param twiceJ 2J
     * @param i the upper of two levels, from 0 to 2J + 1
     * @return d_i = i (2J + 1 − i), which is 0 at both ends
     */
    public static double square(int twiceJ, int i) {
        return (double) i * (twiceJ + 1.0 - i);
    }
}
