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

    /** The label of numbers of digits. */
    static final String DIGITS = "digits";

    /** The label of lists of real numbers. */
    static final String REALS = "numbers";

    private final String label;
    private final Kind kind;
    private final Function<RawValue, T> reader;
    private final UnaryOperator<RawValue> written;
    private final List<String> words;
    private final String range;

    private ParameterType(String label, Kind kind, Function<RawValue, T> reader, UnaryOperator<RawValue> written,
            List<String> words, String range) {
        this.label = label;
        this.kind = kind;
        this.reader = reader;
        this.written = written;
        this.words = List.copyOf(words);
        this.range = range;
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
        return new ParameterType<>(label, kind, reader, UnaryOperator.identity(), List.of(), "");
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
        return of(label, Kind.ARRAY, (RawValue raw) -> raw.items().stream().map(item -> member.read("", item)).toList())
                .within(member.range);
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
                raw -> raw.form() == RawValue.Form.STRING ? text.apply(raw.text()) : raw, List.of(), "");
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
        return of(label, Kind.WORD, raw -> named.apply(raw.text()));
    }

    /**
     * Returns this type with the words that it knows.
     *
     * @param known the words, in the order in which they are listed
     * @return this type, with those words
     */
    public ParameterType<T> ofWords(List<String> known) {
        return new ParameterType<>(label, kind, reader, written, known, range);
    }

    /**
     * Returns this type with the range of its numbers.
     *
     * @param allowed which numbers are allowed, for a person
     * @return this type, with that range
     */
    public ParameterType<T> within(String allowed) {
        return new ParameterType<>(label, kind, reader, written, words, allowed);
    }

    /**
     * Returns the words that a value, a kind of it or its members may be named by.
     *
     * @return the words; empty where there are none
     */
    public List<String> words() {
        return words;
    }

    /**
     * Returns which numbers are allowed, for a person.
     *
     * @return for example {@code 0 or more}; empty where all are, and where there are none
     */
    public String range() {
        return range;
    }

    /**
     * Returns the kind of one value in one of the words that the kinds of results have.
     *
     * @return for example {@code real}, or {@code structure} for an object or an array of objects
     */
    public String valueKind() {
        return switch (kind) {
            case SINGLE, CONTINUOUS -> numberKind();
            case WORD -> label.equals(DIGITS) ? INTEGER : "text";
            case TRUTH -> "boolean";
            case NAMES, ARRAY -> "list";
            case OBJECT, PAIRS -> "object";
            case STRUCTURE -> "structure";
        };
    }

    /**
     * Returns the kind of the values of a list.
     *
     * @return for example {@code real}; empty where there is no list
     */
    public String itemKind() {
        return switch (kind) {
            case NAMES -> "text";
            case ARRAY -> numberKind();
            default -> "";
        };
    }

    private String numberKind() {
        return label.startsWith(INTEGER) ? INTEGER
                : label.startsWith("spin") || label.startsWith("projection") ? "exact" : "real";
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
