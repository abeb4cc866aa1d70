package io.github.spinthermo.reproduction.pirmoradian;

import io.github.spinthermo.battery.BatteryEnvironment;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CavityCourse;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.DampedCavity;
import io.github.spinthermo.battery.DickeLevel;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.reproduction.fewspins.ComplexMatrix;
import io.github.spinthermo.reproduction.fewspins.Emitters;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Claims of Pirmoradian 2019, [P 1] to [P 5] and Sec. III to V: the pulse, the cavity, the energy that is useful, and
 * all channels.
 *
 * @derivation 8.1
 */
final class WholeBatteryClaims {

    /** Angle of a pulse that is no special one, in radians. */
    private static final double DRIVEN = 1.3;

    /** The rates of the environment with all channels, and the durations. */
    private static final BatteryEnvironment ALL = new BatteryEnvironment(0.15, 0.1, 0.2, 0.4, 0.1, 0.3, 0);
    private static final double GAMMA = 5;
    private static final double STORAGE = 0.2;
    private static final double DISCHARGE = 0.3;

    private static final List<Double> TIMES = IntStream.rangeClosed(1, 20).mapToObj(k -> k / 10.0).toList();

    private WholeBatteryClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("P31", "U = {12}; theta = pi charges {12} of 4",
                        () -> Values.measured(charged(4, DRIVEN / 2), charged(4, Math.PI)),
                        v -> v.isNear(0, 4 * Math.pow(Math.sin(DRIVEN / 4), 2), 1e-12) && v.isNear(1, 4, 1e-12)),
                ClaimCheck.of("P32", "collective {6}; pulse {6} for each emitter",
                        () -> Values.measured(collective(20) / 20, charged(20, Math.PI / 2) / 20,
                                charged(1, Math.PI / 2), 1),
                        v -> v.number(0) > v.number(3))
                        .elsewhere(v -> v.number(1) > v.number(2) + 1e-12),
                ClaimCheck.of("P33", "{4}; {4}; {4}; {4}",
                        () -> Values.measured(elimination(1, 100), elimination(2, 100), elimination(4, 100),
                                elimination(6, 100), elimination(6, 10)),
                        v -> v.isNear(0, 0, 0.02))
                        .elsewhere(v -> v.isNear(4, 0, 0.02)),
                ClaimCheck.of("P34", "released/N {5}, ergotropy/N {5}; at ln 2 {5}, ergotropy {1}",
                        WholeBatteryClaims::usefulEnergy,
                        v -> v.number(4) <= v.number(5))
                        .elsewhere(v -> v.number(0) <= v.number(1)),
                ClaimCheck.of("P35", "largest difference {1}",
                        () -> Values.measured(Math.max(difference(0.9), Math.max(difference(2.1),
                                difference(Math.PI)))),
                        v -> v.isNear(0, 0, 1e-12)),
                ClaimCheck.of("P36", "U/N = {8}; {8}; {8}",
                        () -> Values.measured(decayingPulse(0.001), decayingPulse(0.01), decayingPulse(0.1)),
                        v -> v.isNear(0, 1, 1e-3))
                        .elsewhere(v -> v.isNear(2, 1, 1e-3)));
    }

    /** Computes the energy of emitters after a pulse from the ground state. */
    private static double charged(int n, double angle) {
        CyclePoint point = ExactBattery.of(BatteryProtocol.of(n, 0, 0, 0)).withPulseAngle(angle).ageing(1).cycles()
                .get(0).charged();
        return n / 2.0 + point.excitation();
    }

    /** Returns the power of |n/2, 0⟩ through the cavity, in units of Γ. */
    private static double collective(int n) {
        return new DickeLevel(n, HalfInteger.ofTwice(n), HalfInteger.ofTwice(0)).collectiveEmission();
    }

    /** Returns the largest difference that eliminating the cavity makes for each emitter, at Γ = 1. */
    private static double elimination(int n, double kappa) {
        CavityCourse course = new DampedCavity(n, Math.sqrt(kappa) / 2, kappa, 0, 0, 0).course(TIMES, share -> { });
        List<Double> eliminated = course.eliminatedExcitation().orElseThrow();
        return IntStream.range(0, TIMES.size())
                .mapToDouble(k -> Math.abs(course.samples().get(k).excitation() - eliminated.get(k)) / n)
                .max().orElse(0);
    }

    /** Returns what 140 emitters release and their ergotropy, after γt = 0.6, ln 2 (an ideal burst) and 0. */
    private static Values usefulEnergy() {
        CycleReport late = released(0.6);
        CyclePoint half = released(Math.log(2)).stored();
        CycleReport early = released(0);
        return Values.measured(late.released() / 140, late.stored().ergotropy().orElse(0.0) / 140,
                half.excitation() + half.meanLength().orElse(0.0), half.ergotropy().orElse(0.0),
                early.released() / 140, early.stored().ergotropy().orElse(0.0) / 140);
    }

    private static CycleReport released(double storage) {
        return ExactBattery.of(BatteryProtocol.of(140, 1600, storage, 0.0187)).ageing(1).cycles().get(0);
    }

    /** Returns how far a cycle of three emitters is from their master equation in M and ⟨S²⟩. */
    private static double difference(double angle) {
        CycleReport cycle = ExactBattery.of(BatteryProtocol.of(3, GAMMA, STORAGE, DISCHARGE)).withEnvironment(ALL)
                .withPulseAngle(angle).ageing(1).cycles().get(0);
        Emitters emitters = new Emitters(3);
        ComplexMatrix stored = evolved(emitters, emitters.product(0, Math.sin(angle), -Math.cos(angle)), 0, STORAGE);
        ComplexMatrix end = evolved(emitters, stored, 1, DISCHARGE);
        return Math.max(difference(emitters, stored, cycle.stored()),
                difference(emitters, end, cycle.discharged()));
    }

    private static double difference(Emitters emitters, ComplexMatrix state, CyclePoint point) {
        ComplexMatrix minus = emitters.collectiveLower();
        ComplexMatrix z = emitters.collectiveInversion().times(0.5);
        double m = z.traceWith(state)[0];
        double square = minus.adjoint().times(minus).plus(1, z.times(z)).plus(-1, z).traceWith(state)[0];
        return Math.max(Math.abs(point.excitation() - m),
                Math.abs(point.length() * (point.length() + 1) - square));
    }

    /** Evolves a state, with the cavity open or not, in Taylor steps. */
    private static ComplexMatrix evolved(Emitters emitters, ComplexMatrix start, double open, double time) {
        int steps = (int) Math.ceil(time * 200);
        ComplexMatrix state = start;
        for (int step = 0; step < steps; step++) {
            ComplexMatrix term = state;
            for (int k = 1; k <= 20; k++) {
                term = derivative(emitters, term, open).times(time / steps / k);
                state = state.plus(1, term);
            }
        }
        return state;
    }

    private static ComplexMatrix derivative(Emitters emitters, ComplexMatrix state, double open) {
        ComplexMatrix minus = emitters.collectiveLower();
        ComplexMatrix sum = Emitters.dissipator(emitters.collectiveInversion(), state)
                .times(ALL.collectiveDephasing() / 4)
                .plus(open * GAMMA * (ALL.nbar() + 1), Emitters.dissipator(minus, state))
                .plus(open * (GAMMA * ALL.nbar() + ALL.collectivePumping()),
                        Emitters.dissipator(minus.adjoint(), state));
        for (int i = 0; i < emitters.count(); i++) {
            ComplexMatrix lower = emitters.lower(i);
            sum = sum.plus(ALL.localNbar() + 1, Emitters.dissipator(lower, state))
                    .plus(ALL.localNbar() + ALL.pumping(), Emitters.dissipator(lower.adjoint(), state))
                    .plus(ALL.dephasing(), Emitters.dissipator(emitters.inversion(i), state));
        }
        return sum;
    }

    /** Returns the energy of an emitter after a π pulse in which it decays: Bloch equations, in Taylor steps. */
    private static double decayingPulse(double decay) {
        double half = Math.PI;
        double y = 0;
        double z = -1;
        int steps = 64;
        for (int step = 0; step < steps; step++) {
            double dy = y;
            double dz = 1 + z;
            double driven = -half;
            double nextY = y;
            double nextZ = 1 + z;
            for (int k = 1; k <= 20; k++) {
                double h = 1.0 / steps / k;
                double ry = h * (-decay / 2 * dy - half * dz - (k == 1 ? driven : 0));
                double rz = h * (half * dy - decay * dz);
                dy = ry;
                dz = rz;
                nextY += dy;
                nextZ += dz;
            }
            y = nextY;
            z = nextZ - 1;
        }
        return (1 + z) / 2;
    }
}
