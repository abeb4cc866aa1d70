package io.github.spinthermo.testing;

import static io.github.spinthermo.testing.OpenSystem.add;
import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.scaled;
import static io.github.spinthermo.testing.OpenSystem.transposed;

import io.github.spinthermo.battery.BatteryEnvironment;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Emitters one by one, in the full space of their states, with all channels and any pulse. */
public final class Emitters {

    private final int n;
    private final int size;
    private final double[][] lowering;
    private final double[][] z;
    private double[][][] state;

    /** Makes n emitters in the thermal state. */
    public Emitters(int n, double x) {
        this.n = n;
        this.size = 1 << n;
        this.lowering = new double[size][size];
        this.z = new double[size][size];
        this.state = new double[2][size][size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            z[i][i] = Integer.bitCount(i) - n / 2.0;
            state[0][i][i] = Math.exp(-x * z[i][i]);
            sum += state[0][i][i];
        }
        state[0] = scaled(state[0], 1 / sum);
        for (int k = 0; k < n; k++) {
            add(lowering, lowering(k), 1);
        }
    }

    private double[][] lowering(int k) {
        double[][] one = new double[size][size];
        for (int i = 0; i < size; i++) {
            if ((i >> k & 1) == 1) {
                one[i - (1 << k)][i] = 1;
            }
        }
        return one;
    }

    /** Turns the state: e^(−iθ S_x) ρ e^(iθ S_x), in Taylor steps. */
    public void pulse(double angle) {
        double[][] sx = scaled(lowering, 0.5);
        add(sx, transposed(lowering), 0.5);
        new OpenSystem(size).hamiltonian(1, sx).evolve(state, angle);
    }

    /** Returns what acts on the emitters that store, each of which emits with the rate 1. */
    public OpenSystem storage(BatteryEnvironment environment) {
        OpenSystem system = new OpenSystem(size).jump(environment.collectiveDephasing(), z);
        for (int k = 0; k < n; k++) {
            double[][] down = lowering(k);
            double[][] inversion = scaled(product(transposed(down), down), 2);
            for (int i = 0; i < size; i++) {
                inversion[i][i] -= 1;
            }
            system.jump(environment.localNbar() + 1, down)
                    .jump(environment.localNbar() + environment.pumping(), transposed(down))
                    .jump(environment.dephasing(), inversion);
        }
        return system;
    }

    /** Returns what acts on the emitters that are discharged into a cavity. */
    public OpenSystem discharge(BatteryEnvironment environment, double gamma) {
        return storage(environment).jump(gamma * (environment.nbar() + 1), lowering)
                .jump(gamma * environment.nbar() + environment.collectivePumping(), transposed(lowering))
                .hamiltonian(-environment.collectiveShift(), product(transposed(lowering), lowering));
    }

    /** Evolves the state, and returns its integral. */
    public double[][] evolve(OpenSystem system, double time) {
        return system.evolve(state, time);
    }

    /** Returns the mean of S_z. */
    public double excitation() {
        return mean(z, state[0]);
    }

    /** Returns ⟨S²⟩. */
    public double squaredLength() {
        double[][] square = product(transposed(lowering), lowering);
        add(square, product(z, z), 1);
        add(square, z, -1);
        return mean(square, state[0]);
    }

    /** Returns the variance of S_z. */
    public double variance() {
        return mean(product(z, z), state[0]) - excitation() * excitation();
    }

    /** Returns the work that any unitary may take. */
    public double ergotropy() {
        return excitation() + n / 2.0 - passive();
    }

    /** Returns how many there are. */
    public int n() {
        return n;
    }

    /** Returns S⁻. */
    public double[][] lowering() {
        return lowering;
    }

    /** Computes the energy of the sorted eigenvalues; ρ = X + iY has those of [[X, −Y], [Y, X]], each twice. */
    private double passive() {
        double[][] doubled = new double[2 * size][2 * size];
        double[] energies = new double[size];
        for (int i = 0; i < size; i++) {
            energies[i] = Integer.bitCount(i);
            for (int j = 0; j < size; j++) {
                doubled[i][j] = (state[0][i][j] + state[0][j][i]) / 2;
                doubled[size + i][size + j] = doubled[i][j];
                doubled[i][size + j] = (state[1][j][i] - state[1][i][j]) / 2;
                doubled[size + j][i] = doubled[i][size + j];
            }
        }
        double[] eigenvalues = new EigenDecomposition(new Array2DRowRealMatrix(doubled)).getRealEigenvalues();
        Arrays.sort(eigenvalues);
        Arrays.sort(energies);
        double passive = 0;
        for (int k = 0; k < size; k++) {
            passive += eigenvalues[2 * size - 1 - 2 * k] * energies[k];
        }
        return passive;
    }
}
