package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Initial state of a request: a temperature, weights, a described state, or groups of spins. Two are equal if their
 * values are.
 *
 * @param ensemble the spins; empty for groups
 * @param beta0 x_0, if the start is thermal
 * @param weights w_J, if they are given
 * @param form the start, if it is described
 * @param groups the groups, if there are
 */
public record Start(Optional<SpinEnsemble> ensemble, Optional<InverseTemperature> beta0,
        Optional<Map<HalfInteger, BigFraction>> weights, Optional<StartForm> form, Optional<List<SpinGroup>> groups) {

    /** Number of spins, which groups have their own of. */
    public static final Parameter<Long> N = SpinParameters.N.or("groups");

    /** Size of each spin, which groups have their own of. */
    public static final Parameter<HalfInteger> S = SpinParameters.S.or("groups").checkedBy(Start::requireSpins);

    /** Initial inverse temperature. */
    public static final Parameter<InverseTemperature> BETA0 = SpinParameters.BETA0.or("weights", "start", "groups");

    /** Weights by total spin. */
    public static final Parameter<Map<HalfInteger, BigFraction>> WEIGHTS =
            Parameter.optional("weights", SpinTypes.WEIGHTS,
                    "initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where"
                            + " not given; the weight of a J is spread evenly over its l_J copies (a single copy would"
                            + " have a lower entropy)").checkedBy(arguments -> check(arguments, Start.WEIGHTS));

    /** Initial state, described by its type. */
    public static final Parameter<StartForm> FORM = Parameter.optional("start", StartTypes.START,
            "initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies, populations),"
                    + " dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies), product"
                    + " (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one")
            .checkedBy(arguments -> check(arguments, Start.FORM));

    /** Initial state, described by its type, of those whose populations tell all. */
    public static final Parameter<StartForm> POPULATED_FORM = Parameter.optional("start", StartTypes.POPULATED,
            "initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies, populations),"
                    + " dicke (J, m, copies), w, up-down (up, copies), product (betas); for example"
                    + " type=dicke,J=1,m=0, or a JSON object; copies are even or one")
            .checkedBy(arguments -> check(arguments, Start.POPULATED_FORM));

    /** Groups of spins of different sizes and temperatures. */
    public static final Parameter<List<SpinGroup>> GROUPS = Parameter.optional("groups", StartTypes.GROUPS,
            "groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0; for"
                    + " example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0")
            .checkedBy(arguments -> check(arguments, Start.GROUPS));

    /** Ways to give a start, in the order in which they are read. */
    private static final List<Parameter<?>> STARTS = List.of(BETA0, WEIGHTS, FORM, GROUPS);

    private static void requireSpins(Arguments arguments) {
        if (arguments.find(N).isPresent()) {
            SpinParameters.ensemble(arguments);
        }
    }

    /**
     * Returns a thermal initial state.
     *
     * @param ensemble the spins
     * @param beta0 x_0, of either sign, 0 or ±∞
     * @return the start
     */
    public static Start thermal(SpinEnsemble ensemble, InverseTemperature beta0) {
        return new Start(Optional.of(ensemble), Optional.of(beta0), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /**
     * Checks that the last start that is given is the only one, and that it is one of the spins. Where there are no
     * spins, groups are there that cannot be read, which are found later.
     */
    private static void check(Arguments arguments, Parameter<?> parameter) {
        List<Parameter<?>> given = STARTS.stream().filter(arguments::isGiven).toList();
        if (!given.get(given.size() - 1).name().equals(parameter.name())) {
            return;
        }
        if (given.size() > 1) {
            throw InvalidInputException.ofName("two-starts", parameter.name(),
                    "is given together with " + arguments.nameOf(given.get(0)) + "; give one of the two");
        }
        if (parameter.equals(GROUPS)) {
            requireNoSpins(arguments);
        } else if (!arguments.isGiven(N) || !arguments.isGiven(S)) {
            return;
        }
        of(arguments).state();
    }

    private static void requireNoSpins(Arguments arguments) {
        Stream.of(N, S).filter(arguments::isGiven).findFirst().ifPresent(own -> {
            throw InvalidInputException.ofName("own-spins", GROUPS.name(), "is given together with " + own.name()
                    + ", which each group has its own of; leave that out");
        });
    }

    /**
     * Returns the initial state that a request describes.
     *
     * @param arguments those of an operation that takes all kinds of starts
     * @return the start
     */
    public static Start of(Arguments arguments) {
        return new Start(arguments.find(N).map(n -> SpinParameters.ensemble(arguments)), arguments.find(BETA0),
                arguments.find(WEIGHTS), arguments.find(FORM), arguments.find(GROUPS));
    }

    /**
     * Makes the initial state.
     *
     * @return the state; next to nothing of it is computed yet
     * @throws InvalidInputException if it is no state of the spins; it names {@code weights}, {@code start} or {@code
     *     groups}
     */
    public InitialState state() {
        if (groups.isPresent()) {
            return InitialState.groups(groups.get());
        }
        SpinEnsemble spins = ensemble.orElseThrow();
        return beta0.map(beta -> InitialState.thermal(spins, beta))
                .or(() -> weights.map(given -> InitialState.ofWeights(spins, given, Copies.EVEN)))
                .orElseGet(() -> form.orElseThrow().of(spins));
    }

    /**
     * Returns what a request about this start asks for.
     *
     * @param estimate memory and time
     * @param ofStart what of that all requests with an equal start share
     * @return the demand, which names {@code n} or {@code groups}
     */
    public ResourceDemand demand(Estimate estimate, Estimate ofStart) {
        return ensemble.map(spins -> new ResourceDemand("n", spins.n(), estimate, ofStart))
                .orElseGet(() -> new ResourceDemand("groups", groups.orElseThrow(), estimate, ofStart));
    }

    /**
     * Returns the steady state in a bath; nothing of it is computed yet.
     *
     * @param betaB x_B of the bath, of either sign, 0 or ±∞
     * @return the state
     */
    public CollectiveSteadyState in(InverseTemperature betaB) {
        return ensemble.isPresent() && beta0.isPresent()
                ? CollectiveSteadyState.of(ensemble.get(), beta0.get(), betaB)
                : CollectiveSteadyState.of(state(), betaB);
    }

    /**
     * Returns the steady state in a bath, with the weights of an equal start in the session if there was one.
     *
     * @param betaB x_B of the bath, of either sign, 0 or ±∞
     * @param session what requests share
     * @return the state
     */
    public CollectiveSteadyState in(InverseTemperature betaB, Session session) {
        return session.share(this, CollectiveSteadyState.class, () -> in(betaB), state -> state.inBath(betaB));
    }

    /**
     * Returns one spin of that state, with the sums of an equal thermal start in the session if there was one.
     *
     * @param betaB x_B of the bath, of either sign, 0 or ±∞
     * @param session what requests share
     * @return the spin; empty where the start does not tell it ({@link LocalState#in})
     */
    public Optional<LocalState> oneSpinIn(InverseTemperature betaB, Session session) {
        if (ensemble.isEmpty() || beta0.isEmpty()) {
            return LocalState.in(in(betaB, session));
        }
        return Optional.of(session.share(this, LocalState.class,
                () -> LocalState.of(ensemble.get(), beta0.get(), betaB), state -> state.inBath(betaB)));
    }
}
