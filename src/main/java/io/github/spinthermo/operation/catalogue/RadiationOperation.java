package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.radiation.Radiation;
import java.util.List;

/** The operation that tells what spins in a collective steady state emit and absorb, beside independent ones. */
final class RadiationOperation {

    private static final String DARK = "nothing is emitted";
    private static final Quantity CORRELATION = Quantity.real("secondOrderCorrelation", "g⁽²⁾(0)", "", "spec 6.5",
            "correlation of two quanta at one time: above 1 where they bunch").orNull(DARK);

    private static final Quantity COHERENCE = Quantity.real("collectiveCoherence", "K", "", "[L H]",
            "correlations between spins, Σ⟨j₊ᵢj₋ₖ⟩ over i ≠ k")
            .orNull("the spins have several sizes, or are larger than 1/2 with copies that are not evenly mixed");

    private static final List<ResultField<Radiation>> FIELDS = List.of(
            ResultField.real(Quantity.real("emission", "⟨J₊J₋⟩", "G(ω)", "[L H.2]", "rate of collective emission"),
                    Radiation::emission),
            ResultField.real(Quantity.real("absorption", "⟨J₋J₊⟩", "G(-ω)", "[L I.1]", "rate of collective absorption"),
                    Radiation::absorption),
            ResultField.real(Quantity.real("independentEmission", "Σ⟨j₊j₋⟩", "G(ω)", "spec 6.5",
                    "rate of emission of independent spins"), Radiation::independentEmission),
            ResultField.outcome(Quantity.real("emissionRatio", "", "", "spec 6.5",
                    "collective emission over that of independent spins").orNull(DARK), Radiation::emissionRatio),
            ResultField.outcome(CORRELATION, Radiation::secondOrderCorrelation),
            ResultField.outcome(COHERENCE, Radiation::collectiveCoherence));

    static final Operation OPERATION = new Operation(
            "radiation",
            "Emission and absorption of spins in a collective steady state, and how their quanta bunch.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            ResultField.quantities(FIELDS),
            List.of("--n 100 --s 1/2 --beta0 inf --betaB 0.1",
                    "--n 5 --s 1/2 --start type=ghz --betaB=-1:1:0.5 --digits 10",
                    "--betaB 1 --groups 3x1/2@1.2,2x1@0.4 --digits 20"),
            RadiationOperation::plan)
            .specified("spec 6.5", "2ns is at most 9e18");

    private RadiationOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        Radiation radiation = Radiation.of(state);
        Estimate estimate = radiation.estimate(arguments.precision());
        if (arguments.fields().has(COHERENCE)) {
            estimate = estimate.plus(radiation.estimateCoherence(arguments.precision()));
        }
        boolean isCorrelated = arguments.fields().has(CORRELATION);
        return Plan.of(arguments, session, start.demand(isCorrelated
                ? estimate.plus(radiation.estimateCorrelation(arguments.precision())) : estimate,
                radiation.estimateWeights(arguments.precision())),
                () -> ResultField.results(FIELDS, radiation, arguments.fields()));
    }
}
