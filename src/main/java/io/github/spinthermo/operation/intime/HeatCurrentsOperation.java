package io.github.spinthermo.operation.intime;

import io.github.spinthermo.currents.HeatCurrents;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.Baths;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.Function;

/** The operation that tells what flows between several baths through spins that none of them can tell apart. */
public final class HeatCurrentsOperation {

    private static final String SOURCE = "spec 7.2";

    private static final List<ResultField<HeatCurrents>> FIELDS = List.of(
            ResultField.outcome(quantity("betaEffective", "x_eff", "", "inverse temperature of the steady state"),
                    HeatCurrents::betaEffective),
            ResultField.real(quantity("energy", "E", "ħω", "energy of the steady state"), HeatCurrents::energy),
            ResultField.real(quantity("thermalEnergy", "E_th", "ħω", "energy of independent spins between these baths"),
                    HeatCurrents::thermalEnergy),
            ResultField.real(quantity("intensity", "AK", "1/time", "quanta emitted per time, into all baths together"),
                    HeatCurrents::intensity),
            ResultField.real(quantity("thermalIntensity", "nAK_s", "1/time",
                    "quanta that independent spins emit per time"),
                    HeatCurrents::thermalIntensity),
            byBath(quantity("currents", "j_b", "1/time", "quanta per time that the spins take from each bath"),
                    HeatCurrents::currents),
            byBath(quantity("thermalCurrents", "nj_b", "1/time",
                    "quanta per time that independent spins take from each"),
                    HeatCurrents::thermalCurrents),
            byBath(quantity("heatFlows", "q_b", "ħω/time", "heat per time that the spins take from each bath"),
                    HeatCurrents::heatFlows),
            byBath(quantity("thermalHeatFlows", "nq_b", "ħω/time",
                    "heat per time that independent spins take from each"),
                    HeatCurrents::thermalHeatFlows),
            ResultField.real(quantity("power", "P", "ħω/time", "power that is extracted"), HeatCurrents::power),
            ResultField.real(quantity("thermalPower", "nP", "ħω/time", "power that independent spins give"),
                    HeatCurrents::thermalPower),
            ResultField.outcome(quantity("entropyProductionRate", "σ", "k_B/time", "entropy produced per time"),
                    HeatCurrents::entropyProductionRate),
            ResultField.outcome(quantity("thermalEntropyProductionRate", "nσ", "k_B/time",
                    "entropy that independent spins produce per time"), HeatCurrents::thermalEntropyProductionRate),
            ResultField.outcome(quantity("currentRatio", "K/(nK_s)", "", "each current over that of independent spins")
                    .orNull("nothing is emitted"),
                    HeatCurrents::currentRatio));

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "heat-currents",
            "Heat between several baths that cannot tell the spins apart: currents, power, entropy production.",
            List.of(Start.N, Start.S, Start.BETA0, Baths.BATHS, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            ResultField.quantities(FIELDS),
            List.of("--n 3 --s 1/2 --beta0 0.9 --baths 0.2@frequency=2,0.7@rate=0.6",
                    "--n 10 --s 1/2 --beta0 inf --baths 0.1,2 --digits 20",
                    "--n 4 --s 1/2 --start type=ghz --baths 0.5@gamma=2,inf@rate=0.1 --digits 10"),
            HeatCurrentsOperation::plan)
            .specified("spec 7.2", "2ns is at most 9e18");

    private HeatCurrentsOperation() { }

    private static Quantity quantity(String name, String symbol, String unit, String description) {
        return Quantity.real(name, symbol, unit, SOURCE, description);
    }

    private static ResultField<HeatCurrents> byBath(Quantity quantity, Function<HeatCurrents, List<Real>> numbers) {
        return new ResultField<>(quantity.listed(), currents -> new Value.Tuple(numbers.apply(currents).stream()
                .map(number -> new Value.Numeric(Outcome.of(number))).toList(), 1));
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        HeatCurrents currents = HeatCurrents.of(start.in(InverseTemperature.ZERO, session),
                arguments.get(Baths.BATHS));
        return Plan.of(arguments, session, start.demand(currents.estimate(arguments.precision()),
                currents.estimateWeights(arguments.precision())),
                () -> ResultField.results(FIELDS, currents, arguments.fields()));
    }
}
