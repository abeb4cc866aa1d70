package io.github.spinthermo.operation.battery;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.ParameterType;
import java.util.stream.Stream;

/** Method by which a battery is computed. */
enum BatteryMethod {

    EXACT("exact"),
    MEAN_FIELD("mean-field");

    static final ParameterType<BatteryMethod> TYPE = ParameterType.word("method", BatteryMethod::named)
            .ofWords(Stream.of(values()).map(BatteryMethod::toString).toList());

    private final String name;

    BatteryMethod(String name) {
        this.name = name;
    }

    private static BatteryMethod named(String name) {
        for (BatteryMethod method : values()) {
            if (method.name.equalsIgnoreCase(name)) {
                return method;
            }
        }
        throw new InvalidInputException("unknown-method", "", name, "is not a method; write exact or mean-field");
    }

    @Override
    public String toString() {
        return name;
    }
}
