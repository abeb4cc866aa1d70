package io.github.spinthermo.operation;

/**
 * A parameter's value as it came in, before it is read.
 *
 * @param form what it was
 * @param text the string, the literal of the number, or for anything else a word that says what it was
 */
public record Raw(Form form, String text) {

    /** The kinds of values. */
    public enum Form {
        /** A text: a JSON string or an argument of the command line. */
        STRING,
        /** A JSON number, as written. */
        NUMBER,
        /** A JSON value that is no scalar with digits. */
        OTHER
    }

    /**
     * A text.
     *
     * @param text the characters
     * @return the value
     */
    public static Raw string(String text) {
        return new Raw(Form.STRING, text);
    }

    /**
     * A JSON number.
     *
     * @param literal the number as written
     * @return the value
     */
    public static Raw number(String literal) {
        return new Raw(Form.NUMBER, literal);
    }

    /**
     * Something that no parameter takes.
     *
     * @param what what it is, such as {@code true} or {@code an array}
     * @return the value
     */
    public static Raw other(String what) {
        return new Raw(Form.OTHER, what);
    }
}
