package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.noise.DickeDynamics;
import io.github.spinthermo.noise.NoiseRates;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;

/**
 * Parameters of spins 1/2 in collective and local noise: their start, and the rates of all channels.
 *
 * @derivation 7.4
 */
public final class NoiseParameters {

    /** Inverse temperature of the start. */
    public static final Parameter<InverseTemperature> BETA0 = SpinParameters.orTemperature("T0",
            Parameter.optional("beta0", SpinTypes.INVERSE_TEMPERATURE, "initial inverse temperature, of either sign,"
                    + " 0, inf or -inf; without beta0 and start all spins are up"));

    /** Start that is described. */
    public static final Parameter<StartForm> START = Parameter.optional("start", StartTypes.POPULATED,
            "initial state in place of beta0, by its type: thermal (beta0), weights (weights, populations), dicke"
                    + " (J, m), w, up-down (up), product (betas); for example type=dicke,J=1,m=0, or a JSON object; all"
                    + " copies of a total spin are alike").checkedBy(NoiseParameters::requireStart);

    /** Times at which the spins are looked at. */
    public static final Parameter<List<Double>> TIMES = Parameter.required("times", NumberTypes.TIMES,
            "times, ascending from 0, in the unit of which the rates are the inverse; may be empty")
            .in("time");

    private static final Parameter<Double> COLLECTIVE_EMISSION =
            rate("collectiveEmission", "rate Γ↓ at which all spins emit together");
    private static final Parameter<Double> COLLECTIVE_ABSORPTION =
            rate("collectiveAbsorption", "rate Γ↑ at which all spins absorb together");
    private static final Parameter<Double> COLLECTIVE_DEPHASING =
            rate("collectiveDephasing", "rate at which all spins dephase together, which changes nothing here");
    private static final Parameter<Double> LOCAL_EMISSION =
            rate("localEmission", "rate γ↓ at which each spin emits by itself");
    private static final Parameter<Double> LOCAL_ABSORPTION =
            rate("localAbsorption", "rate γ↑ at which each spin absorbs by itself");
    private static final Parameter<Double> LOCAL_DEPHASING = rate("localDephasing",
            "rate γ_φ at which each spin dephases by itself, by which a coherence decays at twice the rate");

    /** Rates of all channels, in the order of the protocol. */
    public static final List<Parameter<?>> RATES = List.of(COLLECTIVE_EMISSION, COLLECTIVE_ABSORPTION,
            COLLECTIVE_DEPHASING, LOCAL_EMISSION, LOCAL_ABSORPTION, LOCAL_DEPHASING);

    private NoiseParameters() { }

    private static Parameter<Double> rate(String name, String description) {
        return Parameter.optional(name, NumberTypes.NON_NEGATIVE, description).byDefault("0").in("1/time");
    }

    private static void requireStart(Arguments arguments) {
        if (arguments.isGiven(BETA0)) {
            throw InvalidInputException.ofName("two-starts", START.name(), "is given together with "
                    + arguments.nameOf(BETA0) + "; give one of the two");
        }
        DickeDynamics.of(start(arguments), new NoiseRates(1, 0, 0, 0, 0, 0));
    }

    /**
     * Returns the state in which the spins start.
     *
     * @param arguments those of a request with these parameters
     * @return the thermal or the described state; all spins up without either
     */
    public static InitialState start(Arguments arguments) {
        SpinEnsemble spins = SpinEnsemble.of(arguments.get(SpinParameters.N), HalfInteger.ofTwice(1));
        return arguments.find(START).map(form -> form.of(spins, Copies.EVEN)).orElseGet(() ->
                InitialState.thermal(spins, arguments.find(BETA0).orElse(InverseTemperature.NEGATIVE_INFINITY)));
    }

    /**
     * Returns the rates of all channels.
     *
     * @param arguments those of a request with these parameters
     * @return the rates, 0 where they are not given
     * @throws InvalidInputException if all are 0; it names {@code collectiveEmission}
     */
    public static NoiseRates rates(Arguments arguments) {
        return new NoiseRates(of(arguments, COLLECTIVE_EMISSION), of(arguments, COLLECTIVE_ABSORPTION),
                of(arguments, COLLECTIVE_DEPHASING), of(arguments, LOCAL_EMISSION), of(arguments, LOCAL_ABSORPTION),
                of(arguments, LOCAL_DEPHASING));
    }

    private static double of(Arguments arguments, Parameter<Double> rate) {
        return arguments.get(rate);
    }
}
