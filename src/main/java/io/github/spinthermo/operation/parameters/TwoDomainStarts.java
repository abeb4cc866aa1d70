package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.checks.StateCheck;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.DickePair;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Starts of two domains: Dicke states, mixtures of them, thermal states, or spins that are up or down. */
public final class TwoDomainStarts {

    private static final Parameter<Long> N1 =
            Parameter.required("n1", NumberTypes.COUNT, "number of spins of the first domain");
    private static final Parameter<Long> N2 =
            Parameter.required("n2", NumberTypes.COUNT, "number of spins of the second domain")
                    .checkedBy(arguments -> requireSizes(arguments, HalfInteger.HALF));
    private static final Parameter<HalfInteger> S =
            Parameter.optional("s", SpinTypes.SPIN, "size of each spin").byDefault("1/2")
                    .checkedBy(arguments -> requireSizes(arguments, s(arguments)));
    private static final Parameter<HalfInteger> M1 = projection("m1", "first", "fully excited, n1 s,", "j1", N1);
    private static final Parameter<HalfInteger> M2 = projection("m2", "second", "the ground state, -n2 s,", "j2", N2);

    private static final Parameter<InverseTemperature> THERMAL1 = thermal("thermal1", "first", "thermal2", M1, M2);
    private static final Parameter<InverseTemperature> THERMAL2 = thermal("thermal2", "second", "thermal1", M1, M2);
    private static final Parameter<Long> UP1 = up("up1", "first", "all", N1, M1, M2, THERMAL1, THERMAL2);
    private static final Parameter<Long> UP2 = up("up2", "second", "none", N2, M1, M2, THERMAL1, THERMAL2);
    private static final Parameter<Map<OwnWeights.Projections, BigFraction>> MIXTURE =
            Parameter.optional("mixture", SpinTypes.MIXTURE, "a mixture of Dicke states in place of m1 and m2: "
                            + "m1:m2=weight for each, decimals or fractions, which add up to exactly 1")
                    .checkedBy(TwoDomainStarts::requireMixture);

    /** Parameters of sizes and Dicke states, which stand before that of the bath. */
    public static final List<Parameter<?>> DICKE = List.of(N1, N2, S, M1, M2);

    /** Parameters of other starts, which stand after that of the bath. */
    public static final List<Parameter<?>> OTHERS = List.of(THERMAL1, THERMAL2, UP1, UP2, MIXTURE);

    private TwoDomainStarts() { }

    private static Parameter<HalfInteger> projection(String name, String domain, String start, String j,
            Parameter<Long> n) {
        Parameter<HalfInteger> m = Parameter.optional(name, SpinTypes.PROJECTION,
                "projection that the %s domain starts in".formatted(domain)).elseTaken(start);
        return m.checkedBy(arguments ->
                StateCheck.require(j, largest(arguments, n), name, arguments.get(m)));
    }

    private static Parameter<InverseTemperature> thermal(String name, String domain, String other,
            Parameter<?>... excluded) {
        return Parameter.optional(name, SpinTypes.INVERSE_TEMPERATURE, ("the %s domain starts thermal in the space "
                        + "of all its spins, at this inverse temperature; with %s").formatted(domain, other))
                .checkedBy(arguments -> requireAlone(name, arguments, excluded));
    }

    private static Parameter<Long> up(String name, String domain, String byDefault, Parameter<Long> n,
            Parameter<?>... excluded) {
        Parameter<Long> up = Parameter.optional(name, NumberTypes.NUMBER, ("number of spins 1/2 of the %s domain "
                + "that start up, the others down, in a product state that is not symmetrised; %s by default where the "
                + "other domain has its number").formatted(domain, byDefault));
        return up.checkedBy(arguments -> {
            requireAlone(name, arguments, excluded);
            requireUp(up, n, arguments);
        });
    }

    private static void requireSizes(Arguments arguments, HalfInteger s) {
        TwoDomainStart.largestTotalSpin(arguments.get(N1), arguments.get(N2), s);
    }

    private static void requireAlone(String name, Arguments arguments, Parameter<?>... excluded) {
        for (Parameter<?> other : excluded) {
            if (arguments.find(other).isPresent()) {
                throw InvalidInputException.ofName("two-starts", name,
                        "is given together with " + other.name() + "; give one start");
            }
        }
    }

    private static void requireUp(Parameter<Long> up, Parameter<Long> n, Arguments arguments) {
        if (!s(arguments).equals(HalfInteger.HALF)) {
            throw new InvalidInputException("not-spin-half", up.name(), arguments.get(up),
                    "is a number of spins 1/2, not of spins " + s(arguments));
        }
        if (arguments.get(up) > arguments.get(n)) {
            throw new InvalidInputException("out-of-range", up.name(), arguments.get(up),
                    "is more than %s = %d".formatted(n.name(), arguments.get(n)));
        }
    }

    private static void requireMixture(Arguments arguments) {
        requireAlone(MIXTURE.name(), arguments, M1, M2, THERMAL1, THERMAL2, UP1, UP2);
        mixture(arguments);
    }

    private static HalfInteger s(Arguments arguments) {
        return arguments.get(S);
    }

    private static SpinEnsemble spins(Arguments arguments, Parameter<Long> n) {
        return SpinEnsemble.of(arguments.get(n), s(arguments));
    }

    private static HalfInteger largest(Arguments arguments, Parameter<Long> n) {
        return spins(arguments, n).largestTotalSpin();
    }

    /**
     * Returns the start that is given.
     *
     * @param arguments those of a request with these parameters
     * @return the start
     * @throws InvalidInputException if the second domain of a thermal start has no temperature, or the first
     */
    public static TwoDomainStart start(Arguments arguments) {
        if (isThermal(arguments)) {
            return TwoDomainStart.thermal(spins(arguments, N1), arguments.get(THERMAL1),
                    spins(arguments, N2), arguments.get(THERMAL2));
        }
        if (isUnsymmetrised(arguments)) {
            return TwoDomainStart.unsymmetrised(up1(arguments), arguments.get(N1) - up1(arguments),
                    up2(arguments), arguments.get(N2) - up2(arguments));
        }
        return arguments.find(MIXTURE).isPresent() ? mixture(arguments) : dicke(arguments);
    }

    private static boolean isThermal(Arguments arguments) {
        Optional<InverseTemperature> first = arguments.find(THERMAL1);
        Optional<InverseTemperature> second = arguments.find(THERMAL2);
        if (first.isPresent() != second.isPresent()) {
            Parameter<?> missing = first.isPresent() ? THERMAL2 : THERMAL1;
            throw InvalidInputException.ofName("missing-parameter", missing.name(),
                    "is missing; thermal1 and thermal2 are given together");
        }
        return first.isPresent();
    }

    private static boolean isUnsymmetrised(Arguments arguments) {
        return arguments.find(UP1).isPresent() || arguments.find(UP2).isPresent();
    }

    private static long up1(Arguments arguments) {
        return arguments.find(UP1).orElse(arguments.get(N1));
    }

    private static long up2(Arguments arguments) {
        return arguments.find(UP2).orElse(0L);
    }

    private static TwoDomainStart dicke(Arguments arguments) {
        return TwoDomainStart.dicke(arguments.get(N1), arguments.get(N2), s(arguments),
                arguments.find(M1).orElseGet(() -> largest(arguments, N1)),
                arguments.find(M2).orElseGet(() -> largest(arguments, N2).negate()));
    }

    private static TwoDomainStart mixture(Arguments arguments) {
        HalfInteger j1 = largest(arguments, N1);
        HalfInteger j2 = largest(arguments, N2);
        Map<DickePair, BigFraction> weights = new LinkedHashMap<>();
        try {
            arguments.get(MIXTURE).forEach((m, weight) -> {
                DickePair pair = new DickePair(j1, m.m1(), j2, m.m2());
                if (weight.signum() < 0) {
                    throw new InvalidInputException("negative", "", weight, "is negative; a weight is 0 or more");
                }
                if (weight.signum() > 0) {
                    weights.put(pair, weight);
                }
            });
            return TwoDomainStart.mixture(arguments.get(N1), arguments.get(N2),
                    TwoDomainStart.largestTotalSpin(arguments.get(N1), arguments.get(N2), s(arguments)), weights);
        } catch (InvalidInputException e) {
            throw e.named(MIXTURE.name());
        }
    }

    /**
     * Names the parameter that makes an estimate large: the number of spins of the smaller domain, with which the
     * coefficients grow; or of the larger one, where its states are many; or the size of the spins, if larger.
     *
     * @param arguments those of a request with these parameters
     * @param estimate what the request needs
     * @return the estimate with the parameter that a refusal names
     */
    public static ResourceDemand demand(Arguments arguments, Estimate estimate) {
        boolean hasManyStates = isThermal(arguments) || isUnsymmetrised(arguments);
        boolean isFirst = arguments.get(N1) < arguments.get(N2) ^ hasManyStates;
        Parameter<Long> n = isFirst ? N1 : N2;
        return s(arguments).twice() > arguments.get(n)
                ? new ResourceDemand(S.name(), s(arguments), estimate)
                : new ResourceDemand(n.name(), arguments.get(n), estimate);
    }
}
