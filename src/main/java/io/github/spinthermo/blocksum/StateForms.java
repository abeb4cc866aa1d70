package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Algebra;
import io.github.spinthermo.levels.LevelNumbers;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;

/**
 * Levels of one spin and of the largest block at |x_0| and at |x_B|: all of a steady state but its small blocks.
 *
 * @param <N> the kind of numbers
 */
public interface StateForms<N> {

    /**
     * Returns the spins.
     *
     * @return n spins s
     */
    SpinEnsemble ensemble();

    /**
     * Returns what the numbers are computed with.
     *
     * @return the arithmetic
     */
    Algebra<N> arithmetic();

    /**
     * Returns the levels of one spin at |x_0|.
     *
     * @return its numbers
     */
    LevelNumbers<N> initialSpin();

    /**
     * Returns the block J = ns at |x_0|.
     *
     * @return its numbers
     */
    LevelNumbers<N> initialLargest();

    /**
     * Returns the levels of one spin at |x_B|.
     *
     * @return its numbers
     */
    LevelNumbers<N> spin();

    /**
     * Returns the block J = ns at |x_B|.
     *
     * @return its numbers
     */
    LevelNumbers<N> largest();

    /**
     * Returns the mean excitation of an endless ladder at |x_B|.
     *
     * @return b = 1/(e^|x_B| − 1); unknown at x_B = 0
     */
    N occupation();

    /**
     * Returns the excitation of all spins above that of the largest block, at |x_0|: the mean ⟨k⟩ of k = ns − J but for
     * what the smaller blocks differ from the largest, since Σ w_J e_J(x_0) = n e_s(x_0).
     *
     * @return n φ_s − φ_ns
     */
    default N stepsOfLargest() {
        Algebra<N> a = arithmetic();
        N local = a.multiply(a.integer(BigInteger.valueOf(ensemble().n())), initialSpin().excitation());
        return a.subtract(local, initialLargest().excitation());
    }

    /**
     * Returns what ⟨J(J+1)⟩ lacks to ns (ns + 1), at |x_0|.
     *
     * @return n (n−1) (s² − e_s²) = n (n−1) φ_s (2s − φ_s)
     */
    default N correlation() {
        Algebra<N> a = arithmetic();
        BigInteger spins = BigInteger.valueOf(ensemble().n());
        N local = initialSpin().excitation();
        N pairs = a.integer(spins.multiply(spins.subtract(BigInteger.ONE)));
        N rest = a.subtract(a.integer(BigInteger.valueOf(ensemble().s().twice())), local);
        return a.multiply(pairs, a.multiply(local, rest));
    }
}
