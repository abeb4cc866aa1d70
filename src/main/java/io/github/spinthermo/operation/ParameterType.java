package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.text.Items;
import io.github.spinthermo.operation.text.Pairs;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Rule by which the value of a parameter is read, exactly, and by which it is allowed or refused.
 *
 * @param <T> what it is read into
 */
public final class ParameterType<T> {

    /** The longest number that is read. */
    public static final int LONGEST_NUMBER = Numeral.LONGEST;

    /** The most values that an array has. */
    public static final int LONGEST_ARRAY = Items.MOST;

    /** Structure of a value. */
    public enum Kind {
        /** One integer or spin; in its place there may be several, as lists and ranges. */
        SINGLE,
        /** One real number; in its place there may be several, as lists and ranges. */
        CONTINUOUS,
        /** One word, or a number that is the same for all values of the others. */
        WORD,
        /** Names in order, also as a text with commas. */
        NAMES,
        /** Values by name. */
        OBJECT,
        /** Values by name, in JSON also as a text of {@code name=value} pairs. */
        PAIRS,
        /** Values in order. */
        ARRAY,
        /** An object or an array of objects, also as a text of its own form. */
        STRUCTURE,
        /** True or false. */
        TRUTH;

        /**
         * Tells whether a value may come in a form.
         *
         * @param form the form
         * @return true if a value of this kind is read from it
         */
        public boolean takes(RawValue.Form form) {
            return switch (this) {
                case OBJECT -> form == RawValue.Form.OBJECT;
                case PAIRS -> form == RawValue.Form.OBJECT || form == RawValue.Form.STRING;
                case ARRAY -> form == RawValue.Form.ARRAY;
                case STRUCTURE -> form == RawValue.Form.OBJECT || form == RawValue.Form.ARRAY
                        || form == RawValue.Form.STRING;
                case NAMES -> form == RawValue.Form.ARRAY || form == RawValue.Form.STRING;
                case TRUTH -> form == RawValue.Form.TRUTH || form == RawValue.Form.STRING;
                default -> form == RawValue.Form.STRING || form == RawValue.Form.NUMBER;
            };
        }

        /**
         * Tells whether several values may be given in the place of one.
         *
         * @return true for numbers and spins
         */
        public boolean spansAxis() {
            return this == SINGLE || this == CONTINUOUS;
        }

        /** Returns the form that a value has in JSON, for messages. */
        private String form() {
            return switch (this) {
                case OBJECT, PAIRS -> "an object such as {\"1\": 0.25, \"0\": 0.75}";
                case ARRAY -> "an array such as [1, 2]";
                case STRUCTURE -> "an object or an array of objects";
                case NAMES -> "an array of names such as [\"energy\", \"entropy\"]";
                case TRUTH -> "true or false";
                default -> "one number or string";
            };
        }
    }

    /** The label of integers, which nobody writes with a decimal comma. */
    static final String INTEGER = "integer";

    /** The label of lists of real numbers. */
    static final String REALS = "numbers";

    private final String label;
    private final Kind kind;
    private final Function<RawValue, T> reader;
    private final UnaryOperator<RawValue> written;

    private ParameterType(String label, Kind kind, Function<RawValue, T> reader) {
        this(label, kind, reader, UnaryOperator.identity());
    }

    private ParameterType(String label, Kind kind, Function<RawValue, T> reader, UnaryOperator<RawValue> written) {
        this.label = label;
        this.kind = kind;
        this.reader = reader;
        this.written = written;
    }

    /**
     * Makes a type.
     *
     * @param label one word for a person
     * @param kind the structure of a value
     * @param reader what a value of that structure means; it throws if that is not allowed
     * @param <T> what it is read into
     * @return the type
     */
    public static <T> ParameterType<T> of(String label, Kind kind, Function<RawValue, T> reader) {
        return new ParameterType<>(label, kind, reader);
    }

    /**
     * Makes the type of a list.
     *
     * @param label one word for a person; {@code numbers} where they are real
     * @param member the type of each of its values
     * @param <T> what each is read into
     * @return the type
     */
    public static <T> ParameterType<List<T>> array(String label, ParameterType<T> member) {
        return new ParameterType<>(label, Kind.ARRAY, raw ->
                raw.items().stream().map(item -> member.read("", item)).toList());
    }

    /**
     * Makes the type of a parameter that is an object or an array of objects.
     *
     * @param label one word for a person
     * @param text what a text of the command line or of a table stands for
     * @param reader what an object or an array means; it throws if that is not allowed
     * @param <T> what it is read into
     * @return the type
     */
    public static <T> ParameterType<T> structure(String label, Function<String, RawValue> text,
            Function<RawValue, T> reader) {
        return new ParameterType<>(label, Kind.STRUCTURE, reader,
                raw -> raw.form() == RawValue.Form.STRING ? text.apply(raw.text()) : raw);
    }

    /**
     * Makes the type of a parameter that is one of some words.
     *
     * @param label one word for a person
     * @param named finds what a word means; it throws if that is nothing
     * @param <T> what it is read into
     * @return the type
     */
    public static <T> ParameterType<T> word(String label, Function<String, T> named) {
        return new ParameterType<>(label, Kind.WORD, raw -> named.apply(raw.text()));
    }

    /**
     * Returns one word for a person.
     *
     * @return for example {@code spin}
     */
    public String label() {
        return label;
    }

    /**
     * Tells whether two integers with a comma between them may be meant as one number.
     *
     * @return true for lists of numbers on the command line
     */
    public boolean listsNumbers() {
        return (kind.spansAxis() && !label.equals(INTEGER)) || (kind == Kind.ARRAY && label.equals(REALS));
    }

    /**
     * Returns the structure of a value.
     *
     * @return for example {@link Kind#CONTINUOUS} for inverse temperatures
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Reads a value.
     *
     * @param name the name of the parameter
     * @param raw the value
     * @return what it means
     * @throws InvalidInputException if it is not allowed; it names the parameter
     * @throws ResourceLimitException if it is too large or too long; it names the parameter
     */
    public T read(String name, RawValue raw) {
        if (!kind.takes(raw.form())) {
            throw new InvalidInputException("not-a-" + label, name, raw.text(),
                    "is not accepted; write " + kind.form());
        }
        if (raw.items().size() > LONGEST_ARRAY) {
            throw new ResourceLimitException(name, raw.text(), "has more than " + LONGEST_ARRAY + " values");
        }
        if (raw.text().length() > LONGEST_NUMBER) {
            throw new ResourceLimitException(name, raw.text(), "has more than " + LONGEST_NUMBER + " characters");
        }
        try {
            boolean isPairs = kind == Kind.PAIRS && raw.form() == RawValue.Form.STRING;
            return reader.apply(isPairs ? Pairs.parse(name, raw.text()) : written.apply(raw));
        } catch (InvalidInputException | ResourceLimitException e) {
            throw e.named(name);
        }
    }
}
