package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.disorder.Disorder;
import io.github.spinthermo.disorder.SpinCoupling;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.json.JsonText;
import io.github.spinthermo.operation.text.RawValue;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Parameters of spins 1/2 that are not all alike.
 *
 * @derivation 7.5
 */
public final class DisorderParameters {

    private static final String DETUNINGS_NAME = "detunings";
    private static final String COUPLINGS_NAME = "couplings";
    private static final List<String> MEMBERS = List.of("i", "j", "value");
    private static final Pattern PAIR = Pattern.compile("\\s*(\\d+)\\s*-\\s*(\\d+)\\s*:\\s*(\\S+)\\s*");

    /** Number n of spins, few enough to tell them apart. */
    public static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT,
            "number of spins 1/2, at most " + Disorder.MOST_SPINS).checkedBy(arguments ->
                    Disorder.none(arguments.get(DisorderParameters.N)));

    /** Detunings δ_k of the spins. */
    public static final Parameter<List<BigFraction>> DETUNINGS = Parameter.optional(DETUNINGS_NAME,
            ParameterType.array("numbers", SpinTypes.SHIFT),
            "detunings of the spins, one for each; only their differences count").elseTaken("all 0").in("1/time")
            .checkedBy(DisorderParameters::disorder);

    /** Couplings Ω_kl between spins. */
    public static final Parameter<List<SpinCoupling>> COUPLINGS = Parameter.optional(COUPLINGS_NAME,
            ParameterType.structure(COUPLINGS_NAME, DisorderParameters::couplings, DisorderParameters::readCouplings),
            "couplings between spins: an array of {\"i\": 1, \"j\": 2, \"value\": \"0.01\"}, or 1-2:0.01,2-3:0.01")
            .elseTaken("none").in("1/time").checkedBy(DisorderParameters::disorder);

    private DisorderParameters() { }

    /**
     * Returns the spins of a request.
     *
     * @param arguments those of an operation with these parameters
     * @return n spins with their detunings and couplings
     * @throws InvalidInputException if detunings or couplings do not fit n
     * @throws ResourceLimitException if n is too large, or a number beyond what can be computed
     */
    public static Disorder disorder(Arguments arguments) {
        Disorder alike = Disorder.none(arguments.get(N));
        Disorder detuned = arguments.find(DETUNINGS).map(alike::withDetunings).orElse(alike);
        return arguments.find(COUPLINGS).map(detuned::withCouplings).orElse(detuned);
    }

    private static RawValue couplings(String text) {
        if (text.isBlank()) {
            return RawValue.array(List.of());
        }
        return text.strip().startsWith("[")
                ? JsonText.parse(COUPLINGS_NAME, text)
                : RawValue.array(Stream.of(text.split(",", -1)).map(DisorderParameters::coupling).toList());
    }

    private static RawValue coupling(String text) {
        Matcher matcher = PAIR.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidInputException("not-a-coupling", COUPLINGS_NAME, text,
                    "is not a coupling; write for example 1-2:0.01 for 0.01 between the spins 1 and 2");
        }
        return RawValue.object(Map.of(MEMBERS.get(0), RawValue.string(matcher.group(1)),
                MEMBERS.get(1), RawValue.string(matcher.group(2)), MEMBERS.get(2), RawValue.string(matcher.group(3))));
    }

    private static List<SpinCoupling> readCouplings(RawValue raw) {
        if (raw.form() != RawValue.Form.ARRAY) {
            throw new InvalidInputException("not-couplings", COUPLINGS_NAME, raw.text(), "is not an array of couplings"
                    + " such as [{\"i\": 1, \"j\": 2, \"value\": \"0.01\"}]");
        }
        return raw.items().stream().map(DisorderParameters::readCoupling).toList();
    }

    private static SpinCoupling readCoupling(RawValue raw) {
        if (raw.form() != RawValue.Form.OBJECT) {
            throw new InvalidInputException("not-a-coupling", COUPLINGS_NAME, raw.text(), "is not a coupling; write an"
                    + " object such as {\"i\": 1, \"j\": 2, \"value\": \"0.01\"}");
        }
        try {
            Members members = new Members(COUPLINGS_NAME, raw).requireOnly(MEMBERS);
            long i = members.required(MEMBERS.get(0), NumberTypes.NUMBER);
            long j = members.required(MEMBERS.get(1), NumberTypes.NUMBER);
            return new SpinCoupling((int) Math.min(i, Integer.MAX_VALUE), (int) Math.min(j, Integer.MAX_VALUE),
                    members.required(MEMBERS.get(2), SpinTypes.SHIFT));
        } catch (InvalidInputException e) {
            throw e.parameter().equals(COUPLINGS_NAME) ? e : InvalidInputException.ofName(e.code(), COUPLINGS_NAME,
                    "has a coupling that is none: " + e.getMessage());
        } catch (ResourceLimitException e) {
            throw ResourceLimitException.ofName(COUPLINGS_NAME,
                    "has a coupling that cannot be taken: " + e.getMessage());
        }
    }
}
