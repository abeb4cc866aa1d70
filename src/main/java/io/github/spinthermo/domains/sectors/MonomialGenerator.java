package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.markov.FixedPointScale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The generator of a network in the basis of monomials, where its elements are integers times the rates. With
 * |n⟩ = √C(N,n) z^n for every domain,
 * <pre>
 * J^- z^n = n z^{n−1},   J^+ z^n = (N − n) z^{n+1},   ρ = Σ r_ab |z^a)(z^b|,   r_ab = ρ_ab √(C_a C_b),
 * </pre>
 * C_a the product of the binomials of the domains. Only the rates have to be rounded, so that what is rounded is
 * again the generator of such a network: it conserves the trace exactly and contracts the trace norm.
 *
 * <p>A variable is a pair a ≥ b of states of one sector, for r is symmetric.
 */
final class MonomialGenerator {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<DomainBath> baths;
    private final Sectors sectors;
    private final int[][][] states;
    private final int[] offsets;

    MonomialGenerator(List<DomainBath> baths, Sectors sectors) {
        this.baths = baths;
        this.sectors = sectors;
        this.states = new int[sectors.top() + 1][][];
        this.offsets = new int[sectors.top() + 2];
        for (int n = 0; n < states.length; n++) {
            states[n] = sectors.states(n);
            offsets[n + 1] = offsets[n] + states[n].length * (states[n].length + 1) / 2;
        }
    }

    int variables() {
        return offsets[offsets.length - 1];
    }

    /** Returns the first variable of each sector, and the number of all. */
    int[] offsets() {
        return offsets.clone();
    }

    int top() {
        return sectors.top();
    }

    int dimension(int n) {
        return states[n].length;
    }

    /** Finds the place of r_ab. */
    int variable(int n, int a, int b) {
        int high = Math.max(a, b);
        return offsets[n] + high * (high + 1) / 2 + Math.min(a, b);
    }

    /** Computes C_a, a product of binomials. */
    BigInteger norm(int n, int a) {
        BigInteger norm = BigInteger.ONE;
        for (int d = 0; d < states[n][a].length; d++) {
            for (int k = 1; k <= states[n][a][d]; k++) {
                norm = norm.multiply(BigInteger.valueOf(sectors.size(d) - k + 1)).divide(BigInteger.valueOf(k));
            }
        }
        return norm;
    }

    /** Computes κ, the largest C_a. */
    BigInteger largestNorm() {
        return IntStream.range(0, states.length).boxed()
                .flatMap(n -> IntStream.range(0, states[n].length).mapToObj(a -> norm(n, a)))
                .reduce(BigInteger.ONE, BigInteger::max);
    }

    /**
     * Computes the columns of Aτ, each with the places of its elements that are not 0.
     *
     * @param scale τ and the unit of the elements
     * @return element i of column j is what a unit of the variable j adds to the variable i
     */
    List<Map<Integer, BigInteger>> columns(FixedPointScale scale) {
        List<Map<Integer, BigInteger>> columns = new ArrayList<>();
        for (int n = 0; n < states.length; n++) {
            for (int a = 0; a < states[n].length; a++) {
                for (int b = 0; b <= a; b++) {
                    columns.add(column(n, a, b, scale));
                }
            }
        }
        return columns;
    }

    private Map<Integer, BigInteger> column(int n, int a, int b, FixedPointScale scale) {
        Map<Integer, BigInteger> column = new TreeMap<>();
        for (DomainBath bath : baths) {
            if (n > 0 && bath.exactDown().signum() > 0) {
                jump(n, a, b, new BathJump(bath.domains(), false, half(bath.exactDown(), scale)), column);
            }
            if (n < sectors.top() && bath.exactUp().signum() > 0) {
                jump(n, a, b, new BathJump(bath.domains(), true, half(bath.exactUp(), scale)), column);
            }
        }
        return column;
    }

    private static BigInteger half(BigDecimal rate, FixedPointScale scale) {
        return scale.ofRate(rate.multiply(HALF));
    }

    /** The jumps of a bath down or up, with half their rate. */
    private record BathJump(List<Integer> domains, boolean isUp, BigInteger rate) { }

    /** Adds rate · (2 O r O^T − O†O r − r (O†O)^T), O the jump. */
    private void jump(int n, int a, int b, BathJump jump, Map<Integer, BigInteger> column) {
        int target = jump.isUp() ? n + 1 : n - 1;
        Map<Integer, Long> left = moved(n, Map.of(a, 1L), jump.domains(), jump.isUp());
        Map<Integer, Long> right = moved(n, Map.of(b, 1L), jump.domains(), jump.isUp());
        left.forEach((c, x) -> right.forEach((d, y) -> add(target, a == b, c, d, 2 * x * y, jump, column)));
        moved(target, left, jump.domains(), !jump.isUp()).forEach((c, x) -> add(n, a == b, c, b, -x, jump, column));
        moved(target, right, jump.domains(), !jump.isUp()).forEach((d, y) -> add(n, a == b, a, d, -y, jump, column));
    }

    /** Adds to an element; a variable off the diagonal stands for r_ab and r_ba, which both give to the diagonal. */
    private void add(int n, boolean isPopulation, int c, int d, long factor, BathJump jump,
            Map<Integer, BigInteger> column) {
        if (isPopulation && c < d) {
            return;
        }
        long times = !isPopulation && c == d ? 2 * factor : factor;
        column.merge(variable(n, c, d), jump.rate().multiply(BigInteger.valueOf(times)), BigInteger::add);
    }

    /** Applies the sum of J_d^± of a bath's domains to a vector of a sector, by the places of its elements. */
    private Map<Integer, Long> moved(int n, Map<Integer, Long> vector, List<Integer> domains,
            boolean isUp) {
        Map<Integer, Long> moved = new LinkedHashMap<>();
        vector.forEach((place, element) -> {
            for (int d : domains) {
                int[] state = states[n][place].clone();
                long factor = isUp ? sectors.size(d) - state[d] : state[d];
                state[d] += isUp ? 1 : -1;
                if (factor > 0) {
                    moved.merge(sectors.index(state), element * factor, Long::sum);
                }
            }
        });
        return moved;
    }
}
