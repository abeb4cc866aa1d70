package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Weights as somebody gives them, each key once whatever its form, each weight exact. */
final class OwnWeights {

    /** To reduce a fraction takes the square of its digits, be they written or come from an exponent. */
    private static final long MOST_WORK = 5L * Decimals.LONGEST * Decimals.LONGEST;

    /**
     * What two domains start in.
     *
     * @param m1 the projection of the first
     * @param m2 that of the second
     */
    record Projections(HalfInteger m1, HalfInteger m2) {

        private static Projections read(String text) {
            String[] both = text.split(":", -1);
            if (both.length != 2) {
                throw new InvalidInputException("not-projections", "", text, "is no pair of projections; write m1:m2");
            }
            return new Projections(projection(both[0]), projection(both[1]));
        }

        private static HalfInteger projection(String text) {
            return ParameterType.PROJECTION.read("", Raw.string(text.strip()));
        }

        @Override
        public String toString() {
            return m1 + ":" + m2;
        }
    }

    private final String name;
    private long work;

    private OwnWeights(String name) {
        this.name = name;
    }

    /** By total spin, decimals. */
    static Map<HalfInteger, BigFraction> read(Raw object) {
        return new OwnWeights("weights").read(object, "a total spin",
                text -> ParameterType.TOTAL_SPIN.read("", Raw.string(text)), List::of);
    }

    /** By projections of two domains, decimals or fractions of decimals. */
    static Map<Projections, BigFraction> readMixture(Raw object) {
        return new OwnWeights("mixture").read(object, "a pair of projections", Projections::read,
                text -> Stream.of(text.split("/", 2)).map(String::strip).toList());
    }

    private <K> Map<K, BigFraction> read(Raw object, String kind, Function<String, K> key,
            Function<String, List<String>> terms) {
        Map<K, BigFraction> weights = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Raw> member : object.members().entrySet()) {
                K of = key.apply(member.getKey());
                if (weights.put(of, weight(of, object, member.getValue(), terms)) != null) {
                    throw new InvalidInputException("twice", name, member.getKey(),
                            "is " + kind + " that occurs twice: " + of);
                }
            }
        } catch (InvalidInputException e) {
            throw e.named(name);
        } catch (ResourceLimitException e) {
            throw e.named(name);
        }
        return weights;
    }

    private BigFraction weight(Object of, Raw object, Raw raw, Function<String, List<String>> terms) {
        if (!ParameterType.Kind.SINGLE.takes(raw.form())) {
            throw new InvalidInputException("not-a-number", name, raw.text(),
                    "is no weight of " + of + "; write a decimal number");
        }
        List<BigDecimal> parts = terms.apply(raw.text()).stream().map(Decimals::parse).toList();
        for (BigDecimal part : parts) {
            work += digits(part) * digits(part);
        }
        if (work > MOST_WORK) {
            throw new ResourceLimitException(name, object.text(),
                    "has too many digits, exponents written out; 5 weights of " + Decimals.LONGEST
                            + " are allowed, or 50 000 of 200");
        }
        return quotient(raw, parts.stream().map(part -> Real.of(part).exact().orElseThrow()).toList());
    }

    private BigFraction quotient(Raw raw, List<BigFraction> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.get(1).signum() == 0) {
            throw new InvalidInputException("not-a-number", name, raw.text(), "is no number; it divides by 0");
        }
        return parts.get(0).divide(parts.get(1));
    }

    private static long digits(BigDecimal weight) {
        return Math.max(weight.scale(), weight.precision() - Math.min(0L, weight.scale()));
    }
}
