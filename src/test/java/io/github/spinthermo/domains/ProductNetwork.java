package io.github.spinthermo.domains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The master equation of a network in the product space of ladders, some of which make up a domain together: one for
 * a Dicke state of a domain, one of two levels for each of its spins else. Total spins, twins and components are not
 * known here, only that coherences between different numbers of excitations do not occur.
 */
final class ProductNetwork {

    private final List<Long> sizes;
    private final List<Reservoir> reservoirs;
    private final List<Integer> ladders;
    private final List<Integer> owners;
    private final int states;
    private final List<int[]> elements = new ArrayList<>();
    private final List<RealMatrix> lowering = new ArrayList<>();

    /**
     * Makes the space.
     *
     * @param single whether a domain is made of single spins
     */
    ProductNetwork(List<Long> sizes, List<Reservoir> reservoirs, List<Boolean> single) {
        this.sizes = sizes;
        this.reservoirs = reservoirs;
        this.ladders = new ArrayList<>();
        this.owners = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int size = Math.toIntExact(sizes.get(i));
            for (int k = 0; k < (single.get(i) ? size : 1); k++) {
                ladders.add(single.get(i) ? 1 : size);
                owners.add(i);
            }
        }
        this.states = ladders.stream().reduce(1, (a, size) -> a * (size + 1));
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < states; b++) {
                if (Arrays.stream(levels(a)).sum() == Arrays.stream(levels(b)).sum()) {
                    elements.add(new int[] {a, b});
                }
            }
        }
        for (int i = 0; i < sizes.size(); i++) {
            lowering.add(lowering(i));
        }
    }

    int variables() {
        return elements.size();
    }

    int states() {
        return states;
    }

    List<Integer> owners() {
        return owners;
    }

    /** Returns the level of each ladder in a state. */
    int[] levels(int state) {
        int[] levels = new int[ladders.size()];
        int rest = state;
        for (int k = 0; k < levels.length; k++) {
            levels[k] = rest % (ladders.get(k) + 1);
            rest /= ladders.get(k) + 1;
        }
        return levels;
    }

    private RealMatrix lowering(int domain) {
        RealMatrix lowering = new Array2DRowRealMatrix(states, states);
        for (int state = 0; state < states; state++) {
            int[] levels = levels(state);
            int place = 1;
            for (int k = 0; k < levels.length; k++) {
                if (owners.get(k) == domain && levels[k] > 0) {
                    lowering.addToEntry(state - place, state,
                            Math.sqrt(levels[k] * (ladders.get(k) + 1.0 - levels[k])));
                }
                place *= ladders.get(k) + 1;
            }
        }
        return lowering;
    }

    private RealMatrix jump(Reservoir reservoir) {
        return reservoir.domains().stream().map(i -> lowering.get(i - 1)).reduce(RealMatrix::add).orElseThrow();
    }

    /** Returns dρ/dt. */
    RealMatrix change(RealMatrix rho) {
        RealMatrix change = new Array2DRowRealMatrix(states, states);
        for (Reservoir reservoir : reservoirs) {
            RealMatrix down = jump(reservoir);
            change = change.add(dissipator(down, rho).scalarMultiply(reservoir.down()))
                    .add(dissipator(down.transpose(), rho).scalarMultiply(reservoir.up()));
        }
        return change;
    }

    private static RealMatrix dissipator(RealMatrix jump, RealMatrix rho) {
        RealMatrix decay = jump.transpose().multiply(jump);
        return jump.multiply(rho).multiply(jump.transpose())
                .subtract(decay.multiply(rho).add(rho.multiply(decay)).scalarMultiply(0.5));
    }

    /** Returns e^{tA} between the elements that occur, by squaring. */
    RealMatrix exponential(double time) {
        RealMatrix generator = new Array2DRowRealMatrix(elements.size(), elements.size());
        for (int j = 0; j < elements.size(); j++) {
            RealMatrix unit = new Array2DRowRealMatrix(states, states);
            unit.setEntry(elements.get(j)[0], elements.get(j)[1], 1);
            generator.setColumn(j, vector(change(unit)));
        }
        int squarings = Math.max(0, Math.getExponent(generator.getNorm() * time) + 5);
        RealMatrix small = generator.scalarMultiply(Math.scalb(time, -squarings));
        RealMatrix sum = MatrixUtils.createRealIdentityMatrix(elements.size());
        RealMatrix term = sum;
        for (int k = 1; k < 12; k++) {
            term = term.multiply(small).scalarMultiply(1.0 / k);
            sum = sum.add(term);
        }
        for (int s = 0; s < squarings; s++) {
            sum = sum.multiply(sum);
        }
        return sum;
    }

    private double[] vector(RealMatrix matrix) {
        return elements.stream().mapToDouble(e -> matrix.getEntry(e[0], e[1])).toArray();
    }

    /** Returns the state that a map leads to from a diagonal one. */
    RealMatrix mapped(RealMatrix map, double[] populations) {
        double[] to = map.operate(vector(MatrixUtils.createRealDiagonalMatrix(populations)));
        RealMatrix rho = new Array2DRowRealMatrix(states, states);
        for (int j = 0; j < to.length; j++) {
            rho.setEntry(elements.get(j)[0], elements.get(j)[1], to[j]);
        }
        return rho;
    }

    private double mean(RealMatrix rho, RealMatrix operator) {
        return rho.multiply(operator).getTrace();
    }

    private RealMatrix projection(int domain) {
        return MatrixUtils.createRealDiagonalMatrix(IntStream.range(0, states).mapToDouble(state ->
                IntStream.range(0, ladders.size()).filter(k -> owners.get(k) == domain)
                        .map(k -> levels(state)[k]).sum() - sizes.get(domain) / 2.0).toArray());
    }

    List<Double> jz(RealMatrix rho) {
        return IntStream.range(0, sizes.size()).mapToObj(i -> mean(rho, projection(i))).toList();
    }

    double correlation(RealMatrix rho, int i, int k) {
        return mean(rho, lowering.get(i).transpose().multiply(lowering.get(k)));
    }

    double covariance(RealMatrix rho, int i, int k) {
        return mean(rho, projection(i).multiply(projection(k))) - mean(rho, projection(i)) * mean(rho, projection(k));
    }

    /** Returns the change of ⟨J_iz⟩ by one reservoir. */
    double flow(RealMatrix rho, int reservoir, int i) {
        ProductNetwork alone = new ProductNetwork(sizes, List.of(reservoirs.get(reservoir)),
                IntStream.range(0, sizes.size()).mapToObj(d -> owners.stream().filter(o -> o == d).count() > 1)
                        .toList());
        return mean(alone.change(rho), projection(i));
    }

    double entropy(RealMatrix rho) {
        return Arrays.stream(new SingularValueDecomposition(symmetric(rho)).getSingularValues())
                .map(p -> p > 1e-15 ? -p * Math.log(p) : 0).sum();
    }

    private static RealMatrix symmetric(RealMatrix rho) {
        return rho.add(rho.transpose()).scalarMultiply(0.5);
    }
}
