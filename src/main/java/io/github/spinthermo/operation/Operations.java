package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All operations there are. */
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
            MeanFieldChainOperation.OPERATION);

    /** Operations of the protocol that this version does not have. */
    private static final Set<String> UNSUPPORTED = Set.of("battery");

    private Operations() { }

    /**
     * The operations, in the order of the protocol.
     *
     * @return an unmodifiable list
     */
    public static List<Operation> all() {
        return ALL;
    }

    /**
     * The operations with what they offer beside the protocol, for the command line.
     *
     * @return an unmodifiable list, in the order of the protocol
     */
    public static List<Operation> forPeople() {
        return ALL.stream()
                .map(operation -> operation == TwoDomainOperation.OPERATION
                        ? TwoDomainOperation.WITH_MORE_STARTS
                        : operation)
                .toList();
    }

    /**
     * Finds an operation.
     *
     * @param name its name
     * @return the operation
     * @throws InvalidInputException with the code {@code unsupported} for one that the protocol has and this
     *     version has not, and {@code unknown-op} for any other name
     */
    public static Operation named(String name) {
        return ALL.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static InvalidInputException unknown(String name) {
        String known = ALL.stream().map(Operation::name).collect(Collectors.joining(", "));
        return UNSUPPORTED.contains(name)
                ? new InvalidInputException("unsupported", "op", name, "is not built yet; there are " + known)
                : new InvalidInputException("unknown-op", "op", name, "is no operation; there are " + known);
    }
}
