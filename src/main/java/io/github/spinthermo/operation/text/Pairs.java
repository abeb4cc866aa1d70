package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reader of a JSON object written as a text: {@code name=value,name=value}. */
public final class Pairs {

    private Pairs() { }

    /**
     * Reads such a text.
     *
     * @param parameter what it is the value of
     * @param text the pairs, separated by commas
     * @return the values by name
     * @throws InvalidInputException if it is no list of pairs or names one twice
     */
    public static RawValue parse(String parameter, String text) {
        Map<String, RawValue> members = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int sign = pair.indexOf('=');
            if (sign < 0) {
                throw new InvalidInputException("not-pairs", parameter, text,
                        "is not a list of pairs; write name=value,name=value");
            }
            String name = pair.substring(0, sign).strip();
            if (members.put(name, RawValue.string(pair.substring(sign + 1).strip())) != null) {
                throw new InvalidInputException("twice", parameter, text, "names " + Fault.show(name) + " twice");
            }
        }
        return RawValue.object(members);
    }
}
