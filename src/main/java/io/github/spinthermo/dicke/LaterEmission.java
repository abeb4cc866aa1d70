package io.github.spinthermo.dicke;

import io.github.spinthermo.markov.Jump;

/**
 * The quanta k that collective emission gives away from each level until no more is to come, where there is no channel
 * but emission. Each jump takes one excitation, so that their means v follow level by level from below,
 * <pre>
 * R v = R_c (1 + v') + Σ R_i v_i,
 * </pre>
 * with the rate R at which a level is left, R_c that of collective emission, which leads to v', and R_i those of the
 * single spins. Each emission counts once in k², and twice with each one after it: ⟨k²⟩ = ∫ w·p dt, w = R_c(1 + 2v').
 *
 * <p>No term is negative, and n levels at most follow each other: v errs relatively by some n times the roundings of
 * one level.
 *
 * @param mean v, from each level
 * @param weight w, of each level
 * @derivation 8.6
 */
record LaterEmission(double[][] mean, double[][] weight) {

    /** Computes both. */
    static LaterEmission of(int n, DickeGenerator generator, DickeRates rates) {
        double[][] emitted = generator.only(DickeChannel.COLLECTIVE_EMISSION, rates);
        double[][] mean = Populations.none(n).rows();
        double[][] weight = Populations.none(n).rows();
        for (int excitations = 1; excitations <= n; excitations++) {
            for (int r = 0; r <= Math.min(excitations, n - excitations); r++) {
                int place = excitations - r;
                if (place > 0) {
                    weight[r][place] = emitted[r][place] * (1 + 2 * mean[r][place - 1]);
                }
                mean[r][place] = mean(generator, emitted[r][place], mean, r, place);
            }
        }
        return new LaterEmission(mean, weight);
    }

    private static double mean(DickeGenerator generator, double emitted, double[][] mean, int row, int place) {
        double sum = emitted;
        for (Jump jump : generator.emission()) {
            double rate = jump.rates()[row][place];
            if (rate > 0) {
                sum += rate * mean[row + jump.rows()][place + jump.places()];
            }
        }
        return sum == 0 ? 0 : sum / generator.outflow()[row][place];
    }
}
