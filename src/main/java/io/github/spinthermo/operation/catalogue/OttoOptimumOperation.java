package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.engine.OttoOptimum;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that finds where an Otto engine gains most by collective coupling. */
final class OttoOptimumOperation {

    /** Initial inverse temperature x_0, or the extreme one. */
    static final Parameter<InverseTemperature> BETA0 = SpinParameters.orTemperature("T0",
            Parameter.optional("beta0", SpinTypes.INVERSE_TEMPERATURE,
                    "initial inverse temperature, of either sign, 0, inf or -inf").byDefault("inf"));

    /** The condition in which nothing is gained. */
    static final String NO_GAIN = "n is 1, or beta0 is 0, where collective coupling gains nothing";

    private static final Quantity BETA_LIMIT = Quantity.real("betaLimit", "β_l", "", "[L G.4]",
            "more work wherever betaHot and compression · betaCold are in [0, β_l]").orNull(NO_GAIN);
    private static final Quantity GAIN = Quantity.real("gain", "ΔW/(1-λ)", "ħω", "[L G.5]",
            "largest gain of work with betaHot >= 0, over 1 - compression");

    static final Operation OPERATION = new Operation(
            "otto-optimum",
            "How much work an Otto engine can gain from indistinguishable spins, and in which baths.",
            List.of(SpinParameters.N, SpinParameters.S, BETA0),
            List.of(BETA_LIMIT, GAIN),
            List.of("--n 100 --s 1/2", "--n 9 --s 1/2 --beta0 0.1,1,10,inf --digits 50",
                    "--n 100 --s 3/2 --beta0 0.1:1:0.1 --format csv"),
            OttoOptimumOperation::plan)
            .specified("spec 2", "2ns is at most 9e18");

    private OttoOptimumOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        SpinEnsemble ensemble = SpinParameters.ensemble(arguments);
        OttoOptimum optimum = OttoOptimum.of(ensemble, arguments.get(BETA0));
        return Plan.of(arguments, session,
                new ResourceDemand("n", ensemble.n(), optimum.estimate(arguments.precision())),
                () -> results(optimum));
    }

    private static Map<Quantity, Value> results(OttoOptimum optimum) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(BETA_LIMIT, new Value.Numeric(optimum.betaLimit()));
        result.put(GAIN, new Value.Numeric(Outcome.of(optimum.gain())));
        return result;
    }
}
