package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.metrology.Thermometry;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import java.util.List;

/** The operation that tells how well spins in a collective steady state measure temperatures. */
final class ThermometryOperation {

    /** Units of Fisher information about an inverse temperature, and of heat capacities. */
    private static final String SQUARE = "(ħω)²";
    private static final String ENTROPY = "k_B";
    private static final String NO_TEMPERATURE = "the initial state has no temperature";

    private static final List<ResultField<Thermometry>> FIELDS = List.of(
            ResultField.real(Quantity.real("fisherBath", "F", SQUARE, "spec 6.7",
                    "Fisher information about betaB"), Thermometry::fisherBath),
            ResultField.real(Quantity.real("independentFisherBath", "F_ind", SQUARE, "spec 6.7",
                    "the same for independent spins"), Thermometry::independentFisherBath),
            ResultField.outcome(Quantity.real("fisherRatio", "F/F_ind", "", "spec 6.7",
                    "information of collective over independent spins").orNull("betaB is infinite"),
                    Thermometry::fisherRatio),
            ResultField.outcome(Quantity.real("fisherInitial", "F_0", SQUARE, "spec 6.7",
                    "Fisher information of the steady state about beta0").orNull(NO_TEMPERATURE),
                    Thermometry::fisherInitial),
            ResultField.outcome(Quantity.real("initialFisher", "n v_s", SQUARE, "spec 6.7",
                    "Fisher information of the start about beta0").orNull(NO_TEMPERATURE), Thermometry::initialFisher),
            ResultField.real(Quantity.real("heatCapacity", "C", ENTROPY, "spec 1.5",
                    "change of the energy with the temperature of the bath"), Thermometry::heatCapacity),
            ResultField.real(Quantity.real("thermalHeatCapacity", "C_th", ENTROPY, "spec 1.5",
                    "the same for independent spins"), Thermometry::thermalHeatCapacity));

    static final Operation OPERATION = new Operation(
            "thermometry",
            "Fisher information of a collective steady state about the temperatures of its bath and of its start.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            ResultField.quantities(FIELDS),
            List.of("--n 10 --s 1/2 --beta0 inf --betaB 0.001,0.1,1,3 --digits 10",
                    "--n 6 --s 3/2 --beta0=-0.3 --betaB 2", "--n 5 --s 1/2 --start type=ghz --betaB 0.5"),
            ThermometryOperation::plan)
            .specified("spec 6.7", "2ns is at most 9e18");

    private ThermometryOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        Thermometry thermometry = Thermometry.of(state);
        return Plan.of(arguments, session, start.demand(thermometry.estimate(arguments.precision()),
                state.estimateWeights(arguments.precision())),
                () -> ResultField.results(FIELDS, thermometry, arguments.fields()));
    }
}
