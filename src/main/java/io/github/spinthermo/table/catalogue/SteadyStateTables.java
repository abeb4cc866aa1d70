package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;

/** Tables of the steady state of spins in a common bath: from thermal starts, and from the extreme ones. */
final class SteadyStateTables {

    private static final Operation OPERATION = Operations.named("steady-state");

    private static final String[] COLUMNS = {"energy", "thermalEnergy", "initialEnergy", "energyPlus", "entropy",
        "thermalEntropy", "initialEntropy", "entropyPlus", "freeEnergyChange", "thermalFreeEnergyChange",
        "entropyProduction", "thermalEntropyProduction", "energyVariance", "heatCapacity", "heat", "thermalHeat",
        "energyDerivative", "regime"};

    private SteadyStateTables() { }

    static TableSpec thermal() {
        return new TableSpec(
                "steady-state",
                "The steady state of n indistinguishable spins s in a common bath, from a thermal start",
                OPERATION,
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "100", "1000"),
                        GridAxis.of("s", "1/2", "1", "3/2", "9/2"),
                        GridAxis.of("beta0", "-inf", "-0.3", "0", "0.1", "5", "inf"),
                        GridAxis.of("betaB", "-inf", "-1", "0", "0.2", "1", "inf")),
                TableSpec.Field.named(COLUMNS),
                Digits.significant(50),
                "E = ns + sum_J w_J e_J(betaB) and S = sum_J w_J (S_J(betaB) - ln(w_J/l_J)), with"
                        + " w_J = l_J Z_J(beta0)/Z_s(beta0)^n; the columns name equations of " + Tables.PAPER_ON_SPINS);
    }

    static TableSpec extreme() {
        return new TableSpec(
                "extreme",
                "The steady state from the extreme starts, |beta0| = inf, of up to 10^18 spins",
                OPERATION,
                GridAxis.product(GridAxis.of("n", "1", "2", "7", "40", "10000", "1000000000000000000"),
                        GridAxis.of("s", "1/2", "2", "9/2"), GridAxis.of("beta0", "-inf", "inf"),
                        GridAxis.of("betaB", "-inf", "-2", "-1e-20", "0", "0.03", "0.5", "1.7", "60", "inf")),
                TableSpec.Field.named("energyPlus", "thermalEnergy", "initialEnergy", "entropyPlus", "thermalEntropy",
                        "freeEnergyChange", "thermalFreeEnergyChange", "entropyProduction", "energyVariance",
                        "heatCapacity", "heat", "regime"),
                Digits.significant(50),
                "One block, J = ns: E_+ = ns + e_ns(betaB), S_+ = S_ns(betaB), with e_J = -d ln Z_J/dx and"
                        + " Z_J(x) = sinh((2J+1)x/2)/sinh(x/2); the columns name equations of "
                        + Tables.PAPER_ON_SPINS);
    }
}
