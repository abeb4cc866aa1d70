package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.ClebschGordan;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Two domains of symmetrised spins in one bath. */
final class TwoDomainOperation {

    private static final Parameter<Long> N1 =
            Parameter.required("n1", ParameterType.COUNT, "number of spins of the first domain");
    private static final Parameter<Long> N2 =
            Parameter.required("n2", ParameterType.COUNT, "number of spins of the second domain")
                    .checkedBy(arguments -> requireSizes(arguments, HalfInteger.HALF));
    private static final Parameter<HalfInteger> S =
            Parameter.optional("s", ParameterType.SPIN, "size of each spin; 1/2 by default")
                    .checkedBy(arguments -> requireSizes(arguments, s(arguments)));
    private static final Parameter<HalfInteger> M1 = projection("m1", "first", "fully excited, n1 s,", "j1", N1);
    private static final Parameter<HalfInteger> M2 = projection("m2", "second", "the ground state, -n2 s,", "j2", N2);
    private static final Parameter<InverseTemperature> BETA_B = Parameter.optional("betaB",
            ParameterType.INVERSE_TEMPERATURE, Parameter.BETA_B.description() + "; inf by default");

    private static final String SOURCE = "spec 3, 1.1";

    /** A result and where it is taken from. */
    private record Field(Quantity quantity, Function<TwoDomainSteadyState, Value> value) { }

    private static final List<Field> FIELDS = List.of(
            real("jz1", "⟨J_1z⟩", "", "projection of the first domain", TwoDomainSteadyState::jz1),
            real("jz2", "⟨J_2z⟩", "", "projection of the second domain", TwoDomainSteadyState::jz2),
            real("relative1", "⟨J_1z⟩/n1", "", "the same of one spin of the first domain, from -s to s",
                    TwoDomainSteadyState::relative1),
            real("relative2", "⟨J_2z⟩/n2", "", "the same of one spin of the second domain, from -s to s",
                    TwoDomainSteadyState::relative2),
            new Field(new Quantity("totalSpins", "J", "", SOURCE,
                    "total angular momenta of both, from max(|j1 - j2|, |m1 + m2|)"),
                    state -> Value.Series.of(state.totalSpins(), j -> new Value.Text(j.toString()))),
            new Field(new Quantity("weights", "P_J", "", "spec 3, 1.2",
                    "their weights, which the bath leaves as they are"),
                    state -> Value.Series.of(state.weights(), p -> new Value.Number(Outcome.of(p)))),
            real("squaredAngularMomentum", "⟨J²⟩", "", "square of the total angular momentum",
                    TwoDomainSteadyState::squaredAngularMomentum),
            real("energy", "E", "ħω", "energy, counted from the ground state", TwoDomainSteadyState::energy),
            new Field(new Quantity("entropy", "S", "k_B", SOURCE, "entropy in nats"),
                    state -> new Value.Number(state.entropy())));

    static final Operation OPERATION = new Operation(
            "two-domain",
            "Two domains of symmetrised spins in one bath: what excitation each of them keeps.",
            List.of(N1, N2, S, M1, M2, BETA_B),
            FIELDS.stream().map(Field::quantity).toList(),
            List.of("--n1 4 --n2 1", "--n1 40 --n2 2 --betaB 0.1:2:0.1 --format csv",
                    "--n1 100000000 --n2 100 --m1=-12345 --m2 3 --betaB=-0.5 --digits 28"),
            TwoDomainOperation::demand,
            TwoDomainOperation::answer);

    private TwoDomainOperation() { }

    private static Parameter<HalfInteger> projection(String name, String domain, String start, String j,
            Parameter<Long> n) {
        Parameter<HalfInteger> m = Parameter.optional(name, ParameterType.PROJECTION,
                "projection that the %s domain starts in; %s by default".formatted(domain, start));
        return m.checkedBy(arguments ->
                ClebschGordan.requireState(j, largest(arguments, n), name, arguments.get(m)));
    }

    private static Field real(String name, String symbol, String unit, String description,
            Function<TwoDomainSteadyState, Real> value) {
        return new Field(new Quantity(name, symbol, unit, SOURCE, description),
                value.andThen(Outcome::of).andThen(Value.Number::new));
    }

    private static void requireSizes(Arguments arguments, HalfInteger s) {
        TwoDomainStart.requireSizes(arguments.get(N1), arguments.get(N2), s);
    }

    private static HalfInteger s(Arguments arguments) {
        return arguments.find(S).orElse(HalfInteger.HALF);
    }

    private static HalfInteger largest(Arguments arguments, Parameter<Long> n) {
        return SpinEnsemble.of(arguments.get(n), s(arguments)).largestTotalSpin();
    }

    private static TwoDomainStart start(Arguments arguments) {
        return TwoDomainStart.dicke(arguments.get(N1), arguments.get(N2), s(arguments),
                arguments.find(M1).orElseGet(() -> largest(arguments, N1)),
                arguments.find(M2).orElseGet(() -> largest(arguments, N2).negate()));
    }

    private static InverseTemperature betaB(Arguments arguments) {
        return arguments.find(BETA_B).orElse(InverseTemperature.INFINITY);
    }

    /** The number of blocks goes with the smaller domain. */
    private static Demand demand(Arguments arguments, Precision precision) {
        Estimate estimate = TwoDomainSteadyState.estimate(start(arguments), betaB(arguments), precision);
        Parameter<Long> smaller = arguments.get(N1) < arguments.get(N2) ? N1 : N2;
        return s(arguments).twice() > arguments.get(smaller)
                ? new Demand(S.name(), s(arguments), estimate)
                : new Demand(smaller.name(), arguments.get(smaller), estimate);
    }

    private static Supplier<Map<Quantity, Value>> answer(Arguments arguments, Caller caller) {
        return () -> results(TwoDomainSteadyState.of(start(arguments), betaB(arguments)));
    }

    private static Map<Quantity, Value> results(TwoDomainSteadyState state) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        FIELDS.forEach(field -> result.put(field.quantity(), field.value().apply(state)));
        return result;
    }
}
