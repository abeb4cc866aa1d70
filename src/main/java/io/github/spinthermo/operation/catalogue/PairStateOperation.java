package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.metrology.PairState;
import io.github.spinthermo.metrology.Squeezing;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The operation that describes two spins 1/2 of a collective steady state, and how far its spins are squeezed. */
final class PairStateOperation {

    /** The evaluations of energies and their variance, for the squeezing and for a pair: counts. */
    private static final double SQUEEZING_PASSES = 2;
    private static final double PAIR_PASSES = 3;

    private static final String NO_PAIR = "the spins are not equal spins 1/2 with evenly mixed copies";

    /**
     * Two spins of a state, and the state's squeezing.
     *
     * @param pair the two, where all spins are alike
     * @param squeezing the squeezing
     */
    private record Pair(Optional<PairState> pair, Squeezing squeezing) { }

    private static final List<ResultField<Pair>> FIELDS = List.of(
            ofPair(Quantity.real("upUp", "p(↑↑)", "", "spec 6.9", "probability that two given spins are both up"),
                    PairState::upUp),
            ofPair(Quantity.real("upDown", "p(↑↓)", "", "spec 6.9",
                    "probability that a given one is up and another one down"), PairState::upDown),
            ofPair(Quantity.real("downDown", "p(↓↓)", "", "spec 6.9", "probability that both are down"),
                    PairState::downDown),
            ofPair(Quantity.real("coherence", "⟨↑↓|ρ|↓↑⟩", "", "spec 6.9", "coherence between the two"),
                    PairState::coherence),
            ofPair(Quantity.real("concurrence", "C_2", "", "spec 6.9",
                    "entanglement of the two, from 0 (none) to 1 (a singlet)"), PairState::concurrence),
            ResultField.real(Quantity.real("spinSqueezing", "ξ_S²", "", "spec 6.9",
                    "variance across the mean spin (Kitagawa, Ueda)"), pair -> pair.squeezing().spinSqueezing()),
            ResultField.outcome(Quantity.real("metrologicalSqueezing", "ξ_R²", "", "spec 6.9",
                    "variance of a phase that is read from the spins (Wineland)").orNull("all weight is at J = 0"),
                    pair -> pair.squeezing().metrologicalSqueezing()),
            ResultField.real(Quantity.real("singletSqueezing", "ξ_T²", "", "spec 6.9",
                    "sum of the three variances; below 1 the spins are entangled"),
                    pair -> pair.squeezing().singletSqueezing()));

    static final Operation OPERATION = new Operation(
            "pair-state",
            "Two spins 1/2 of a collective steady state, their entanglement, and the squeezing of all spins.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            ResultField.quantities(FIELDS),
            List.of("--n 2 --s 1/2 --beta0 0 --betaB 3", "--n 20 --s 1/2 --start type=ghz --betaB 0.3",
                    "--n 3 --s 1 --beta0 0.2 --betaB 2 --digits 12"),
            PairStateOperation::plan)
            .specified("spec 6.9", "2ns is at most 9e18, and n at least 2");

    private PairStateOperation() { }

    private static ResultField<Pair> ofPair(Quantity quantity, Function<PairState, Real> value) {
        return new ResultField<>(quantity.orNull(NO_PAIR), both -> both.pair().map(value)
                .<Value>map(number -> new Value.Numeric(Outcome.of(number)))
                .orElseGet(() -> Value.Missing.notComputed(NO_PAIR)));
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        requirePairs(start, state);
        Estimate weights = state.forEnergies().estimateWeights(arguments.precision());
        return Plan.of(arguments, session, start.demand(weights.plus(inBath(state, arguments.precision())), weights),
                () -> ResultField.results(FIELDS, new Pair(PairState.of(state), Squeezing.of(state)),
                        arguments.fields()));
    }

    private static Estimate inBath(CollectiveSteadyState state, Precision precision) {
        boolean isOfHalves = state.spins().single().filter(spins -> spins.s().equals(HalfInteger.HALF)).isPresent();
        return state.forEnergies().estimateInBath(precision)
                .repeated(isOfHalves ? SQUEEZING_PASSES + PAIR_PASSES : SQUEEZING_PASSES);
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
