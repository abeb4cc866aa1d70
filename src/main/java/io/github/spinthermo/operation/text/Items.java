package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.List;

/** Reader of an array written as a text: {@code a,b,c}, also with ranges, or the empty text for no elements. */
public final class Items {

    /** The most values that an array has. */
    public static final int MOST = 1_000_000;

    private Items() { }

    /**
     * Reads such a text.
     *
     * @param parameter what it is the value of
     * @param text the elements
     * @return the values in order
     * @throws ResourceLimitException if there are more than {@link #MOST}
     */
    public static RawValue parse(String parameter, String text) {
        if (text.isBlank()) {
            return RawValue.array(List.of());
        }
        AxisValues axis = AxisValues.parse(parameter, text);
        if (axis.size().compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new ResourceLimitException(parameter, text, "has more than " + MOST + " values");
        }
        return RawValue.array(axis.values().map(RawValue::string).toList());
    }
}
