package io.github.spinthermo.battery.exact;

import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.Populations;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;


/** Bounds, balances and closed forms (spec 4, section 8). */
@Domain(BatteryDomain.class)
@Domain(DomainContext.Global.class)
class ExactBatteryProperties {

    private static Offset<Double> rounding(double scale) {
        return within(1e-12 * scale);
    }

    private static void isInBounds(CyclePoint point, double n) {
        double mean = point.meanLength().orElseThrow();
        assertThat(Math.abs(point.excitation())).isLessThanOrEqualTo(mean + 1e-12 * n);
        assertThat(mean).isLessThanOrEqualTo(point.length() + 1e-12 * n);
        assertThat(point.length()).isLessThanOrEqualTo(n / 2 + 1e-12 * n);
    }

    @Property(tries = 100)
    void staysInBounds(@ForAll ExactBattery battery) {
        for (CycleReport report : battery.ageing(3).cycles()) {
            Stream.of(report.charged(), report.stored(), report.discharged())
                    .forEach(point -> isInBounds(point, (double) battery.protocol().n()));
            assertThat(report.released()).isNotNegative();
            assertThat(report.lostStorage()).isNotNegative();
            assertThat(report.lostDischarge()).isNotNegative();
            assertThat(report.efficiency()).isEqualTo(report.pulseWork() > 1e-12 * battery.protocol().n()
                    ? Optional.of(report.released() / report.pulseWork()) : Optional.empty());
        }
    }

    @Property(tries = 100)
    void balancesItsEnergy(@ForAll BatteryProtocol protocol) {
        double before = -protocol.n() / 2.0;
        for (CycleReport report : ExactBattery.of(protocol).ageing(4).cycles()) {
            Offset<Double> balance = within(1e-12 * protocol.n());
            assertThat(report.charged().excitation() - before).isCloseTo(report.pulseWork(), balance);
            assertThat(report.charged().excitation() - report.stored().excitation())
                    .isCloseTo(report.lostStorage(), balance);
            assertThat(report.stored().excitation() - report.discharged().excitation())
                    .isCloseTo(report.released() + report.lostDischarge(), balance);
            before = report.discharged().excitation();
        }
    }

    @Property(tries = 30)
    void keepsTheTotalSpinWithoutIndividualDecay(@ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @DoubleRange(min = 0, max = 100) double collective,
            @ForAll @DoubleRange(min = 0, max = 2) double discharge) {
        CycleReport report = ExactBattery.of(new BatteryProtocol(n, collective, 0, 1, discharge)).ageing(1)
                .cycles().get(0);
        assertThat(report.discharged().meanLength().orElseThrow()).isCloseTo(n / 2.0, rounding(n));
        assertThat(report.discharged().length()).isCloseTo(n / 2.0, rounding(n));
    }

    /** Checks that all is released at once: E = M + ⟨S⟩ of the state at the start of discharge. */
    @Property(tries = 30)
    void releasesTwoSpins(@ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @DoubleRange(min = 0, max = 3) double storage) {
        CycleReport report = ExactBattery.of(new BatteryProtocol(n, 1e13, 1, storage, 1e-11)).ageing(1)
                .cycles().get(0);
        assertThat(report.released()).isCloseTo(
                report.stored().excitation() + report.stored().meanLength().orElseThrow(), within(1e-8 * n));
    }

    /** Compares with the closed form: without collective emission, from full inversion, each emitter decays alone. */
    @Property(tries = 50)
    void storesInClosedForm(@ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll @DoubleRange(min = 0, max = 50) double storage,
            @ForAll @DoubleRange(min = 0, max = 2) double gamma) {
        CyclePoint stored = ExactBattery.of(new BatteryProtocol(n, 7, gamma, storage, 0)).ageing(1)
                .cycles().get(0).stored();
        double m = n * (Math.exp(-gamma * storage) - 0.5);
        assertThat(stored.excitation()).isCloseTo(m, rounding(n));
        assertThat(stored.length() * (stored.length() + 1))
                .isCloseTo(0.75 * n + (1 - 1.0 / n) * m * m, rounding(n * (double) n));
    }

    /** Checks that storage in closed form is what the steps of a discharge without collective emission come to. */
    @Property(tries = 50)
    void storesAsADischargeWithoutCollectiveEmission(@ForAll ExactBattery battery) {
        BatteryProtocol p = battery.protocol();
        int n = (int) p.n();
        DickeRates rates = new DickeRates(0, 0, p.gamma(), battery.pumping(), battery.dephasing());
        Course course = new DirectCycle(new CycleParameters(n, rates, p.storage(), p.discharge()))
                .run(Populations.of(n, n / 4, 0));
        Populations stored = Populations.of(n, n / 4, n - 2 * (n / 4));
        Flow flow = new DickeEvolution(n, rates, "storage").evolve(stored, p.storage());
        assertThat(course.stored().excitation()).isCloseTo(stored.excitation(), rounding(n));
        assertThat(course.stored().square()).isCloseTo(stored.moments().square(), rounding(n * n));
        assertThat(course.storage().lost()).isCloseTo(flow.lost(), rounding(n));
        assertThat(flow.released()).isZero();
    }

    /**
     * Checks a closed dark line: what is trapped decays on its own, and after a long time the ground state is back.
     */
    @Property(tries = 20)
    void isRejuvenatedByALongDischarge(@ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @DoubleRange(min = 40, max = 1000) double discharge) {
        CycleReport report = ExactBattery.of(BatteryProtocol.of(n, 1600, 0.3, discharge)).ageing(2)
                .cycles().get(1);
        assertThat(report.charged().excitation()).isCloseTo(n / 2.0, rounding(n));
        assertThat(report.discharged().length()).isCloseTo(n / 2.0, rounding(n));
    }

    @Property(tries = 30)
    void decaysOnTheDarkLine(@ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @DoubleRange(min = 0, max = 3) double time) {
        int pairs = n / 2;
        Populations p = Populations.of(n, pairs, 0);
        new DickeEvolution(n, new DickeRates(1600, 0, 1, 0, 0), "discharge").evolve(p, time);
        assertThat(n / 2.0 - p.moments().length()).isCloseTo(pairs * Math.exp(-time), rounding(n));
        assertThat(p.excitation()).isCloseTo(-p.moments().length(), rounding(n));
    }

    /** Checks N = 1 and N = 2 against their closed forms. */
    @Property(tries = 50)
    void hasTheSmallestBatteries(@ForAll @DoubleRange(min = 0.01, max = 30) double collective,
            @ForAll @DoubleRange(min = 0.01, max = 3) double gamma,
            @ForAll @DoubleRange(min = 0, max = 2) double t) {
        Populations one = Populations.of(1, 0, 1);
        new DickeEvolution(1, new DickeRates(collective, 0, gamma, 0, 0), "discharge").evolve(one, t);
        assertThat(one.excitation()).isCloseTo(Math.exp(-(gamma + collective) * t) - 0.5, within(1e-12));
        Populations p = Populations.of(2, 0, 2);
        new DickeEvolution(2, new DickeRates(collective, 0, gamma, 0, 0), "discharge").evolve(p, t);
        double a = 2 * (collective + gamma);
        double b = 2 * collective + gamma;
        double top = Math.exp(-a * t);
        double middle = b / gamma * Math.exp(-b * t) * -Math.expm1(-gamma * t);
        double singlet = gamma / b * Math.exp(-gamma * t) * -Math.expm1((gamma - a) * t);
        assertThat(p.rows()[0][2]).isCloseTo(top, within(1e-13));
        assertThat(p.rows()[0][1]).isCloseTo(middle, within(1e-12));
        assertThat(p.rows()[1][0]).isCloseTo(singlet, within(1e-13));
        assertThat(p.total()).isCloseTo(1, within(1e-13));
    }

    /** Checks that all starts tend to the limit cycle: so do the ground state and full inversion. */
    @Tag("slow")
    @Property(tries = 40)
    void forgetsItsStart(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @DoubleRange(min = 0.1, max = 60) double collective,
            @ForAll @DoubleRange(min = 0, max = 1) double dephasing,
            @ForAll @DoubleRange(min = 0, max = 1) double pumping) {
        BatteryProtocol protocol = BatteryProtocol.of(n, collective, 0.2, 0.4);
        ExactBattery battery = ExactBattery.of(protocol).withDephasing(dephasing).withPumping(pumping);
        CycleReport limit = battery.limitCycle().orElseThrow().cycle();
        DickeRates rates = new DickeRates(collective, 0, 1, pumping, dephasing);
        DirectCycle cycle = new DirectCycle(new CycleParameters(n, rates, 0.2, 0.4));
        for (int place : new int[] {0, n}) {
            double[] state = Populations.of(n, 0, place).levels();
            for (int c = 0; c < 60; c++) {
                state = cycle.apply(state).state();
            }
            Course late = cycle.apply(state).course();
            assertThat(late.discharged().excitation())
                    .isCloseTo(limit.discharged().excitation(), rounding(n));
            assertThat(late.discharged().effectiveLength()).isCloseTo(limit.discharged().length(), rounding(n));
            assertThat(late.discharge().released()).isCloseTo(limit.released(), rounding(n));
        }
    }

    /** Compares a cycle that is a matrix with the evolution of all levels together. */
    @Property(tries = 20)
    void isAMatrixWhereDischargeIsComplete(@ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @DoubleRange(min = 11, max = 90) double complete) {
        CycleParameters cycle = new CycleParameters(n, new DickeRates(1000, 0, 1, 0, 0), 0.1, complete / 1000);
        CycleMatrix matrix = new CycleMatrix(cycle, share -> { });
        DirectCycle direct = new DirectCycle(cycle);
        double[] a = matrix.ground();
        double[] b = direct.ground();
        for (int c = 0; c < 5; c++) {
            CycleMap.Result ofMatrix = matrix.apply(a);
            CycleMap.Result ofLevels = direct.apply(b);
            a = ofMatrix.state();
            b = ofLevels.state();
            assertThat(ofMatrix.course().discharged().square())
                    .isCloseTo(ofLevels.course().discharged().square(), rounding(n));
            assertThat(ofMatrix.course().discharge().released())
                    .isCloseTo(ofLevels.course().discharge().released(), rounding(n));
        }
        assertThat(Arrays.stream(a).sum()).isCloseTo(1, within(1e-13));
    }
}
