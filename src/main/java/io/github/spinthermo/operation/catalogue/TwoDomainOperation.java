package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.parameters.TwoDomainStarts;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operation that tells what two domains of spins keep in one bath. */
final class TwoDomainOperation {

    private static final Parameter<InverseTemperature> BETA_B = SpinParameters.orTemperature("TB",
            Parameter.optional("betaB", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature of the bath, of either sign, 0, inf or -inf").byDefault("inf"));

    private static final String SOURCE = "spec 3, 1.1";

    /** A result of the operation, and the quantity of the state that it is. */
    private record Field(Quantity quantity, Function<TwoDomainSteadyState, Value> value) { }

    private static final List<Field> FIELDS = List.of(
            real("jz1", "⟨J_1z⟩", "", "projection of the first domain", TwoDomainSteadyState::jz1),
            real("jz2", "⟨J_2z⟩", "", "projection of the second domain", TwoDomainSteadyState::jz2),
            real("relative1", "⟨J_1z⟩/n1", "", "the same of one spin of the first domain, from -s to s",
                    TwoDomainSteadyState::relative1),
            real("relative2", "⟨J_2z⟩/n2", "", "the same of one spin of the second domain, from -s to s",
                    TwoDomainSteadyState::relative2),
            new Field(Quantity.real("totalSpins", "J", "", SOURCE,
                    "total angular momenta of both, from max(|j1 - j2|, |m1 + m2|)").as(Quantity.Kind.Single.EXACT)
                    .listed(),
                    state -> Value.Series.of(state.totalSpins(), j -> new Value.Text(j.toString()))),
            new Field(Quantity.real("weights", "P_J", "", "spec 3, 1.2",
                    "their weights, which the bath leaves as they are").listed(),
                    state -> Value.Series.of(state.weights(), p -> new Value.Numeric(Outcome.of(p)))),
            real("squaredAngularMomentum", "⟨J²⟩", "", "square of the total angular momentum",
                    TwoDomainSteadyState::squaredAngularMomentum),
            real("energy", "E", "ħω", "energy, counted from the ground state", TwoDomainSteadyState::energy),
            new Field(Quantity.real("entropy", "S", "k_B", SOURCE, "entropy in nats")
                    .orNull("coherences between different angular momenta of a domain are left"),
                    state -> new Value.Numeric(state.entropy())));

    static final Operation OPERATION = new Operation(
            "two-domain",
            "The steady state of two domains of spins in one bath: how much excitation each keeps.",
            Stream.of(TwoDomainStarts.DICKE.stream(), Stream.of(BETA_B), TwoDomainStarts.OTHERS.stream())
                    .<Parameter<?>>flatMap(Function.identity()).toList(),
            FIELDS.stream().map(Field::quantity).toList(),
            List.of("--n1 4 --n2 1",
                    "--n1 40 --n2 2 --betaB 0.1:2:0.1 --format csv",
                    "--n1 100000000 --n2 100 --m1=-12345 --m2 3 --betaB=-0.5 --digits 28",
                    "--n1 3 --n2 2 --thermal1=-0.8 --thermal2 1.3 --betaB inf",
                    "--n1 14 --n2 1 --up1 10",
                    "--n1 4 --n2 1 --mixture 2:-1/2=0.9,1:-1/2=0.1 --betaB 0,1,inf"),
            TwoDomainOperation::plan)
            .specified("spec 3, 1.1", "2(n1 + n2)s is at most 9e18");

    private TwoDomainOperation() { }

    private static Field real(String name, String symbol, String unit, String description,
            Function<TwoDomainSteadyState, Real> value) {
        return new Field(Quantity.real(name, symbol, unit, SOURCE, description),
                value.andThen(Outcome::of).andThen(Value.Numeric::new));
    }

    private static Plan plan(Arguments arguments, Session session) {
        TwoDomainStart start = TwoDomainStarts.start(arguments);
        InverseTemperature betaB = arguments.get(BETA_B);
        return Plan.of(arguments, session,
                TwoDomainStarts.demand(arguments, start.estimate(betaB, arguments.precision())),
                () -> results(TwoDomainSteadyState.of(start, betaB)));
    }

    private static Map<Quantity, Value> results(TwoDomainSteadyState state) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        FIELDS.forEach(field -> result.put(field.quantity(), field.value().apply(state)));
        return result;
    }
}
