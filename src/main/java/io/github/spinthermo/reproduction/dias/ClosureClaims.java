package io.github.spinthermo.reproduction.dias;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import java.util.List;

/** Claims of Dias 2021, [D S3]: equations of the mean field whose printed right-hand sides contradict each other. */
final class ClosureClaims {

    /** Squared spin j(j+1) of a domain of four spins. */
    private static final double LARGE = 6;

    /** Squared spin j(j+1) of a domain of two spins. */
    private static final double SMALL = 2;

    private static final State MIRRORED = new State(1, -0.5, 1, -0.5, 0.2, 0.1, 0.3);

    private ClosureClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("D22", "dA = {5}; dB printed {6}, right {5}",
                        () -> Values.measured(MIRRORED.exchangeOfFirst(), MIRRORED.exchangeOfLastAsPrinted(),
                                MIRRORED.exchangeOfLast()),
                        v -> v.isNear(0, MIRRORED.exchangeOfLastAsPrinted(), 1e-12))
                        .corrected(v -> v.isNear(0, MIRRORED.exchangeOfLast(), 1e-12)),
                ClaimCheck.of("D23", "dP12 = {4}; dP23 printed {4}, right {4}",
                        () -> Values.measured(MIRRORED.correlation(MIRRORED.z1() + 2 * MIRRORED.z2() - 3),
                                MIRRORED.correlation(MIRRORED.factorAsPrinted()),
                                MIRRORED.correlation(MIRRORED.factor())),
                        v -> v.isNear(0, MIRRORED.correlation(MIRRORED.factorAsPrinted()), 1e-12))
                        .corrected(v -> v.isNear(0, MIRRORED.correlation(MIRRORED.factor()), 1e-12)),
                ClaimCheck.of("D24", "{5}",
                        () -> Values.measured(secondOfThree() - secondOfTwo()),
                        v -> v.isNear(0, 0, 1e-12))
                        .corrected(v -> v.isNear(0, -emission(SMALL, -0.5), 1e-12)));
    }

    /**
     * A state that is its own mirror image: domains of four, two and four spins, with the correlations P of
     * neighbours, their exchange A = B, c = ⟨J_2z C⟩, and b = ⟨J_1z B⟩ = ⟨J_3z A⟩.
     */
    private record State(double z1, double z2, double z3, double p, double exchange, double c, double b) {

        /** Returns dA/dt [D S3]. */
        double exchangeOfFirst() {
            return z1 * (exchange + 2 * SMALL - 2 * p) + z2 * (2 * exchange + 2 * LARGE - 2 * p) + rest();
        }

        /** Returns dB/dt with 2 z_2 (B + …). */
        double exchangeOfLastAsPrinted() {
            return 2 * z2 * (exchange + 2 * LARGE - 2 * p) + z3 * (exchange + 2 * SMALL - 2 * p) + rest();
        }

        /** Returns dB/dt with z_2 (2B + …). */
        double exchangeOfLast() {
            return z2 * (2 * exchange + 2 * LARGE - 2 * p) + z3 * (exchange + 2 * SMALL - 2 * p) + rest();
        }

        private double rest() {
            return 4 * p + c - 1.5 * exchange;
        }

        /** Returns dP_12/dt, and dP_23/dt too, from the factor of P in it. */
        double correlation(double factor) {
            return -exchange / 2 * (z1 + z2 - 1) - LARGE * z2 - 2 * SMALL * z1 + p * factor - b / 2;
        }

        /** Returns the factor of P_23 as printed. */
        double factorAsPrinted() {
            return z2 + 2 * z3 - 3;
        }

        double factor() {
            return 2 * z2 + z3 - 3;
        }
    }

    /** Returns ⟨J⁺J⁻⟩ in mean field. */
    private static double emission(double squaredSpin, double z) {
        return squaredSpin - z * z + z;
    }

    /** Returns dz_2/dt of two spins between empty domains with A = B = 0 [D S3]. */
    private static double secondOfThree() {
        return -2 * emission(SMALL, -0.5);
    }

    /** Returns dz_2/dt of two spins with one such neighbour [D S11]. */
    private static double secondOfTwo() {
        return -emission(SMALL, -0.5);
    }
}
