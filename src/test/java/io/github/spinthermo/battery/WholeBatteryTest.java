package io.github.spinthermo.battery;

import static io.github.spinthermo.testing.OpenSystem.add;
import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.scaled;
import static io.github.spinthermo.testing.OpenSystem.transposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.OpenSystem;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests batteries with all channels, any pulse and a thermal start beside the full space of their emitters. */
class WholeBatteryTest {

    private static final BatteryEnvironment ALL = new BatteryEnvironment(0.15, 0.1, 0.2, 0.4, 0.1, 0.3, 0);
    private static final double STORAGE = 0.2;
    private static final double DISCHARGE = 0.3;

    @ParameterizedTest
    @CsvSource({"1, 0.9, 0", "2, 2.1, 0", "3, 0.9, 1.7", "4, 2.1, 0", "3, 3.141592653589793, 0.5"})
    void isTheMasterEquationOfAllEmitters(int n, double angle, double shift) {
        BatteryEnvironment environment = new BatteryEnvironment(ALL.nbar(), ALL.localNbar(), ALL.pumping(),
                ALL.collectivePumping(), ALL.dephasing(), ALL.collectiveDephasing(), shift);
        BatteryProtocol protocol = BatteryProtocol.of(n, 5, STORAGE, DISCHARGE);
        Ageing ageing = ExactBattery.of(protocol).withEnvironment(environment).withStart(BatteryStart.thermal(0.7))
                .withPulseAngle(angle).ageing(2);
        Emitters emitters = new Emitters(n, 0.7);
        for (CycleReport cycle : ageing.cycles()) {
            emitters.pulse(angle);
            emitters.compare(cycle.charged());
            emitters.evolve(emitters.storage(environment), STORAGE);
            emitters.compare(cycle.stored());
            double[][] integral = emitters.evolve(emitters.discharge(environment, 5), DISCHARGE);
            emitters.compare(cycle.discharged());
            double[][] down = product(transposed(emitters.lowering), emitters.lowering);
            double[][] up = product(emitters.lowering, transposed(emitters.lowering));
            assertThat(cycle.released()).isCloseTo(5 * 1.15 * mean(down, integral) - (5 * 0.15 + 0.4)
                    * mean(up, integral), within(1e-12));
            assertThat(cycle.discharged().excitation() - cycle.stored().excitation())
                    .isCloseTo(cycle.pumpedDischarge() - cycle.released() - cycle.lostDischarge(), within(1e-13));
        }
        assertThat(ageing.tolerance()).isBetween(1e-14, 1e-10);
    }

    /** The emitters one by one. */
    private static final class Emitters {

        private final int n;
        private final int size;
        private final double[][] lowering;
        private final double[][] z;
        private double[][][] state;

        Emitters(int n, double x) {
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
        void pulse(double angle) {
            double[][] sx = scaled(lowering, 0.5);
            add(sx, transposed(lowering), 0.5);
            new OpenSystem(size).hamiltonian(1, sx).evolve(state, angle);
        }

        OpenSystem storage(BatteryEnvironment environment) {
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

        OpenSystem discharge(BatteryEnvironment environment, double gamma) {
            return storage(environment).jump(gamma * (environment.nbar() + 1), lowering)
                    .jump(gamma * environment.nbar() + environment.collectivePumping(), transposed(lowering))
                    .hamiltonian(-environment.collectiveShift(), product(transposed(lowering), lowering));
        }

        double[][] evolve(OpenSystem system, double time) {
            return system.evolve(state, time);
        }

        void compare(CyclePoint point) {
            double m = mean(z, state[0]);
            double[][] zz = product(z, z);
            double[][] square = product(transposed(lowering), lowering);
            add(square, zz, 1);
            add(square, z, -1);
            assertThat(point.excitation()).isCloseTo(m, within(1e-12));
            assertThat(point.length() * (point.length() + 1)).isCloseTo(mean(square, state[0]), within(1e-12));
            assertThat(point.variance()).isCloseTo(mean(zz, state[0]) - m * m, within(1e-12));
            assertThat(point.ergotropy().orElseThrow()).isCloseTo(m + n / 2.0 - passive(), within(1e-12));
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
}
