package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.operation.Arguments;
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
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that describes the thermal state of one total spin. */
final class BlockOperation {

    private static final Parameter<HalfInteger> J =
            Parameter.required("J", SpinTypes.TOTAL_SPIN, "total spin: 0, 1/2, 1, ... or 0.5, 1.5, ...");
    private static final Parameter<InverseTemperature> BETA = SpinParameters.orTemperature("T",
            Parameter.required("beta", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature, of either sign, 0, inf or -inf"));

    private static final Quantity LOG_PARTITION =
            Quantity.real("logPartition", "ln Z_J", "", "[L 8]",
                    "logarithm of the partition function, levels from -J to J");
    private static final Quantity ENERGY =
            Quantity.real("energy", "e_J", "ħω", "[L 19]", "mean energy, counted from the middle of the block");
    private static final Quantity ENTROPY = Quantity.real("entropy", "S_J", "k_B", "[L 34]", "entropy in nats");
    private static final Quantity VARIANCE =
            Quantity.real("variance", "v_J", "(ħω)²", "spec 1.3", "variance of the energy");
    private static final Quantity EMISSION = Quantity.real("emission", "A_J", "G(ω)", "spec 6.5",
            "rate at which the block emits quanta, ⟨J₊J₋⟩");
    private static final Quantity PAIR_EMISSION = Quantity.real("pairEmission", "B_J", "G(ω)²", "spec 6.5",
            "rate at which it emits pairs of quanta, ⟨J₊²J₋²⟩");
    private static final Quantity CORRELATION = Quantity.real("secondOrderCorrelation", "g⁽²⁾(0)", "", "spec 6.5",
            "B_J/A_J²").orNull("nothing is emitted");

    static final Operation OPERATION = new Operation(
            "block",
            "The thermal state of one total spin J: ln Z, energy, entropy, variance, radiation.",
            List.of(J, BETA),
            List.of(LOG_PARTITION, ENERGY, ENTROPY, VARIANCE, EMISSION, PAIR_EMISSION, CORRELATION),
            List.of("--J 5/2 --beta 0.1", "--J 100 --beta 0.1,1,inf --digits 20",
                    "--J 1 --beta=-1:1:0.25 --format csv"),
            BlockOperation::plan)
            .specified("spec 1.3", "");

    private BlockOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        Block block = Block.of(arguments.get(J), arguments.get(BETA));
        Precision precision = arguments.precision();
        return Plan.of(arguments, session,
                new ResourceDemand(Parameter.DIGITS.name(), precision.digits(), block.estimate(precision)),
                () -> results(block));
    }

    private static Map<Quantity, Value> results(Block block) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(LOG_PARTITION, new Value.Numeric(block.logPartition()));
        result.put(ENERGY, new Value.Numeric(Outcome.of(block.energy())));
        result.put(ENTROPY, new Value.Numeric(Outcome.of(block.entropy())));
        result.put(VARIANCE, new Value.Numeric(Outcome.of(block.variance())));
        result.put(EMISSION, new Value.Numeric(Outcome.of(block.emission())));
        result.put(PAIR_EMISSION, new Value.Numeric(Outcome.of(block.pairEmission())));
        result.put(CORRELATION, new Value.Numeric(block.secondOrderCorrelation()));
        return result;
    }
}
