package io.github.spinthermo.local.coherence;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares ⟨j m s μ|J m+μ⟩² of the total spins J = j − s, …, j + s in a state j, m to which a spin s in the state μ is
 * added. Each is computed once; all arguments are twice their values.
 */
public final class CouplingShares {

    private record State(long j, long m, long mu) { }

    private final Arithmetic a;
    private final int s;
    private final Map<State, Ball[]> known = new HashMap<>();

    /**
     * Prepares the shares.
     *
     * @param arithmetic the working precision
     * @param twiceS 2s of the spin that is added
     */
    public CouplingShares(Arithmetic arithmetic, int twiceS) {
        this.a = arithmetic;
        this.s = twiceS;
    }

    /**
     * Returns the 2s + 1 shares, from j − s up.
     *
     * @param j 2j
     * @param m 2m
     * @param mu 2μ
     * @return the shares; 0 for a J that there is not
     */
    public Ball[] of(long j, long m, long mu) {
        return known.computeIfAbsent(new State(j, m, mu), this::shares);
    }

    private Ball[] shares(State state) {
        Ball[] shares = new Ball[s + 1];
        Arrays.fill(shares, Ball.ZERO);
        ClebschGordan.overTotalSpins(HalfInteger.ofTwice(state.j), HalfInteger.ofTwice(state.m),
                HalfInteger.ofTwice(s), HalfInteger.ofTwice(state.mu)).forEach((total, root) ->
                        shares[(int) (total.twice() - state.j + s) / 2] = square(root));
        return shares;
    }

    private Ball square(SignedRoot root) {
        return root.isZero() ? Ball.ZERO : a.ratio(root.squaredNumerator(), root.squaredDenominator());
    }
}
