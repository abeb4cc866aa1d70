package io.github.spinthermo.operation.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A parameter's value as it came in, before it is read.
 *
 * @param form what it was
 * @param text the string, the literal of the number, or for anything else words that say what it was
 * @param members what an object holds, by name and in the order in which it came; else nothing
 * @param items what an array holds, in order; else nothing
 */
public record RawValue(Form form, String text, Map<String, RawValue> members, List<RawValue> items) {

    /** The kinds of values. */
    public enum Form {
        /** A text: a JSON string or an argument of the command line. */
        STRING,
        /** A JSON number, as written. */
        NUMBER,
        /** A JSON object, or a list of names and values on the command line. */
        OBJECT,
        /** A JSON array, or a list on the command line. */
        ARRAY,
        /** A JSON true or false. */
        TRUTH,
        /** A JSON value that no parameter takes. */
        OTHER
    }

    /**
     * Returns a text.
     *
     * @param text the characters
     * @return the value
     */
    public static RawValue string(String text) {
        return new RawValue(Form.STRING, text, Map.of(), List.of());
    }

    /**
     * Returns a JSON number.
     *
     * @param literal the number as written
     * @return the value
     */
    public static RawValue number(String literal) {
        return new RawValue(Form.NUMBER, literal, Map.of(), List.of());
    }

    /**
     * Values by name.
     *
     * @param members the values, in order; not changed afterwards
     * @return the value
     */
    public static RawValue object(Map<String, RawValue> members) {
        return new RawValue(Form.OBJECT, "an object", Collections.unmodifiableMap(members), List.of());
    }

    /**
     * Values in order.
     *
     * @param items the values; not changed afterwards
     * @return the value
     */
    public static RawValue array(List<RawValue> items) {
        return new RawValue(Form.ARRAY, "an array", Map.of(), Collections.unmodifiableList(items));
    }

    /**
     * Returns the value true or false.
     *
     * @param isTrue which
     * @return the value
     */
    public static RawValue truth(boolean isTrue) {
        return new RawValue(Form.TRUTH, Boolean.toString(isTrue), Map.of(), List.of());
    }

    /**
     * Returns something that no parameter takes.
     *
     * @param what what it is, such as an opening brace
     * @return the value
     */
    public static RawValue other(String what) {
        return new RawValue(Form.OTHER, what, Map.of(), List.of());
    }
}
