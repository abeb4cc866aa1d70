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

    /** To reduce a fraction takes the square of its digits, be they written or come from an exponent. */
    private static final long MOST_WORK = 5L * Decimals.LONGEST * Decimals.LONGEST;

    private static final String NAME = "weights";

    private OwnWeights() { }

    static Map<HalfInteger, BigFraction> read(Raw object) {
        Map<HalfInteger, BigFraction> weights = new LinkedHashMap<>();
        long work = 0;
        for (Map.Entry<String, Raw> member : object.members().entrySet()) {
            HalfInteger totalSpin = ParameterType.TOTAL_SPIN.read(NAME, Raw.string(member.getKey()));
            BigDecimal weight = decimal(member.getKey(), member.getValue());
            work += digits(weight) * digits(weight);
            if (work > MOST_WORK) {
                throw new ResourceLimitException(NAME, object.text(),
                        "has too many digits, exponents written out; 5 weights of " + Decimals.LONGEST
                                + " are allowed, or 50 000 of 200");
            }
            if (weights.put(totalSpin, Real.of(weight).exact().orElseThrow()) != null) {
                throw new InvalidInputException("twice", NAME, member.getKey(),
                        "is a total spin that occurs twice: " + totalSpin);
            }
        }
        return weights;
    }

    private static long digits(BigDecimal weight) {
        return Math.max(weight.scale(), weight.precision() - Math.min(0L, weight.scale()));
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
