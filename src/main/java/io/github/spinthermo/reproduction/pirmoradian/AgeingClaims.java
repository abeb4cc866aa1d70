package io.github.spinthermo.reproduction.pirmoradian;

import io.github.spinthermo.battery.AgeingLaw;
import io.github.spinthermo.battery.Battery;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.battery.ShortCycleLaw;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Inputs;
import io.github.spinthermo.reproduction.check.Values;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Claims of Pirmoradian 2019, Sec. IV and V and the Appendix: many cycles, and the cycle that they end in. */
final class AgeingClaims {

    private static final BatteryProtocol EQUAL_TIMES = BatteryProtocol.of(140, 1600, 0.0187, 0.0187);
    private static final BatteryProtocol LONGER_DISCHARGE = BatteryProtocol.of(140, 1600, 0.0187, 0.0375);

    /** Limit cycles, computed once since they take seconds and several claims look at them. */
    private final Once<CycleReport> equalTimes = new Once<>(() -> limit(ExactBattery.of(EQUAL_TIMES)));
    private final Once<CycleReport> longerDischarge = new Once<>(() -> limit(ExactBattery.of(LONGER_DISCHARGE)));

    private AgeingClaims() { }

    static List<ClaimCheck> all() {
        AgeingClaims claims = new AgeingClaims();
        return Stream.of(claims.cycles(), claims.laws()).flatMap(List::stream).toList();
    }

    private List<ClaimCheck> cycles() {
        return List.of(
                ClaimCheck.of("P12", "{8}; {8}",
                        () -> {
                            CyclePoint end = equalTimes.get().discharged();
                            return Values.measured(end.excitation(), end.length(), end.meanLength().orElseThrow());
                        },
                        v -> v.isNear(0, -v.number(2), 1e-4))
                        .elsewhere(v -> v.isNear(0, -v.number(1), 1e-4)),
                ClaimCheck.of("P13", "{8}; {8}", () -> bothLengths(equalTimes.get(), EQUAL_TIMES),
                        v -> v.number(0) > 1 && v.number(1) > 1),
                ClaimCheck.of("P14", "{9} (mean field {9}); released {8} vs {8}",
                        () -> bothLengths(longerDischarge.get(), LONGER_DISCHARGE).and(longerAndEqual()),
                        v -> v.number(0) > v.number(4) && v.number(2) > v.number(3)),
                ClaimCheck.of("P15", "{7} -> {7} -> {7}",
                        () -> {
                            CycleReport cycle = equalTimes.get();
                            return Values.measured(cycle.charged().length(), cycle.stored().length(),
                                    cycle.discharged().length());
                        },
                        v -> v.isLess(1, 0) && v.isNear(2, v.number(0), 1e-8)),
                ClaimCheck.of("P16", "{2}", () -> Values.measured(clearance()), v -> v.number(0) > -1e-9),
                ClaimCheck.of("P22", "{11}; {11}",
                        () -> {
                            List<CycleReport> cycles = ExactBattery.of(BatteryProtocol.of(10, 1600, 0.0187, 20))
                                    .ageing(2).cycles();
                            return Values.measured(cycles.get(0).discharged().excitation(),
                                    cycles.get(1).charged().excitation());
                        },
                        v -> v.isNear(0, -5, 1e-8) && v.isNear(1, 5, 1e-8)),
                ClaimCheck.of("P23", "{5}; {5}; {5}; {5}",
                        () -> Values.measured(DoubleStream.of(0, 0.5, 2, 8).map(AgeingClaims::dephased).toArray()),
                        v -> v.rise(4)),
                ClaimCheck.of("P26", "burst M {5} vs {5}; limit S {5} vs {5}; limit M {5} vs {5}",
                        this::exactBesideMeanField,
                        v -> isWithin(v, 2, 0.01))
                        .elsewhere(v -> isWithin(v, 0, 0.01)));
    }

    private List<ClaimCheck> laws() {
        return List.of(
                ClaimCheck.of("P17", "{7}; {8}; {8}", () -> shortCycles(2, 140, 1000, 10_000),
                        v -> v.isNear(0, 140 / 6.0, 0.08 * v.number(0)) && v.isNear(1, 1000 / 6.0, 0.02 * v.number(1))
                                && v.isNear(2, 10_000 / 6.0, 0.002 * v.number(2))),
                ClaimCheck.of("P18", "exact {7}; {8}; corrected root {7}; {8}",
                        () -> shortCycles(2, 140, 1000).and(
                                Values.of(law(140, "1", "2").length(), law(1000, "1", "2").length())),
                        v -> isToFirstOrder(v, 0, 140, law(140, "1", "2").printedLength())
                                && isToFirstOrder(v, 1, 1000, law(1000, "1", "2").printedLength()))
                        .corrected(v -> isToFirstOrder(v, 0, 140, law(140, "1", "2").length())
                                && isToFirstOrder(v, 1, 1000, law(1000, "1", "2").length())),
                ClaimCheck.of("P19", "{7}; {7}",
                        () -> Values.measured(longerDischarge.get().discharged().length())
                                .and(Values.of(law(140, "0.0187", "0.0375").length())),
                        v -> isToFirstOrder(v, 0, 140, law(140, "0.0187", "0.0375").printedLength()))
                        .corrected(v -> isToFirstOrder(v, 0, 140, law(140, "0.0187", "0.0375").length())),
                ClaimCheck.of("P20", "{6}; {7}; {7}", () -> shortCycles(1, 140, 1000, 10_000),
                        v -> areNear(v, Math::sqrt))
                        .corrected(v -> areNear(v, n -> Math.sqrt(n / 2))),
                ClaimCheck.of("P21", "{8} = sqrt(N+1) - 1", () -> Values.of(law(140, "1", "1").printedLength()),
                        v -> v.isNear(0, Math.sqrt(140), 1e-12))
                        .corrected(v -> v.isNear(0, Math.sqrt(140 + 1) - 1, 1e-12)));
    }

    private static CycleReport limit(Battery battery) {
        return battery.limitCycle().orElseThrow().cycle();
    }

    /** Returns S_eff at the end of the limit cycle, exact and in mean field. */
    private static Values bothLengths(CycleReport exact, BatteryProtocol protocol) {
        return Values.measured(exact.discharged().length(),
                limit(MeanFieldBattery.of(protocol)).discharged().length());
    }

    /** Returns the releases with the longer discharge and with equal times, and S_eff of the latter. */
    private Values longerAndEqual() {
        return Values.measured(longerDischarge.get().released(), equalTimes.get().released(),
                equalTimes.get().discharged().length());
    }

    /** Returns the least of S − |M| and N/2 − S, to 10 decimals. */
    private static double clearance() {
        double least = Stream.of(EQUAL_TIMES, LONGER_DISCHARGE)
                .flatMap(protocol -> ExactBattery.of(protocol).ageing(200).cycles().stream())
                .flatMap(cycle -> Stream.of(cycle.charged(), cycle.stored(), cycle.discharged()))
                .mapToDouble(point -> Math.min(point.length() - Math.abs(point.excitation()), 70 - point.length()))
                .min().orElseThrow();
        return Math.rint(1e10 * least) / 1e10;
    }

    private static double dephased(double rate) {
        return limit(ExactBattery.of(BatteryProtocol.of(12, 1600, 0.0187, 0.0187)).withDephasing(rate))
                .discharged().length();
    }

    private Values exactBesideMeanField() {
        BatteryProtocol burst = BatteryProtocol.of(140, 1600, 0, 2.77e-5);
        CyclePoint exact = equalTimes.get().discharged();
        CyclePoint meanField = limit(MeanFieldBattery.of(EQUAL_TIMES)).discharged();
        return Values.measured(afterOne(ExactBattery.of(burst)), afterOne(MeanFieldBattery.of(burst)),
                exact.length(), meanField.length(), exact.excitation(), meanField.excitation());
    }

    private static double afterOne(Battery battery) {
        return battery.ageing(1).cycles().get(0).discharged().excitation();
    }

    private static boolean isWithin(Values v, int i, double share) {
        return v.isNear(i + 1, v.number(i), share * Math.abs(v.number(i)));
    }

    private static Values shortCycles(long ratio, long... sizes) {
        return Values.measured(LongStream.of(sizes).mapToDouble(n ->
                new ShortCycleLaw(n, BigFraction.ONE, BigFraction.of(ratio)).length().toDouble()).toArray());
    }

    private static AgeingLaw law(long n, String storage, String discharge) {
        return new AgeingLaw(n, fraction(storage), fraction(discharge));
    }

    private static BigFraction fraction(String decimal) {
        return Inputs.real(decimal).exact().orElseThrow();
    }

    /** Tells whether a law is off by no more than 4/N of the value. */
    private static boolean isToFirstOrder(Values v, int i, long n, Real prediction) {
        return v.isNear(i, prediction.toDouble(), 4.0 / n * v.number(i));
    }

    private static boolean areNear(Values v, DoubleUnaryOperator prediction) {
        long[] sizes = {140, 1000, 10_000};
        return IntStream.range(0, sizes.length).allMatch(i ->
                v.isNear(i, prediction.applyAsDouble((double) sizes[i]), 0.05 * v.number(i)));
    }
}
