package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.metrology.PairState;
import io.github.spinthermo.metrology.Squeezing;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The operation that describes two spins 1/2 of a collective steady state, and how far its spins are squeezed. */
final class PairStateOperation {

    /**
     * Two spins of a state, and the state's squeezing.
     *
     * @param pair the two, where all spins are alike
     * @param squeezing the squeezing
     */
    private record Pair(Optional<PairState> pair, Squeezing squeezing) { }

    private static final List<ResultField<Pair>> FIELDS = List.of(
            ofPair(new Quantity("upUp", "p(↑↑)", "", "spec 6.9", "probability that two given spins are both up"),
                    PairState::upUp),
            ofPair(new Quantity("upDown", "p(↑↓)", "", "spec 6.9",
                    "probability that a given one is up and another one down"), PairState::upDown),
            ofPair(new Quantity("downDown", "p(↓↓)", "", "spec 6.9", "probability that both are down"),
                    PairState::downDown),
            ofPair(new Quantity("coherence", "⟨↑↓|ρ|↓↑⟩", "", "spec 6.9", "coherence between the two"),
                    PairState::coherence),
            ofPair(new Quantity("concurrence", "C_2", "", "spec 6.9",
                    "entanglement of the two, from 0 (none) to 1 (a singlet)"), PairState::concurrence),
            ResultField.real(new Quantity("spinSqueezing", "ξ_S²", "", "spec 6.9",
                    "variance across the mean spin (Kitagawa, Ueda)"), pair -> pair.squeezing().spinSqueezing()),
            ResultField.outcome(new Quantity("metrologicalSqueezing", "ξ_R²", "", "spec 6.9",
                    "variance of a phase that is read from the spins (Wineland)"),
                    pair -> pair.squeezing().metrologicalSqueezing()),
            ResultField.real(new Quantity("singletSqueezing", "ξ_T²", "", "spec 6.9",
                    "sum of the three variances; below 1 the spins are entangled"),
                    pair -> pair.squeezing().singletSqueezing()));

    static final Operation OPERATION = new Operation(
            "pair-state",
            "Two spins 1/2 of a collective steady state, their entanglement, and the squeezing of all spins.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            ResultField.quantities(FIELDS),
            List.of("--n 2 --s 1/2 --beta0 0 --betaB 3", "--n 20 --s 1/2 --start type=ghz --betaB 0.3",
                    "--n 3 --s 1 --beta0 0.2 --betaB 2 --digits 12"),
            PairStateOperation::plan);

    private PairStateOperation() { }

    private static ResultField<Pair> ofPair(Quantity quantity, Function<PairState, Real> value) {
        return new ResultField<>(quantity, both -> both.pair().map(value)
                .<Value>map(number -> new Value.Numeric(Outcome.of(number)))
                .orElseGet(() -> Value.Missing.notComputed("only for equal spins 1/2 with evenly mixed copies")));
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        requirePairs(start, state);
        return Plan.of(arguments, session, start.demand(state.estimate(arguments.precision()),
                state.estimateWeights(arguments.precision())),
                () -> ResultField.results(FIELDS, new Pair(PairState.of(state), Squeezing.of(state)),
                        arguments.fields()));
    }

    private static void requirePairs(Start start, CollectiveSteadyState state) {
        if (start.ensemble().isEmpty() && state.spins().count() < 2) {
            throw InvalidInputException.ofName("too-few-spins", Start.GROUPS.name(),
                    "has one spin, which is no pair; give at least two");
        }
        if (state.spins().count() < 2) {
            throw new InvalidInputException("too-few-spins", Start.N.name(), 1, "has no pairs; write at least 2");
        }
    }
}
