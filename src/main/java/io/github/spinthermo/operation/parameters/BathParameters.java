package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Parameters of a collective bath whose rates count: its inverse temperature, its thermal quanta, or both rates.
 *
 * @derivation 7.0
 */
public final class BathParameters {

    /** Inverse temperature x of the bath. */
    public static final Parameter<InverseTemperature> BETA_B = SpinParameters.orTemperature("TB",
            Parameter.optional("betaB", SpinTypes.INVERSE_TEMPERATURE, "inverse temperature of the bath, of either"
                    + " sign, 0, inf or -inf; times are then in units of 1/κ; or give nbar, or emission and"
                    + " absorption")).checkedBy(BathParameters::requireOne);

    /** Mean number n̄ of thermal quanta in the bath. */
    public static final Parameter<BigFraction> NBAR = Parameter.optional("nbar", SpinTypes.RATE,
            "thermal quanta of the bath in place of betaB; times are then in units of 1/γ, γ = emission - absorption")
            .checkedBy(BathParameters::requireOne);

    /** Rate γ↓ of emission into the bath. */
    public static final Parameter<BigFraction> EMISSION = Parameter.optional("emission", SpinTypes.RATE,
            "rate of emission into the bath in place of betaB, with absorption; times are then in the unit of both")
            .in("1/time")
            .checkedBy(BathParameters::requireOne);

    /** Rate γ↑ of absorption from the bath. */
    public static final Parameter<BigFraction> ABSORPTION = Parameter.optional("absorption", SpinTypes.RATE,
            "rate of absorption from the bath, with emission").in("1/time").checkedBy(arguments -> {
                requireOne(arguments);
                ofRates(arguments);
            });

    /** Parameters of one bath, in the order of the protocol. */
    public static final List<Parameter<?>> ALL = List.of(BETA_B, NBAR, EMISSION, ABSORPTION);

    private static final String WAYS = "betaB, nbar, or emission and absorption";

    private BathParameters() { }

    private static void requireOne(Arguments arguments) {
        boolean hasRates = Stream.of(EMISSION, ABSORPTION).anyMatch(arguments::isGiven);
        long others = Stream.of(BETA_B, NBAR).filter(arguments::isGiven).count();
        if (others + (hasRates ? 1 : 0) > 1) {
            throw InvalidInputException.ofName("two-baths", BETA_B.name(),
                    "is one of several ways to give the bath, of which more than one is used; give " + WAYS);
        }
    }

    private static BathRates ofRates(Arguments arguments) {
        return BathRates.of(required(arguments, EMISSION), required(arguments, ABSORPTION));
    }

    private static BigFraction required(Arguments arguments, Parameter<BigFraction> rate) {
        return arguments.find(rate).orElseThrow(() -> InvalidInputException.ofName("missing-parameter", rate.name(),
                "is missing (" + rate.help() + ")"));
    }

    /**
     * Returns the bath of a request.
     *
     * @param arguments those of an operation with these parameters
     * @return the rates
     * @throws InvalidInputException if no bath is given (it names {@code betaB}), or one of the two rates (it names the
     *     other)
     */
    public static BathRates rates(Arguments arguments) {
        return arguments.find(BETA_B).map(BathRates::ofBeta)
                .or(() -> arguments.find(NBAR).map(BathRates::ofNbar))
                .or(() -> arguments.find(EMISSION).map(down -> ofRates(arguments)))
                .orElseThrow(() -> InvalidInputException.ofName("no-bath", BETA_B.name(),
                        "is missing, and so are the other ways to give the bath; give " + WAYS));
    }
}
