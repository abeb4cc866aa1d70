package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;

/** Parameters that the operations on chains of domains have in common. */
public final class ChainParameters {

    /** Numbers of spins N_i of the domains. */
    public static final Parameter<List<Long>> SIZES =
            Parameter.required("sizes", NumberTypes.COUNTS, "numbers of spins of the domains, along the chain")
                    .checkedBy(arguments -> ChainStart.firstExcited(arguments.get(ChainParameters.SIZES)));

    /** Projections m_i in which the domains start; they are checked against the sizes. */
    public static final Parameter<List<HalfInteger>> M = Parameter.optional("m", SpinTypes.PROJECTIONS,
            "projections that the domains start in").elseTaken("the first fully excited and the others in the ground"
                    + " state").checkedBy(ChainParameters::start);

    /** Rates γ_i of the baths in units of γ; they are checked against the sizes. */
    public static final Parameter<List<Double>> GAMMAS = Parameter.optional("gammas", NumberTypes.POSITIVES,
            "rates of the baths between neighbours, in units of one rate γ").elseTaken("all 1").in("γ")
                    .checkedBy(ChainParameters::requireOneBathBetweenNeighbours);

    /** Mean number n̄ of thermal quanta in the baths. */
    public static final Parameter<Double> NBAR = Parameter.optional("nbar", NumberTypes.NON_NEGATIVE,
            "thermal quanta of the baths").byDefault("0");

    /** Times t in units of 1/γ at which the domains are looked at. */
    public static final Parameter<List<Double>> TIMES =
            Parameter.required("times", NumberTypes.TIMES, "times in units of 1/γ, ascending from 0; may be empty")
                    .in("1/γ");

    /** Largest error of the relative projections that the user accepts. */
    public static final Parameter<Double> TOLERANCE = Parameter.optional("tolerance", NumberTypes.POSITIVE,
            "largest accepted error of the relative projections");

    private ChainParameters() { }

    /**
     * Returns the state in which the domains start: with the given m_i, or else with the first domain excited.
     *
     * @param arguments those of a request with these parameters
     * @return the start
     * @throws InvalidInputException if a projection does not fit its domain, or their numbers differ
     */
    public static ChainStart start(Arguments arguments) {
        List<Long> sizes = arguments.get(SIZES);
        return arguments.find(M).map(m -> new ChainStart(sizes, m)).orElseGet(() -> ChainStart.firstExcited(sizes));
    }

    /**
     * Returns one number for each domain, counted from 1.
     *
     * @param numbers those of the domains, along the chain
     * @return the numbers as a value of an answer
     */
    public static Value byDomain(List<Double> numbers) {
        return new Value.Tuple(numbers.stream().map(Value.Measured::new).toList(), 1);
    }

    private static void requireOneBathBetweenNeighbours(Arguments arguments) {
        int domains = arguments.get(SIZES).size();
        int baths = arguments.get(GAMMAS).size();
        if (baths != domains - 1) {
            throw new InvalidInputException("not-as-many", GAMMAS.name(), arguments.get(GAMMAS),
                    "does not fit the " + domains + " domains of sizes; write " + (domains - 1)
                            + (domains == 2 ? " rate" : " rates"));
        }
    }
}
