package io.github.spinthermo.operation.intime;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spectrum.RelaxationSpectrum;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The operation that tells how fast a block of one total spin relaxes in a collective bath. */
public final class RelaxationSpectrumOperation {

    private static final String SOURCE = "spec 7.1.2";

    private static final Parameter<HalfInteger> J =
            Parameter.required("J", SpinTypes.TOTAL_SPIN, "total spin: 0, 1/2, 1, ... or 0.5, 1.5, ...");
    private static final Parameter<InverseTemperature> BETA = SpinParameters.orTemperature("T",
            Parameter.required("beta", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature of the bath, of either sign, 0, inf or -inf"));
    private static final Parameter<Boolean> ALL = Parameter.optional("rates", NumberTypes.TRUTH,
            "whether all rates are listed, for J up to 1000").byDefault("false")
            .checkedBy(RelaxationSpectrumOperation::requireFew);

    private static final String ONE_LEVEL = "a block of J = 0 has one level, which stays";

    private static final Quantity SLOWEST = Quantity.real("slowestRate", "r_1", "κ", SOURCE,
            "smallest rate but 0, the gap").orNull(ONE_LEVEL);
    private static final Quantity FASTEST = Quantity.real("fastestRate", "r_2J", "κ", SOURCE, "largest rate")
            .orNull(ONE_LEVEL);
    private static final Quantity INDEX = Quantity.index("index", "l", "number of the rate, from 0");
    private static final Quantity RATES = Quantity.real("rates", "r_l", "κ", SOURCE,
            "all rates, ascending from 0").listed().orNull("rates is not true");

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "relaxation-spectrum",
            "The rates at which a block of total spin J relaxes in a collective bath, in units of κ.",
            List.of(J, BETA, ALL),
            List.of(SLOWEST, FASTEST, RATES),
            List.of("--J 5/2 --beta 1 --rates true", "--J 10,100,1000 --beta=0.1 --digits 10",
                    "--J 20 --beta 0:2:0.5,inf --format csv"),
            RelaxationSpectrumOperation::plan)
            .specified("spec 7.1.2", "all rates are listed for J up to 1000");

    private RelaxationSpectrumOperation() { }

    private static RelaxationSpectrum spectrum(Arguments arguments) {
        return RelaxationSpectrum.of(arguments.get(J), arguments.get(BETA));
    }

    private static boolean isListed(Arguments arguments) {
        return arguments.get(ALL);
    }

    private static void requireFew(Arguments arguments) {
        if (isListed(arguments)) {
            spectrum(arguments).rates();
        }
    }

    private static Plan plan(Arguments arguments, Session session) {
        RelaxationSpectrum spectrum = spectrum(arguments);
        double count = isListed(arguments) && arguments.fields().has(RATES) ? spectrum.count() : 2;
        return Plan.of(arguments, session, new ResourceDemand(J.name(), arguments.get(J),
                spectrum.estimate(count, arguments.precision())), () -> results(spectrum, isListed(arguments)));
    }

    private static Map<Quantity, Value> results(RelaxationSpectrum spectrum, boolean isListed) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(SLOWEST, new Value.Numeric(spectrum.slowestRate()));
        result.put(FASTEST, new Value.Numeric(spectrum.fastestRate()));
        if (isListed) {
            List<Value> rates = spectrum.rates().stream()
                    .<Value>map(rate -> new Value.Numeric(Outcome.of(rate))).toList();
            result.put(INDEX, new Value.Series(IntStream.range(0, rates.size()).mapToObj(Value.Count::new).toList()));
            result.put(RATES, new Value.Series(rates));
        }
        return result;
    }
}
