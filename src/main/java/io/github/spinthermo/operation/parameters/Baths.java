package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.currents.Bath;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.json.JsonText;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Several baths of the same spins, as JSON or as a short text. */
public final class Baths {

    private static final String NAME = "baths";
    private static final String BETA = "beta";
    private static final String RATE = "rate";
    private static final String GAMMA = "gamma";
    private static final String FREQUENCY = "frequency";
    private static final List<String> MEMBERS = List.of(BETA, RATE, GAMMA, FREQUENCY);
    private static final String EXAMPLE = "{\"beta\": \"0.7\", \"rate\": \"0.6\"}";

    private static final ParameterType<BigFraction> EXACT = ParameterType.of("number", ParameterType.Kind.CONTINUOUS,
            raw -> Numeral.readFinite("", raw.text()).fraction());

    /** The baths: an array of objects, or {@code 0.2@frequency=2,0.7@rate=0.6}. */
    public static final Parameter<List<Bath>> BATHS = Parameter.required(NAME,
            ParameterType.structure(NAME, Baths::written, Baths::read),
            "baths that the spins couple to at once; each has beta, and where they are not 1 its rate (emission and"
                    + " absorption together) or gamma (their difference), and the frequency of its quanta; for example"
                    + " 0.2@frequency=2,0.7@rate=0.6, or a JSON array of objects");

    private Baths() { }

    private static RawValue written(String text) {
        return text.strip().startsWith("[")
                ? JsonText.parse(NAME, text)
                : RawValue.array(Stream.of(text.split(",", -1)).map(Baths::writtenBath).toList());
    }

    private static RawValue writtenBath(String text) {
        Map<String, RawValue> members = new LinkedHashMap<>();
        for (String part : (BETA + "=" + text).split("@", -1)) {
            int sign = part.indexOf('=');
            boolean isNew = sign > 0 && members.put(part.substring(0, sign).strip(),
                    RawValue.string(part.substring(sign + 1).strip())) == null;
            if (!isNew) {
                throw new InvalidInputException("not-a-bath", NAME, text,
                        "is not a bath; write for example 0.7@rate=0.6 for one at beta = 0.7");
            }
        }
        return RawValue.object(members);
    }

    private static List<Bath> read(RawValue raw) {
        if (raw.form() != RawValue.Form.ARRAY) {
            throw new InvalidInputException("not-baths", NAME, raw.text(),
                    "is not an array of baths such as [" + EXAMPLE + "]");
        }
        if (raw.items().isEmpty()) {
            throw InvalidInputException.ofName("no-baths", NAME, "is empty; name at least one bath");
        }
        List<Bath> baths = new ArrayList<>();
        for (RawValue item : raw.items()) {
            baths.add(read(baths.size(), item));
        }
        return baths;
    }

    private static Bath read(int index, RawValue raw) {
        try {
            if (raw.form() != RawValue.Form.OBJECT) {
                throw new InvalidInputException("not-a-bath", "bath", raw.text(),
                        "is not an object such as " + EXAMPLE);
            }
            return bath(new Members("", raw).requireOnly(MEMBERS));
        } catch (InvalidInputException e) {
            throw InvalidInputException.ofName(e.code(), NAME, at(index) + e.getMessage().strip());
        } catch (ResourceLimitException e) {
            throw ResourceLimitException.ofName(NAME, at(index) + e.getMessage().strip());
        }
    }

    private static String at(int index) {
        return "has a bath, number " + (index + 1) + ", that is none: ";
    }

    private static Bath bath(Members members) {
        Bath bath = Bath.of(members.required(BETA, SpinTypes.INVERSE_TEMPERATURE));
        Optional<BigFraction> rate = members.optional(RATE, EXACT);
        Optional<BigFraction> gamma = members.optional(GAMMA, EXACT);
        if (rate.isPresent() && gamma.isPresent()) {
            throw members.fault("given-twice", "has both rate and gamma; give one of the two");
        }
        Bath strong = rate.map(bath::withRate).or(() -> gamma.map(bath::withGamma)).orElse(bath);
        return members.optional(FREQUENCY, EXACT).map(strong::withFrequency).orElse(strong);
    }
}
