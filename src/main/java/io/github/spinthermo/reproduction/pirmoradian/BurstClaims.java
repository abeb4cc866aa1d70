package io.github.spinthermo.reproduction.pirmoradian;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.Battery;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Claims of Pirmoradian 2019, Sec. III and Fig. 2: the energy that one charge gives after some storage. */
final class BurstClaims {

    private BurstClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("P07", "{8} ({8}); {8} ({8}); {8} ({8}); {8} ({8}); {8} ({8}); {8} ({8})",
                        () -> Values.measured(DoubleStream.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.2)
                                .flatMap(BurstClaims::releasedShares).toArray()),
                        v -> IntStream.range(0, 6).allMatch(i -> isVisible(v, i)))
                        .elsewhere(v -> isVisible(v, 6)),
                ClaimCheck.of("P08", "{7} vs {7} (discharge=0.0002); {7} vs {7} (discharge=0.0187)",
                        () -> releasedAndLost(0.0002).and(releasedAndLost(0.0187)),
                        v -> v.isNear(0, v.number(1), 2e-4 * v.number(1)))
                        .elsewhere(v -> v.isNear(2, v.number(3), 2e-4 * v.number(3))),
                ClaimCheck.of("P09", "{7}; (N-1)/(N+1) = {7}",
                        () -> Values.measured(slopeAtInversion(140)).and(Values.of(ratio(140 - 1, 140 + 1))),
                        v -> v.isNear(0, 1, 0.02) && v.isNear(0, v.number(1), 1e-6)),
                ClaimCheck.of("P10", "{11} = [sqrt(1+3N)-1]/2",
                        () -> Values.measured(first(ExactBattery.of(BatteryProtocol.of(140, 1600, Math.log(2), 0)))
                                .stored().length()),
                        v -> v.isNear(0, (Math.sqrt(1 + 3 * 140) - 1) / 2, 1e-9)),
                ClaimCheck.of("P11", "{8}; {8}",
                        () -> lostAndTrapped(140).and(lostAndTrapped(4)),
                        v -> v.isNear(1, v.number(0), 0.02 * v.number(0)))
                        .elsewhere(v -> v.isNear(3, v.number(2), 0.02 * v.number(2))),
                ClaimCheck.of("P27", "{10}; {10}",
                        () -> Values.measured(third(ExactBattery.of(BatteryProtocol.of(2, 10, 0.1, 0.3))),
                                third(MeanFieldBattery.of(BatteryProtocol.of(2, 10, 0.1, 0.3)).withTolerance(1e-12))),
                        v -> v.isNear(0, v.number(1), 1e-10)),
                ClaimCheck.of("P28", "{9}; {9}; {6}",
                        () -> {
                            CycleReport cycle = first(ExactBattery.of(BatteryProtocol.of(140, 1600, 0.0187, 0.0187)));
                            return Values.measured(cycle.pulseWork(), cycle.released(),
                                    cycle.efficiency().orElseThrow());
                        },
                        v -> v.isNear(0, 140, 1e-9) && v.number(2) > 0.9));
    }

    private static CycleReport first(Battery battery) {
        return battery.ageing(1).cycles().get(0);
    }

    /** Returns the share of one charge that is released, exact and in mean field. */
    private static DoubleStream releasedShares(double storage) {
        BatteryProtocol protocol = BatteryProtocol.of(140, 1600, storage, 0.0187);
        return DoubleStream.of(first(ExactBattery.of(protocol)).released() / 140,
                first(MeanFieldBattery.of(protocol)).released() / 140);
    }

    /** Tells whether a drop is less than the one before and more than a tenth of the charge. */
    private static boolean isVisible(Values v, int drop) {
        return v.number(2 * drop) > 0.1 && (drop == 0 || v.isLess(2 * drop, 2 * drop - 2));
    }

    private static Values releasedAndLost(double discharge) {
        CycleReport cycle = first(ExactBattery.of(BatteryProtocol.of(140, 1600, 0.3, discharge)));
        return Values.measured(cycle.released(), cycle.stored().excitation() - cycle.discharged().excitation());
    }

    /** Returns dS/dM, over a short storage. */
    private static double slopeAtInversion(long n) {
        CycleReport cycle = first(ExactBattery.of(BatteryProtocol.of(n, 1600, 1e-7, 0)));
        return (cycle.charged().length() - cycle.stored().length())
                / (cycle.charged().excitation() - cycle.stored().excitation());
    }

    /** Returns the excitations that storage loses, and N/2 − ⟨S⟩, which no release reaches. */
    private static Values lostAndTrapped(long n) {
        CycleReport cycle = first(ExactBattery.of(BatteryProtocol.of(n, 1600, 0.3, 0)));
        return Values.measured(cycle.charged().excitation() - cycle.stored().excitation(),
                n / 2.0 - cycle.stored().meanLength().orElseThrow());
    }

    private static double third(Battery battery) {
        Ageing ageing = battery.ageing(3);
        return ageing.cycles().get(2).discharged().excitation();
    }
}
