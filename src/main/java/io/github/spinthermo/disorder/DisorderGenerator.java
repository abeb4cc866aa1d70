package io.github.spinthermo.disorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * Generator of the motion of n spins 1/2 in a collective bath, with detunings and couplings, on density matrices that
 * are diagonal in the number of excited spins,
 * <pre>
 * dρ/dt = −i[H', ρ] + γ↓ D[J₋]ρ + γ↑ D[J₊]ρ.
 * </pre>
 * H' and J± are real. So a density matrix ρ = A + iB, A symmetric and B antisymmetric, is held as the one real matrix
 * X = A + B, which has the same Frobenius norm and diagonal, and
 * <pre>
 * dX/dt = −H'Xᵀ + XᵀH' + γ↓ D[J₋]X + γ↑ D[J₊]X.
 * </pre>
 *
 * @derivation 7.5
 */
final class DisorderGenerator {

    private final SectorBasis basis;
    private final List<DD> detunings;
    private final Map<Integer, DD> couplings;
    private final DD down;
    private final DD up;

    private DisorderGenerator(SectorBasis basis, Disorder disorder, DD down, DD up) {
        this.basis = basis;
        this.detunings = disorder.detunings().stream().map(PreciseNumbers::of).toList();
        this.couplings = new TreeMap<>();
        disorder.couplings().forEach(pair -> couplings.put(pair.spins(), PreciseNumbers.of(pair.value())));
        this.down = down;
        this.up = up;
    }

    /** Makes the part that H' contributes. */
    static SparseRows ofDisorder(SectorBasis basis, Disorder disorder) {
        DisorderGenerator generator = new DisorderGenerator(basis, disorder, DD.ZERO, DD.ZERO);
        return generator.rows(generator::addRotation);
    }

    /** Makes the whole generator, from the rates γ↓ and γ↑. */
    static SparseRows of(SectorBasis basis, Disorder disorder, DD down, DD up) {
        DisorderGenerator generator = new DisorderGenerator(basis, disorder, down, up);
        return generator.rows((row, index) -> {
            generator.addRotation(row, index);
            generator.addLoss(row, index);
            return generator.addJumps(row, index);
        });
    }

    private SparseRows rows(BiFunction<MatrixRow, Integer, MatrixRow> terms) {
        List<Map<Integer, DD>> rows = new ArrayList<>();
        IntStream.range(0, basis.size()).forEach(index -> rows.add(terms.apply(new MatrixRow(basis), index).elements));
        return new SparseRows(rows);
    }

    /** Row of the generator that is being made. */
    private record MatrixRow(SectorBasis basis, Map<Integer, DD> elements) {

        MatrixRow(SectorBasis basis) {
            this(basis, new TreeMap<>());
        }

        void add(int a, int b, DD value) {
            if (value.hi() != 0) {
                elements.merge(basis.index(a, b), value, DD::add);
            }
        }
    }

    /** Adds −(H'Xᵀ)_ab + (XᵀH')_ab. */
    private MatrixRow addRotation(MatrixRow row, int index) {
        int a = basis.left(index);
        int b = basis.right(index);
        row.add(b, a, energy(b).subtract(energy(a)));
        couplings.forEach((pair, value) -> {
            if (isExchanged(a, pair)) {
                row.add(b, a ^ pair, value.negate());
            }
            if (isExchanged(b, pair)) {
                row.add(b ^ pair, a, value);
            }
        });
        return row;
    }

    private DD energy(int configuration) {
        return IntStream.range(0, detunings.size()).filter(spin -> (configuration >> spin & 1) != 0)
                .mapToObj(detunings::get).reduce(DD.ZERO, DD::add);
    }

    /** Tells whether just one spin of a pair is excited. */
    private static boolean isExchanged(int configuration, int pair) {
        return Integer.bitCount(configuration & pair) == 1;
    }

    /** Adds −½(KX + XK)_ab, K = γ↓ J₊J₋ + γ↑ J₋J₊. */
    private void addLoss(MatrixRow row, int index) {
        int a = basis.left(index);
        int b = basis.right(index);
        int excited = basis.excited(index);
        row.add(a, b, down.multiply(-excited).add(up.multiply(excited - basis.spins())));
        DD exchange = down.add(up).multiply(-0.5);
        for (int i = 0; i < basis.spins(); i++) {
            for (int j = 0; j < i; j++) {
                int pair = 1 << i | 1 << j;
                if (isExchanged(a, pair)) {
                    row.add(a ^ pair, b, exchange);
                }
                if (isExchanged(b, pair)) {
                    row.add(a, b ^ pair, exchange);
                }
            }
        }
    }

    /** Adds γ↓(J₋XJ₊)_ab + γ↑(J₊XJ₋)_ab. */
    private MatrixRow addJumps(MatrixRow row, int index) {
        int a = basis.left(index);
        int b = basis.right(index);
        for (int i = 1; i < 1 << basis.spins(); i <<= 1) {
            for (int j = 1; j < 1 << basis.spins(); j <<= 1) {
                if ((a & i) == 0 && (b & j) == 0) {
                    row.add(a | i, b | j, down);
                } else if ((a & i) != 0 && (b & j) != 0) {
                    row.add(a ^ i, b ^ j, up);
                }
            }
        }
        return row;
    }
}
