package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.text.Numeral;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reader of weights that a user gives: each key may occur once, in whatever form, and each weight is exact. */
final class OwnWeights {

    /** Largest sum of squared numbers of digits, exponents written out: reducing a fraction takes such a square. */
    private static final long MOST_WORK = 5L * Numeral.LONGEST * Numeral.LONGEST;

    /**
     * Projections in which two domains start.
     *
     * @param m1 the projection of the first
     * @param m2 that of the second
     */
    record Projections(HalfInteger m1, HalfInteger m2) {

        private static Projections read(String text) {
            String[] both = text.split(":", -1);
            if (both.length != 2) {
                throw new InvalidInputException("not-projections", "", text,
                        "is not a pair of projections; write m1:m2");
            }
            return new Projections(projection(both[0]), projection(both[1]));
        }

        private static HalfInteger projection(String text) {
            return SpinTypes.PROJECTION.read("", RawValue.string(text.strip()));
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

    /** Reads weights by total spin. */
    static Map<HalfInteger, BigFraction> read(RawValue object) {
        return new OwnWeights("weights").read(object, "a total spin",
                text -> SpinTypes.TOTAL_SPIN.read("", RawValue.string(text)));
    }

    /** Reads weights by the projections of two domains. */
    static Map<Projections, BigFraction> readMixture(RawValue object) {
        return new OwnWeights("mixture").read(object, "a pair of projections", Projections::read);
    }

    private <K> Map<K, BigFraction> read(RawValue object, String kind, Function<String, K> key) {
        Map<K, BigFraction> weights = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, RawValue> member : object.members().entrySet()) {
                K of = key.apply(member.getKey());
                if (weights.put(of, weight(of, object, member.getValue())) != null) {
                    throw new InvalidInputException("twice", name, member.getKey(),
                            "is " + kind + " that occurs twice: " + of);
                }
            }
        } catch (InvalidInputException | ResourceLimitException e) {
            throw e.named(name);
        }
        return weights;
    }

    private BigFraction weight(Object of, RawValue object, RawValue raw) {
        if (!ParameterType.Kind.SINGLE.takes(raw.form())) {
            throw new InvalidInputException("not-a-number", name, raw.text(),
                    "is not a weight of " + of + "; write a number such as 0.25 or 1/4");
        }
        Numeral weight = Numeral.readFinite(name, raw.text());
        work += weight.digits() * weight.digits();
        if (work > MOST_WORK) {
            throw new ResourceLimitException(name, object.text(),
                    "has too many digits, exponents written out; 5 weights of " + Numeral.LONGEST
                            + " are allowed, or 50 000 of 200");
        }
        return weight.fraction();
    }
}
