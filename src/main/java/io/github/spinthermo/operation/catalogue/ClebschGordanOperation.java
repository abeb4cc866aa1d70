package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.checks.StateCheck;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operation that computes one Clebsch-Gordan coefficient. */
final class ClebschGordanOperation {

    private static final Parameter<HalfInteger> J1 = spin("j1", "first angular momentum: 0, 1/2, 1, ...");
    private static final Parameter<HalfInteger> M1 = projection("m1", J1);
    private static final Parameter<HalfInteger> J2 = spin("j2", "second angular momentum");
    private static final Parameter<HalfInteger> M2 = projection("m2", J2);
    private static final Parameter<HalfInteger> J = spin("J", "total angular momentum");
    private static final Parameter<HalfInteger> M = projection("M", J);

    private static final String SOURCE = "spec 3, 1.2";
    private static final String LONG = "it may have more than 20000 digits";
    private static final Quantity SIGN = Quantity.real("sign", "", "", SOURCE,
            "sign of ⟨j1 m1 j2 m2|J M⟩, -1, 0 or 1 (Condon-Shortley phases)").as(Quantity.Kind.Single.INTEGER);
    private static final Quantity NUMERATOR = Quantity.real("squaredNumerator", "", "", SOURCE,
            "numerator of its square in lowest terms, up to 20000 digits").as(Quantity.Kind.Single.INTEGER)
            .orNull(LONG);
    private static final Quantity DENOMINATOR = Quantity.real("squaredDenominator", "", "", SOURCE,
            "denominator of its square in lowest terms, up to 20000 digits").as(Quantity.Kind.Single.INTEGER)
            .orNull(LONG);
    private static final Quantity VALUE = Quantity.real("value", "⟨j1 m1 j2 m2|J M⟩", "", SOURCE,
            "the coefficient");

    /** The most decimal digits of an integer that is answered, and the integer that has one more. */
    private static final int MOST_DIGITS = 20_000;
    private static final BigInteger LIMIT = BigInteger.TEN.pow(MOST_DIGITS);
    private static final Value TOO_LONG = Value.Missing.notComputed(LONG);

    static final Operation OPERATION = new Operation(
            "clebsch-gordan",
            "The Clebsch-Gordan coefficient <j1 m1 j2 m2|J M>, as the root of an exact fraction.",
            List.of(J1, M1, J2, M2, J, M),
            List.of(SIGN, NUMERATOR, DENOMINATOR, VALUE),
            List.of("--j1 1 --m1 0 --j2 1 --m2 0 --J 2 --M 0",
                    "--j1 3/2 --m1 -1/2 --j2 1 --m2 1 --J 3/2 --M 1/2 --digits 50",
                    "--j1 100000 --m1 1234 --j2 100000 --m2 -777 --J 150000 --M 457",
                    "--j1 2000 --m1 1234 --j2 2000 --m2 -777 --J 3100 --M 457 --format json"),
            ClebschGordanOperation::plan)
            .specified("spec 3, 1.2", "integers of more than 20000 digits are not answered");

    private ClebschGordanOperation() { }

    private static Parameter<HalfInteger> spin(String name, String description) {
        return Parameter.required(name, SpinTypes.TOTAL_SPIN, description);
    }

    private static Parameter<HalfInteger> projection(String name, Parameter<HalfInteger> j) {
        Parameter<HalfInteger> m = Parameter.required(name, SpinTypes.PROJECTION,
                "its projection: -%1$s, -%1$s + 1, ..., %1$s".formatted(j.name()));
        return m.checkedBy(arguments ->
                StateCheck.require(j.name(), arguments.get(j), name, arguments.get(m)));
    }

    /** Makes the plan; the cause of memory and time is the smallest angular momentum, with which the integers grow. */
    private static Plan plan(Arguments arguments, Session session) {
        Parameter<HalfInteger> smallest =
                Stream.of(J1, J2, J).min(Comparator.comparing(arguments::get)).orElseThrow();
        boolean isShort = ClebschGordan.squareDigits(arguments.get(J1), arguments.get(M1), arguments.get(J2),
                arguments.get(M2), arguments.get(J), arguments.get(M)) <= MOST_DIGITS;
        Estimate estimate = isShort ? estimateRoot(arguments) : estimateValue(arguments);
        return Plan.of(arguments, session, new ResourceDemand(smallest.name(), arguments.get(smallest), estimate),
                () -> isShort ? exactly(arguments) : roundly(arguments));
    }

    private static Estimate estimateRoot(Arguments arguments) {
        return ClebschGordan.estimate(arguments.get(J1), arguments.get(M1), arguments.get(J2),
                arguments.get(M2), arguments.get(J), arguments.get(M));
    }

    private static Estimate estimateValue(Arguments arguments) {
        return ClebschGordan.estimateValue(arguments.get(J1), arguments.get(M1), arguments.get(J2),
                arguments.get(M2), arguments.get(J), arguments.get(M), arguments.precision());
    }

    private static Map<Quantity, Value> exactly(Arguments arguments) {
        SignedRoot coefficient = ClebschGordan.coefficient(arguments.get(J1), arguments.get(M1),
                arguments.get(J2), arguments.get(M2), arguments.get(J), arguments.get(M));
        return results(coefficient.sign(), written(coefficient.squaredNumerator()),
                written(coefficient.squaredDenominator()), coefficient.value());
    }

    private static Value written(BigInteger integer) {
        return integer.compareTo(LIMIT) >= 0 ? TOO_LONG : new Value.Whole(integer);
    }

    /** Answers without the square, unless that is 0. */
    private static Map<Quantity, Value> roundly(Arguments arguments) {
        Real value = ClebschGordan.value(arguments.get(J1), arguments.get(M1),
                arguments.get(J2), arguments.get(M2), arguments.get(J), arguments.get(M));
        Sign sign = value.sign();
        return sign == Sign.ZERO
                ? results(sign, new Value.Whole(BigInteger.ZERO), new Value.Whole(BigInteger.ONE), value)
                : results(sign, TOO_LONG, TOO_LONG, value);
    }

    private static Map<Quantity, Value> results(Sign sign, Value numerator, Value denominator, Real value) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(SIGN, new Value.Count(sign.signum()));
        result.put(NUMERATOR, numerator);
        result.put(DENOMINATOR, denominator);
        result.put(VALUE, new Value.Numeric(Outcome.of(value)));
        return result;
    }
}
