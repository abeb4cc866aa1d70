package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.BatteryReference;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.battery.meanfield.MeanFieldMoments.Rates;
import io.github.spinthermo.testing.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cycles, bursts, limit cycles and moments of the mean field computed elsewhere. */
@Tag("slow")
class MeanFieldBatteryReferenceTest {

    private static final double RELATIVE = 1e-9;

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> all(Object list) {
        return ((List<Map<String, Object>>) list).stream();
    }

    static Stream<Map<String, Object>> protocols() {
        return all(BatteryReference.file().get("protocol"));
    }

    static Stream<Map<String, Object>> bursts() {
        return all(BatteryReference.file().get("burst"));
    }

    static Stream<Map<String, Object>> evolutions() {
        return all(BatteryReference.file().get("nine_variable")).filter(item -> item.containsKey("theta"));
    }

    private static double number(Map<String, Object> parent, String name) {
        return BatteryReference.number(parent, name);
    }

    @SuppressWarnings("unchecked")
    private static double[] array(Map<String, Object> parent, String name) {
        return ((List<BigDecimal>) parent.get(name)).stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    private static BatteryProtocol protocol(Map<String, Object> of) {
        return new BatteryProtocol((long) number(of, "N"), number(of, "Gamma"), number(of, "gamma"),
                number(of, "tau_s"), number(of, "tau_d"));
    }

    private static CycleReport first(int n, double storage, double discharge) {
        return MeanFieldBattery.of(BatteryProtocol.of(n, 1600, storage, discharge)).ageing(1).cycles().get(0);
    }

    /** Compares to 10^−9 of the value and to the tolerance; the last digits of the table are off by some 10^−13. */
    private static void agrees(CycleReport report, Map<String, Object> expected, double tolerance) {
        double[][] pairs = {
            {report.pulseWork(), number(expected, "pulse_work")},
            {report.stored().excitation(), number(expected, "M_after_storage")},
            {report.stored().length(), number(expected, "S_eff_after_storage")},
            {report.lostStorage(), number(expected, "E_ind_storage")},
            {report.discharged().excitation(), number(expected, "M_end")},
            {report.discharged().length(), number(expected, "S_eff_end")},
            {report.released(), number(expected, "E_coll")},
            {report.lostDischarge(), number(expected, "E_ind_discharge")}};
        for (double[] pair : pairs) {
            assertThat(pair[0]).isCloseTo(pair[1], within(RELATIVE * Math.abs(pair[1])))
                    .isCloseTo(pair[1], within(tolerance + 1e-11));
        }
        assertThat(report.efficiency().orElseThrow()).isCloseTo(number(expected, "efficiency"), within(RELATIVE));
        assertThat(report.discharged().meanLength()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void hasTheCyclesComputedElsewhere(Map<String, Object> of) {
        BatteryProtocol protocol = protocol(of);
        List<Map<String, Object>> cycles = all(of.get("cycles"))
                .filter(cycle -> number(cycle, "cycle") <= 100).toList();
        Ageing ageing = MeanFieldBattery.of(protocol)
                .ageing((long) number(cycles.get(cycles.size() - 1), "cycle"), true, share -> { });
        assertThat(ageing.tolerance()).isLessThan(1e-9);
        double tolerance = ageing.tolerance() * protocol.n();
        cycles.forEach(cycle -> agrees(ageing.cycles().get((int) number(cycle, "cycle") - 1),
                Json.object(cycle, "mean_field"), tolerance));
        agrees(ageing.limitCycle().orElseThrow().cycle(),
                Json.object(Json.object(of, "limit_cycle"), "mean_field"), tolerance);
    }

    @ParameterizedTest
    @MethodSource("bursts")
    void hasTheBurstComputedElsewhere(Map<String, Object> of) {
        all(of.get("rows")).forEach(row -> {
            CycleReport report = first((int) number(of, "N"), 0, number(row, "t"));
            Map<String, Object> expected = Json.object(row, "mean_field");
            isClose(report.discharged().excitation(), number(expected, "M"));
            isClose(report.discharged().length(), number(expected, "S_eff"));
            isClose(report.released(), number(expected, "E_coll"));
            isClose(report.lostDischarge(), number(expected, "E_ind"));
        });
    }

    private static void isClose(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }

    @Test
    void hasTheStoragesComputedElsewhere() {
        all(Json.object(BatteryReference.file(), "fig2").get("rows")).forEach(row -> {
            CycleReport report = first(140, number(row, "gamma_ts"), 0.0187);
            Map<String, Object> expected = Json.object(row, "mean_field");
            isClose(report.stored().excitation(), number(row, "M_before"));
            isClose(report.stored().length(), number(row, "S_eff_before"));
            isClose(report.released() / 140, number(expected, "E_coll_over_N"));
            isClose(report.discharged().excitation(), number(expected, "M_end"));
            isClose(report.lostDischarge(), number(expected, "E_ind"));
        });
        all(BatteryReference.file().get("fig2b_discharge_after_gamma_ts_0.3")).forEach(row ->
                isClose(first(140, 0.3, number(row, "t_after_switch")).discharged().excitation(),
                        number(Json.object(row, "mean_field"), "M")));
    }

    @Test
    void hasTheTestVector() {
        Map<String, Object> test = all(BatteryReference.file().get("nine_variable"))
                .filter(item -> item.containsKey("rhs_test")).findFirst().orElseThrow();
        Map<String, Object> vector = Json.object(test, "rhs_test");
        double[] state = array(vector, "state");
        assertThat(Nine.rates(7, new Rates(0.7, 3, 0), state)).containsExactly(array(vector, "rhs"), within(1e-13));
        assertThat(Nine.of(new NineMoments(7, Rotation.by(0.77)).pulse(Nine.state(state))))
                .containsExactly(array(vector, "rot_theta_0_77"), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("evolutions")
    void hasTheEvolutionsComputedElsewhere(Map<String, Object> of) {
        long n = (long) number(of, "N");
        NineMoments moments = new NineMoments(n, Rotation.by(number(of, "theta")));
        DD[] start = moments.pulse(moments.ground());
        assertThat(Nine.of(start)).containsExactly(array(of, "initial"), within(1e-13));
        double[] rates = array(of, "rhs_at_0");
        double[] found = Nine.rates(n, new Rates(number(of, "gamma"), number(of, "Gamma"), 0), Nine.of(start));
        assertThat(found).containsExactly(rates, within(1e-9));
        all(of.get("states")).forEach(state -> {
            double time = number(state, "t");
            Rates over = new Rates(number(of, "gamma") * time, number(of, "Gamma") * time, 0);
            assertThat(Nine.of(Nine.discharge(moments, over, start))).containsExactly(array(state, "y"), within(2e-11));
        });
    }
}
