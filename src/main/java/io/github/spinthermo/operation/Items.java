package io.github.spinthermo.operation;

import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.List;

/** Reader of an array written as a text: {@code a,b,c}, also with ranges, or the empty text for no elements. */
final class Items {

    private static final BigInteger MOST = BigInteger.valueOf(ParameterType.LONGEST_ARRAY);

    private Items() { }

    static RawValue parse(String parameter, String text) {
        if (text.isBlank()) {
            return RawValue.array(List.of());
        }
        Grid grid = Grid.parse(parameter, text);
        if (grid.size().compareTo(MOST) > 0) {
            throw new ResourceLimitException(parameter, text, "has more than " + MOST + " values");
        }
        return RawValue.array(grid.values().map(RawValue::string).toList());
    }
}
