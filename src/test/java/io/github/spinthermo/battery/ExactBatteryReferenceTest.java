package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cycles, bursts and limit cycles computed elsewhere, by another method, in more digits where N is small. */
@Tag("slow")
class ExactBatteryReferenceTest {

    /** Relative error of values that are given with fourteen digits. */
    private static final double PRINTED = 1e-13;

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> all(Object list) {
        return ((List<Map<String, Object>>) list).stream();
    }

    static Stream<Map<String, Object>> protocols() {
        return all(BatteryReference.file().get("protocol"));
    }

    static Stream<Map<String, Object>> fig2() {
        return all(Json.object(BatteryReference.file(), "fig2").get("rows"));
    }

    static Stream<Map<String, Object>> bursts() {
        return all(BatteryReference.file().get("burst"));
    }

    static Stream<Map<String, Object>> discharge() {
        return all(BatteryReference.file().get("fig2b_discharge_after_gamma_ts_0.3"));
    }

    private static double number(Map<String, Object> parent, String name) {
        return BatteryReference.number(parent, name);
    }

    private static void isClose(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(PRINTED * Math.abs(expected)));
    }

    /** Checks each value, and returns the largest error over N. */
    private static double compare(CycleReport report, Map<String, Object> exact, double n) {
        double[][] pairs = {
            {report.pulseWork(), number(exact, "pulse_work")},
            {report.stored().excitation(), number(exact, "M_after_storage")},
            {report.stored().length(), number(exact, "S_eff_after_storage")},
            {report.stored().meanLength().orElseThrow(), number(exact, "S_mean_after_storage")},
            {report.lostStorage(), number(exact, "E_ind_storage")},
            {report.discharged().excitation(), number(exact, "M_end")},
            {report.discharged().length(), number(exact, "S_eff_end")},
            {report.discharged().meanLength().orElseThrow(), number(exact, "S_mean_end")},
            {report.released(), number(exact, "E_coll")},
            {report.lostDischarge(), number(exact, "E_ind_discharge")}};
        assertThat(report.efficiency().orElseThrow()).isCloseTo(number(exact, "efficiency"), within(1e-12));
        return Stream.of(pairs).mapToDouble(pair -> {
            assertThat(pair[0]).isCloseTo(pair[1], within(1e-11 * Math.abs(pair[1])));
            return Math.abs(pair[0] - pair[1]) / n;
        }).max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void hasTheCyclesComputedElsewhere(Map<String, Object> protocol) {
        double n = number(protocol, "N");
        Ageing ageing = ExactBattery.of(new BatteryProtocol((long) n, number(protocol, "Gamma"),
                number(protocol, "gamma"), number(protocol, "tau_s"), number(protocol, "tau_d")))
                .ageing(500, true, share -> { });
        DoubleStream errors = all(protocol.get("cycles")).mapToDouble(cycle -> compare(
                ageing.cycles().get((int) number(cycle, "cycle") - 1), Json.object(cycle, "exact"), n));
        LimitCycle limit = ageing.limitCycle().orElseThrow();
        double limitError = compare(limit.cycle(),
                Json.object(Json.object(protocol, "limit_cycle"), "exact"), n);
        double error = Math.max(limitError, errors.max().orElseThrow());
        assertThat(error).isBetween(ageing.tolerance() / 2000, ageing.tolerance());
        assertThat(limit.secondEigenvalue())
                .isCloseTo(number(protocol, "second_eigenvalue_of_cycle_map"), within(1e-10));
    }

    /** Compares N = 10 with matrix exponentials in 40 digits, as the other values are worse after many cycles. */
    @ParameterizedTest
    @CsvSource({
        "1, -4.83584136437523507, 4.8508592156057007, 9.64568438041200853, 0.0048945860528844075",
        "10, -3.64162319719769258, 3.76881257113880562, 7.20354716196267851, 0.027233458059747376",
        "100, -1.79083917626325274, 2.00464961173419309, 3.3945400613012008, 0.061655073435380645",
        "500, -1.78616316895251133, 1.99970184743283748, 3.38486261635291017, 0.061741635423014039"})
    void hasTheCyclesOfAnotherArithmetic(int cycle, double excitation, double length, double released,
            double lost) {
        Ageing ageing = ExactBattery.of(BatteryProtocol.of(10, 1600, 0.0187, 0.0187)).ageing(cycle);
        CycleReport report = ageing.cycles().get(cycle - 1);
        double error = DoubleStream.of(report.discharged().excitation() - excitation,
                report.discharged().length() - length, report.released() - released,
                report.lostDischarge() - lost).map(Math::abs).max().orElseThrow() / 10;
        assertThat(error).isLessThan(1e-14).isLessThan(ageing.tolerance());
    }

    @ParameterizedTest
    @MethodSource("fig2")
    void hasTheStorageTimesOfTheFigure(Map<String, Object> row) {
        Map<String, Object> exact = Json.object(row, "exact");
        CycleReport report = one(140, number(row, "gamma_ts"), 0.0187);
        isClose(report.stored().excitation(), number(row, "M_before"));
        isClose(report.stored().length(), number(row, "S_eff_before"));
        isClose(report.stored().meanLength().orElseThrow(), number(row, "S_mean_before"));
        isClose(report.stored().excitation() + report.stored().meanLength().orElseThrow(),
                140 * number(row, "useful_ideal_over_N"));
        isClose(report.released(), 140 * number(exact, "E_coll_over_N"));
        isClose(report.discharged().excitation(), number(exact, "M_end"));
        isClose(report.discharged().length(), number(exact, "S_eff_end"));
        isClose(report.discharged().meanLength().orElseThrow(), number(exact, "S_mean_end"));
        isClose(report.lostDischarge(), number(exact, "E_ind"));
        CycleReport early = one(140, number(row, "gamma_ts"), 0.0005);
        isClose(early.discharged().excitation(), number(exact, "M_at_0_0005"));
        isClose(early.released(), number(exact, "Ecoll_at_0_0005"));
    }

    private static CycleReport one(long n, double storage, double discharge) {
        return ExactBattery.of(BatteryProtocol.of(n, 1600, storage, discharge)).ageing(1).cycles().get(0);
    }

    @ParameterizedTest
    @MethodSource("bursts")
    void hasTheBurst(Map<String, Object> burst) {
        all(burst.get("rows")).forEach(row -> {
            Map<String, Object> exact = Json.object(row, "exact");
            CycleReport report = one((long) number(burst, "N"), 0, number(row, "t"));
            isClose(report.discharged().excitation(), number(exact, "M"));
            isClose(report.discharged().length(), number(exact, "S_eff"));
            isClose(report.discharged().meanLength().orElseThrow(), number(exact, "S_mean"));
            isClose(report.released(), number(exact, "E_coll"));
            isClose(report.lostDischarge(), number(exact, "E_ind"));
        });
    }

    @ParameterizedTest
    @MethodSource("discharge")
    void hasTheDischargeAfterStorage(Map<String, Object> row) {
        CycleReport report = one(140, 0.3, number(row, "t_after_switch"));
        Map<String, Object> exact = Json.object(row, "exact");
        isClose(report.discharged().excitation(), number(exact, "M"));
        isClose(report.discharged().length(), number(exact, "S_eff"));
        isClose(report.discharged().meanLength().orElseThrow(), number(exact, "S_mean"));
    }

    /** Checks the remark on dephasing (spec 4, section 4.4) to five digits. */
    @ParameterizedTest
    @CsvSource({"0, 2.2187, 3.745", "0.5, 2.8279, 5.001", "2, 3.6954, 6.805", "8, 4.7115, 8.931"})
    void livesLongerWithDephasing(double dephasing, double length, double useful) {
        CycleReport limit = ExactBattery.of(BatteryProtocol.of(12, 1600, 0.0187, 0.0187))
                .withDephasing(dephasing).limitCycle().orElseThrow().cycle();
        assertThat(limit.discharged().length()).isCloseTo(length, within(5.1e-5));
        assertThat(limit.stored().excitation() + limit.stored().meanLength().orElseThrow())
                .isCloseTo(useful, within(5.1e-4));
    }
}
