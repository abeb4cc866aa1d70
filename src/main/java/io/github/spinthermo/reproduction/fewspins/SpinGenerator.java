package io.github.spinthermo.reproduction.fewspins;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Lindblad generator of a few spins 1/2 in one bath, (1) of Latune 2019, with detunings and couplings of App. K, in
 * the unit of time in which γ↓ + γ↑ = 1. It acts on the elements |a⟩⟨b| of the density matrix in which a has a given
 * number of excitations more than b; no other element ever feeds these.
 */
public final class SpinGenerator {

    /** Rate below which a mode is stationary but for its rounding. */
    private static final double STATIONARY = 1e-10;

    /** Terms of the series of the exponential, enough for a matrix of norm 1/2. */
    private static final int TAYLOR_TERMS = 18;

    private final Emitters spins;
    private final double emission;
    private final ComplexMatrix hamiltonian;
    private final List<int[]> elements;
    private final RealMatrix matrix;

    private SpinGenerator(Emitters spins, double betaB, ComplexMatrix hamiltonian, int moreExcitations) {
        this.spins = spins;
        this.emission = 1 / (1 + Math.exp(-betaB));
        this.hamiltonian = hamiltonian;
        int states = hamiltonian.size();
        this.elements = IntStream.range(0, states * states).mapToObj(i -> new int[] {i / states, i % states})
                .filter(e -> spins.excitations(e[0]) - spins.excitations(e[1]) == moreExcitations).toList();
        this.matrix = matrix();
    }

    /**
     * Makes the generator of spins with the frequencies ω + δ_k.
     *
     * @param betaB the inverse temperature of the bath
     * @param detunings δ_k, one for each spin
     * @return the generator among the elements ⟨a|ρ|b⟩ in which a and b have equally many excitations
     */
    public static SpinGenerator detuned(double betaB, double... detunings) {
        Emitters spins = new Emitters(detunings.length);
        ComplexMatrix hamiltonian = IntStream.range(0, detunings.length)
                .mapToObj(k -> spins.inversion(k).times(detunings[k] / 2))
                .reduce(ComplexMatrix.zero(1 << detunings.length), (sum, one) -> sum.plus(1, one));
        return new SpinGenerator(spins, betaB, hamiltonian, 0);
    }

    /**
     * Makes the generator of spins that exchange quanta in pairs at one rate: H' = Ω (J⁺J⁻ − n/2 − J_z).
     *
     * @param count how many spins
     * @param betaB the inverse temperature of the bath
     * @param coupling Ω
     * @return the generator among the elements ⟨a|ρ|b⟩ in which a and b have equally many excitations
     */
    public static SpinGenerator coupled(int count, double betaB, double coupling) {
        Emitters spins = new Emitters(count);
        ComplexMatrix lower = spins.collectiveLower();
        ComplexMatrix hamiltonian = lower.adjoint().times(lower).plus(-0.5, spins.collectiveInversion());
        return new SpinGenerator(spins, betaB, hamiltonian.times(coupling), 0);
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
        return new SpinGenerator(new Emitters(count), betaB, ComplexMatrix.zero(1 << count), moreExcitations);
    }

    /** Returns the generator as a real matrix, real parts above imaginary parts. */
    private RealMatrix matrix() {
        int half = elements.size();
        RealMatrix all = MatrixUtils.createRealMatrix(2 * half, 2 * half);
        for (int column = 0; column < half; column++) {
            ComplexMatrix one = ComplexMatrix.zero(hamiltonian.size());
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
        ComplexMatrix commutator = hamiltonian.times(state).plus(-1, state.times(hamiltonian));
        return Emitters.dissipator(lower, state).times(emission)
                .plus(1 - emission, Emitters.dissipator(lower.adjoint(), state)).plus(1, commutator.timesMinusI());
    }

    private double[] vector(ComplexMatrix state) {
        return DoubleStream.concat(elements.stream().mapToDouble(e -> state.re()[e[0]][e[1]]),
                elements.stream().mapToDouble(e -> state.im()[e[0]][e[1]])).toArray();
    }

    /**
     * Returns the smallest rate at which anything decays.
     *
     * @return the rate, in units of γ↓ + γ↑
     */
    public double slowestRate() {
        return DoubleStream.of(new EigenDecomposition(matrix).getRealEigenvalues()).map(value -> -value)
                .filter(rate -> rate > STATIONARY).min().orElseThrow();
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

    /**
     * Returns the mean number of excitations after a time, from the ground state.
     *
     * @param time how long, in units of 1/(γ↓ + γ↑)
     * @return the energy in units of ħω
     */
    public double energyAfter(double time) {
        ComplexMatrix start = ComplexMatrix.zero(hamiltonian.size());
        int ground = hamiltonian.size() - 1;
        start.re()[ground][ground] = 1;
        ComplexMatrix state = after(time, start);
        return IntStream.rangeClosed(0, ground).mapToDouble(a -> spins.excitations(a) * state.re()[a][a]).sum();
    }
}
