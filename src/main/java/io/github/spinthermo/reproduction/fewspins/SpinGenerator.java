package io.github.spinthermo.reproduction.fewspins;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Lindblad generator of a few equal spins 1/2 in one bath, (1) of Latune 2019, in the unit of time in which γ↓ + γ↑
 * is 1. It acts on the elements |a⟩⟨b| of the density matrix in which a has a given
 * number of excitations more than b; no other element ever feeds these.
 */
public final class SpinGenerator {

    /** Terms of the series of the exponential, enough for a matrix of norm 1/2. */
    private static final int TAYLOR_TERMS = 18;

    private final Emitters spins;
    private final int states;
    private final double emission;
    private final List<int[]> elements;
    private final RealMatrix matrix;

    private SpinGenerator(Emitters spins, int states, double betaB, int moreExcitations) {
        this.spins = spins;
        this.states = states;
        this.emission = 1 / (1 + Math.exp(-betaB));
        this.elements = IntStream.range(0, states * states).mapToObj(i -> new int[] {i / states, i % states})
                .filter(e -> spins.excitations(e[0]) - spins.excitations(e[1]) == moreExcitations).toList();
        this.matrix = matrix();
    }

    /**
     * Makes the generator of equal spins among the elements ⟨a|ρ|b⟩ in which a has more excitations than b.
     *
     * @param count how many spins
     * @param betaB the inverse temperature of the bath
     * @param moreExcitations how many excitations a has more, 0 or more
     * @return the generator
     */
    public static SpinGenerator among(int count, double betaB, int moreExcitations) {
        return new SpinGenerator(new Emitters(count), 1 << count, betaB, moreExcitations);
    }

    /** Returns the generator as a real matrix, real parts above imaginary parts. */
    private RealMatrix matrix() {
        int half = elements.size();
        RealMatrix all = MatrixUtils.createRealMatrix(2 * half, 2 * half);
        for (int column = 0; column < half; column++) {
            ComplexMatrix one = ComplexMatrix.zero(states);
            one.re()[elements.get(column)[0]][elements.get(column)[1]] = 1;
            double[] rate = vector(derivative(one));
            for (int row = 0; row < half; row++) {
                all.setEntry(row, column, rate[row]);
                all.setEntry(half + row, column, rate[half + row]);
                all.setEntry(row, half + column, -rate[half + row]);
                all.setEntry(half + row, half + column, rate[row]);
            }
        }
        return all;
    }

    private ComplexMatrix derivative(ComplexMatrix state) {
        ComplexMatrix lower = spins.collectiveLower();
        return Emitters.dissipator(lower, state).times(emission)
                .plus(1 - emission, Emitters.dissipator(lower.adjoint(), state));
    }

    private double[] vector(ComplexMatrix state) {
        return DoubleStream.concat(elements.stream().mapToDouble(e -> state.re()[e[0]][e[1]]),
                elements.stream().mapToDouble(e -> state.im()[e[0]][e[1]])).toArray();
    }

    /**
     * Follows a state through time.
     *
     * @param time how long, in units of 1/(γ↓ + γ↑)
     * @param start a state, of which this generator takes the elements that it is among
     * @return these elements at the end
     */
    public ComplexMatrix after(double time, ComplexMatrix start) {
        double[] vector = exponential(time).operate(vector(start));
        ComplexMatrix state = ComplexMatrix.zero(start.size());
        for (int i = 0; i < elements.size(); i++) {
            state.re()[elements.get(i)[0]][elements.get(i)[1]] = vector[i];
            state.im()[elements.get(i)[0]][elements.get(i)[1]] = vector[elements.size() + i];
        }
        return state;
    }

    /** Computes exp(time · generator) by scaling and squaring. */
    private RealMatrix exponential(double time) {
        int squarings = Math.max(0, Math.getExponent(matrix.getNorm() * time) + 2);
        RealMatrix small = matrix.scalarMultiply(Math.scalb(time, -squarings));
        RealMatrix one = MatrixUtils.createRealIdentityMatrix(matrix.getRowDimension());
        RealMatrix sum = one;
        for (int k = TAYLOR_TERMS; k > 0; k--) {
            sum = one.add(small.multiply(sum).scalarMultiply(1.0 / k));
        }
        for (int i = 0; i < squarings; i++) {
            sum = sum.multiply(sum);
        }
        return sum;
    }
}
