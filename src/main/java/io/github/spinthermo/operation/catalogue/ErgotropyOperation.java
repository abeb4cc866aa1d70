package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.work.Ergotropy;
import java.util.List;

/** The operation that tells the work that a steady state could give. */
final class ErgotropyOperation {

    private static final String ENERGY = "ħω";
    private static final String SOURCE = "spec 6.6";
    private static final String UNKNOWN_COPIES = "the spins start at three or more temperatures";

    private static final List<ResultField<Ergotropy>> FIELDS = List.of(
            ResultField.real(energy("energy", "E", "[L 18]", "energy of the steady state"), Ergotropy::energy),
            ResultField.outcome(
                    energy("passiveEnergy", "E_p", SOURCE, "least energy of a state with the same eigenvalues")
                            .orNull(UNKNOWN_COPIES),
                    Ergotropy::passiveEnergy),
            ResultField.outcome(energy("ergotropy", "W", SOURCE, "largest work of a unitary process, E - E_p")
                            .orNull(UNKNOWN_COPIES),
                    Ergotropy::ergotropy),
            ResultField.real(energy("thermalErgotropy", "W_th", SOURCE, "the same for independent spins in the bath"),
                    Ergotropy::thermalErgotropy),
            ResultField.outcome(Quantity.real("equivalentInverseTemperature", "x*", "", SOURCE,
                    "inverse temperature, 0 or positive, of independent spins of the same entropy")
                            .orNull(UNKNOWN_COPIES),
                    Ergotropy::equivalentInverseTemperature),
            ResultField.outcome(energy("totalErgotropy", "W_∞", SOURCE,
                    "largest work from each of many copies, E - E_th(x*)").orNull(UNKNOWN_COPIES),
                    Ergotropy::totalErgotropy),
            ResultField.outcome(energy("freeEnergyExcess", "F - F_th", SOURCE,
                    "largest work beside a bath that tells the spins apart; for 0 < betaB < inf")
                    .orNull("betaB is not positive and finite, or " + UNKNOWN_COPIES),
                    Ergotropy::freeEnergyExcess),
            new ResultField<>(Quantity.real("passive", "", "", SOURCE,
                    "whether no unitary process takes work from the steady state").as(Quantity.Kind.Single.BOOLEAN)
                    .orNull(UNKNOWN_COPIES), ErgotropyOperation::passive));

    static final Operation OPERATION = new Operation(
            "ergotropy",
            "The work that the steady state of n indistinguishable spins s could give.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            ResultField.quantities(FIELDS),
            List.of("--n 10 --s 1/2 --beta0 inf --betaB=-0.1 --digits 20",
                    "--n 4 --s 1/2 --betaB 0.9 --start type=up-down,up=2",
                    "--n 3 --s 1 --beta0 0.2 --betaB 0.5:2:0.5 --format csv",
                    "--betaB 0.7 --groups 2x1/2@2,2x1/2@-0.5"),
            ErgotropyOperation::plan)
            .specified("spec 6.6", "2ns is at most 9e18");

    private ErgotropyOperation() { }

    private static Quantity energy(String name, String symbol, String source, String description) {
        return Quantity.real(name, symbol, ENERGY, source, description);
    }

    private static Value passive(Ergotropy work) {
        return work.isPassive().<Value>map(Value.Truth::new)
                .orElseGet(() -> Value.Missing.notComputed("three or more temperatures"));
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        Ergotropy work = Ergotropy.of(state);
        return Plan.of(arguments, session, start.demand(work.estimate(arguments.precision()),
                state.estimateWeights(arguments.precision())),
                () -> ResultField.results(FIELDS, work, arguments.fields()));
    }
}
