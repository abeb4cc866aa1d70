package io.github.spinthermo.power;

import java.util.Arrays;

/**
 * A stroke acting on a block of total spin J. The state is held as its tails T_k = P(m + J ≥ k), k = 0, …, 2J: they
 * are never negative, the energy above the lowest level is Σ_{k&gt;0} T_k, and with c_k = k(2J + 1 − k)
 * <pre>
 * T_k' = γ↑ c_k T_{k−1} + γ↓ c_k T_{k+1} − (γ↑ + γ↓) c_k T_k,   k &gt; 0,   T_0 = 1.
 * </pre>
 * The transposed matrix, without its row and column 0, evolves weights v of errors of tails: an error δ of T costs Σ
 * v_k |δ_k| after the stroke if it cost Σ (e^{Dt} v)_k |δ_k| before.
 *
 * @derivation 7.3
 */
final class BlockStroke {

    /** The distance from the thermal state, as an energy, at which a stroke counts as complete. */
    private static final double COMPLETE = 0x1p-60;

    private final int twiceJ;
    private final Stroke stroke;
    private final TridiagonalFlow tails;
    private final TridiagonalFlow weights;
    private final Passage ofOnes;

    BlockStroke(int twiceJ, Stroke stroke) {
        this.twiceJ = twiceJ;
        this.stroke = stroke;
        double[] up = rates(stroke.up(), 0);
        double[] down = rates(stroke.down(), 0);
        double[] both = rates(stroke.up() + stroke.down(), 0);
        this.tails = new TridiagonalFlow(up, down, both, stroke.time());
        this.weights = new TridiagonalFlow(rates(stroke.down(), -1), rates(stroke.up(), 1), both, stroke.time());
        double[] ones = new double[twiceJ + 1];
        Arrays.fill(ones, 1, ones.length, 1);
        this.ofOnes = weights.over(ones, COMPLETE);
    }

    /** Returns a rate times c_k for the places beside all k &gt; 0. */
    private double[] rates(double rate, int beside) {
        double[] rates = new double[twiceJ + 1];
        for (int k = 1; k <= twiceJ; k++) {
            rates[k] = rate * links(k + beside);
        }
        return rates;
    }

    private double links(int k) {
        return (double) k * (twiceJ + 1 - k);
    }

    /** Returns the flow of tails. */
    TridiagonalFlow tails() {
        return tails;
    }

    /** Returns the flow of weights of errors, against the time; nothing is at place 0. */
    TridiagonalFlow weights() {
        return weights;
    }

    /** Returns how much more the stroke makes of an error of each tail, in energy. */
    Passage ofOnes() {
        return ofOnes;
    }

    /** Tells whether the state after the stroke is as good as thermal, whatever it was before. */
    boolean isComplete() {
        return left() < COMPLETE;
    }

    private double left() {
        return Arrays.stream(ofOnes.end()).sum();
    }

    /** Bounds how far the energy after the stroke is from the thermal one, whatever the state was before. */
    double rest() {
        return left() * (1 + weights.error()) + weights.leftOut() * twiceJ;
    }

    /** Returns the tails of the thermal state of the bath. */
    double[] thermal() {
        return ThermalTails.of(twiceJ, stroke.down(), stroke.up());
    }
}
