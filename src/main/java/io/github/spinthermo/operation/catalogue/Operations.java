package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.text.NearestNames;
import java.util.List;

/** The list of all operations, from which users and tables choose by name. */
public final class Operations {

    private static final List<Operation> ALL = List.of(
            AboutOperation.OPERATION,
            MultiplicitiesOperation.OPERATION,
            BlockOperation.OPERATION,
            WeightsOperation.OPERATION,
            SteadyStateOperation.OPERATION,
            LocalStateOperation.OPERATION,
            TheoremsOperation.OPERATION,
            OttoOperation.OPERATION,
            OttoOptimumOperation.OPERATION,
            ClebschGordanOperation.OPERATION,
            TwoDomainOperation.OPERATION,
            ChainOperation.OPERATION,
            MeanFieldChainOperation.OPERATION,
            BatteryOperation.OPERATION);

    private static final List<String> NAMES = ALL.stream().map(Operation::name).toList();

    private Operations() { }

    /**
     * Returns the operations, in the order of the protocol.
     *
     * @return an unmodifiable list
     */
    public static List<Operation> all() {
        return ALL;
    }

    /**
     * Finds an operation.
     *
     * @param name its name
     * @return the operation
     * @throws InvalidInputException with the code {@code unknown-op} if there is none
     */
    public static Operation named(String name) {
        return ALL.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static InvalidInputException unknown(String name) {
        return new InvalidInputException("unknown-op", "op", name, "is not an operation; use one of "
                + String.join(", ", NAMES) + NearestNames.question(name, NAMES));
    }
}
