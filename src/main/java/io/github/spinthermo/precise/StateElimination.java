package io.github.spinthermo.precise;

import io.github.spinthermo.cost.Interruption;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * The elimination of one state of a Markov chain after another. What stays is the chain watched only while it is in the
 * states left; no number on the diagonal is used, so that nothing cancels and each element of the stationary vector is
 * known relatively. The state that is left most often goes first, so that the last is recurrent.
 *
 * <p>Source: Grassmann, Taksar and Heyman, Oper. Res. 33, 1107 (1985).
 */
final class StateElimination {

    private final PreciseMatrix chain;
    private final PreciseMatrix factors;
    private final int size;
    private final boolean[] isGone;
    private final int[] order;

    StateElimination(PreciseMatrix matrix) {
        this.size = matrix.rows();
        this.chain = matrix.part(size, 0, size);
        this.factors = new PreciseMatrix(size, size);
        this.isGone = new boolean[size];
        this.order = new int[size];
    }

    /** Eliminates all states but one, and computes the vector; empty if no state of some that are left is ever left. */
    Optional<PreciseMatrix> vector() {
        for (int step = 0; step < size - 1; step++) {
            Interruption.check();
            int state = mostLeft();
            if (state < 0) {
                return Optional.empty();
            }
            eliminate(state);
            order[step] = state;
        }
        order[size - 1] = IntStream.range(0, size).filter(i -> !isGone[i]).findFirst().orElseThrow();
        return Optional.of(substitute());
    }

    private void eliminate(int state) {
        isGone[state] = true;
        DD left = DD.ZERO;
        for (int j = 0; j < size; j++) {
            left = isGone[j] ? left : left.add(chain.get(state, j));
        }
        for (int i = 0; i < size; i++) {
            if (!isGone[i]) {
                DD factor = chain.get(i, state).divide(left);
                chain.addToRow(i, factor, chain, state);
                factors.set(i, state, factor);
            }
        }
    }

    /** Finds the state with the largest probability to be left for another of the rest; −1 if none ever is. */
    private int mostLeft() {
        int most = -1;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            double left = isGone[i] ? 0 : left(i);
            if (left > largest) {
                largest = left;
                most = i;
            }
        }
        return most;
    }

    private double left(int state) {
        double left = 0;
        for (int j = 0; j < size; j++) {
            left += isGone[j] || j == state ? 0 : chain.value(state, j);
        }
        return left;
    }

    /** Computes the elements in the opposite order, each from those of the states that were left when it went. */
    private PreciseMatrix substitute() {
        PreciseMatrix vector = new PreciseMatrix(1, size);
        vector.set(0, order[size - 1], DD.ONE);
        DD sum = DD.ONE;
        for (int step = size - 2; step >= 0; step--) {
            DD element = DD.ZERO;
            for (int later = step + 1; later < size; later++) {
                int i = order[later];
                element = element.add(vector.get(0, i).multiply(factors.get(i, order[step])));
            }
            vector.set(0, order[step], element);
            sum = sum.add(element);
        }
        return vector.dividedBy(sum);
    }
}
