package io.github.spinthermo.battery;

import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.transposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.Emitters;
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
            compare(emitters, cycle.charged());
            emitters.evolve(emitters.storage(environment), STORAGE);
            compare(emitters, cycle.stored());
            double[][] integral = emitters.evolve(emitters.discharge(environment, 5), DISCHARGE);
            compare(emitters, cycle.discharged());
            double[][] down = product(transposed(emitters.lowering()), emitters.lowering());
            double[][] up = product(emitters.lowering(), transposed(emitters.lowering()));
            assertThat(cycle.released()).isCloseTo(5 * 1.15 * mean(down, integral) - (5 * 0.15 + 0.4)
                    * mean(up, integral), within(1e-12));
            assertThat(cycle.discharged().excitation() - cycle.stored().excitation())
                    .isCloseTo(cycle.pumpedDischarge() - cycle.released() - cycle.lostDischarge(), within(1e-13));
        }
        assertThat(ageing.tolerance()).isBetween(1e-14, 1e-10);
    }

    private static void compare(Emitters emitters, CyclePoint point) {
        assertThat(point.excitation()).isCloseTo(emitters.excitation(), within(1e-12));
        assertThat(point.length() * (point.length() + 1)).isCloseTo(emitters.squaredLength(), within(1e-12));
        assertThat(point.variance()).isCloseTo(emitters.variance(), within(1e-12));
        assertThat(point.ergotropy().orElseThrow()).isCloseTo(emitters.ergotropy(), within(1e-12));
    }
}
