package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Weights by total spin as somebody gives them, each spin once whatever its form, each weight an exact decimal. */
final class OwnWeights {

    /** Exponents make numbers of thousands of digits out of a few characters, and there may be many of them. */
    private static final int MOST_DIGITS = 200_000;

    private static final String NAME = "weights";

    private OwnWeights() { }

    static Map<HalfInteger, BigFraction> read(Raw object) {
        Map<HalfInteger, BigFraction> weights = new LinkedHashMap<>();
        long digits = 0;
        for (Map.Entry<String, Raw> member : object.members().entrySet()) {
            HalfInteger totalSpin = ParameterType.TOTAL_SPIN.read(NAME, Raw.string(member.getKey()));
            BigDecimal weight = decimal(member.getKey(), member.getValue());
            digits += weight.precision() + Math.abs((long) weight.scale());
            if (digits > MOST_DIGITS) {
                throw new ResourceLimitException(NAME, object.text(),
                        "has more than " + MOST_DIGITS + " digits, exponents written out");
            }
            if (weights.put(totalSpin, Real.of(weight).exact().orElseThrow()) != null) {
                throw new InvalidInputException("twice", NAME, member.getKey(),
                        "is a total spin that occurs twice: " + totalSpin);
            }
        }
        return weights;
    }

    private static BigDecimal decimal(String totalSpin, Raw raw) {
        if (!ParameterType.Kind.SINGLE.takes(raw.form())) {
            throw new InvalidInputException("not-a-number", NAME, raw.text(),
                    "is no weight of J = " + totalSpin + "; write a decimal number");
        }
        try {
            return Decimals.parse(raw.text());
        } catch (InvalidInputException e) {
            throw e.named(NAME);
        } catch (ResourceLimitException e) {
            throw e.named(NAME);
        }
    }
}
