package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.battery.BatteryOperation;
import io.github.spinthermo.operation.battery.CavityOperation;
import io.github.spinthermo.operation.domains.ChainOperation;
import io.github.spinthermo.operation.domains.MeanFieldChainOperation;
import io.github.spinthermo.operation.domains.NetworkOperation;
import io.github.spinthermo.operation.intime.DickeDynamicsOperation;
import io.github.spinthermo.operation.intime.HeatCurrentsOperation;
import io.github.spinthermo.operation.intime.InhomogeneousOperation;
import io.github.spinthermo.operation.intime.OttoPowerOperation;
import io.github.spinthermo.operation.intime.OttoPowerOptimumOperation;
import io.github.spinthermo.operation.intime.PlateauOperation;
import io.github.spinthermo.operation.intime.RelaxationOperation;
import io.github.spinthermo.operation.intime.RelaxationSpectrumOperation;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.text.NearestNames;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of all operations, from which users and tables choose by name. An operation is made when it is asked for
 * first: one request needs one of them.
 */
public final class Operations {

    private static final List<String> NAMES = List.of("about", "multiplicities", "block", "weights",
            "steady-state", "local-state", "radiation", "ergotropy", "thermometry", "pair-state",
            "theorems", "otto", "otto-optimum", "otto-range", "oscillators",
            "clebsch-gordan", "two-domain", "chain", "mean-field-chain", "network", "battery",
            "relaxation",
            "relaxation-spectrum",
            "heat-currents",
            "otto-power", "otto-power-optimum", "dicke-dynamics", "plateau", "inhomogeneous", "cavity");

    private Operations() { }

    /**
     * Returns the names of the operations, in the order of the protocol.
     *
     * @return an unmodifiable list
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the operations, in the order of the protocol.
     *
     * @return an unmodifiable list
     */
    public static List<Operation> all() {
        return NAMES.stream().map(Operations::named).toList();
    }

    /**
     * Finds an operation.
     *
     * @param name its name
     * @return the operation
     * @throws InvalidInputException with the code {@code unknown-op} if there is none
     */
    public static Operation named(String name) {
        return switch (name) {
            case "about" -> AboutOperation.OPERATION;
            case "multiplicities" -> MultiplicitiesOperation.OPERATION;
            case "block" -> BlockOperation.OPERATION;
            case "weights" -> WeightsOperation.OPERATION;
            case "steady-state" -> SteadyStateOperation.OPERATION;
            case "local-state" -> LocalStateOperation.OPERATION;
            case "radiation" -> RadiationOperation.OPERATION;
            case "ergotropy" -> ErgotropyOperation.OPERATION;
            case "thermometry" -> ThermometryOperation.OPERATION;
            case "pair-state" -> PairStateOperation.OPERATION;
            case "theorems" -> TheoremsOperation.OPERATION;
            case "otto" -> OttoOperation.OPERATION;
            case "otto-optimum" -> OttoOptimumOperation.OPERATION;
            case "otto-range" -> OttoRangeOperation.OPERATION;
            case "oscillators" -> OscillatorsOperation.OPERATION;
            case "clebsch-gordan" -> ClebschGordanOperation.OPERATION;
            case "two-domain" -> TwoDomainOperation.OPERATION;
            case "chain" -> ChainOperation.OPERATION;
            case "mean-field-chain" -> MeanFieldChainOperation.OPERATION;
            case "network" -> NetworkOperation.OPERATION;
            case "battery" -> BatteryOperation.OPERATION;
            case "relaxation" -> RelaxationOperation.OPERATION;
            case "relaxation-spectrum" -> RelaxationSpectrumOperation.OPERATION;
            case "heat-currents" -> HeatCurrentsOperation.OPERATION;
            case "dicke-dynamics" -> DickeDynamicsOperation.OPERATION;
            case "plateau" -> PlateauOperation.OPERATION;
            case "inhomogeneous" -> InhomogeneousOperation.OPERATION;
            case "cavity" -> CavityOperation.OPERATION;
            case "otto-power" -> OttoPowerOperation.OPERATION;
            case "otto-power-optimum" -> OttoPowerOptimumOperation.OPERATION;
            default -> throw unknown(name);
        };
    }

    private static InvalidInputException unknown(String name) {
        return new InvalidInputException("unknown-op", "op", name, "is not an operation; use one of "
                + String.join(", ", NAMES) + question(name));
    }

    /**
     * Writes the end of a message about a word that names no operation: the names that are like it, or the operation
     * that answers a result of that name.
     *
     * @param word what was typed
     * @return for example {@code ; did you mean block?} or {@code ; coherence is a result of local-state}, or nothing
     *     if nothing is like the word
     */
    public static String question(String word) {
        String question = NearestNames.question(word, NAMES);
        return question.isEmpty() ? answering(word) : question;
    }

    private static String answering(String word) {
        List<String> results = all().stream().flatMap(operation -> operation.fields().stream())
                .map(Quantity::name).toList();
        return NearestNames.of(word, results).stream().findFirst().map(result -> "; " + result + " is a result of "
                + all().stream().filter(operation -> operation.fields().stream().map(Quantity::name)
                        .anyMatch(result::equals)).map(Operation::name).collect(Collectors.joining(", "))).orElse("");
    }
}
 