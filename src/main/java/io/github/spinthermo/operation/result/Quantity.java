package io.github.spinthermo.operation.result;

import java.util.List;
import java.util.Locale;

/**
 * A result of an operation: its name, symbol and unit, where it is defined, what kind of value it has, and when it has
 * none.
 *
 * @param name its name in the protocol, on the command line and in tables
 * @param symbol how it is written in formulas
 * @param unit its unit with ħ = k_B = ω = 1 written out; empty for a pure number
 * @param equation where it is defined: an equation with the letter of its paper, as {@code [L 18]}, or a section of the
 *     specification, as {@code spec 1.5}
 * @param description what it is, for a person
 * @param kind the kind of its value
 * @param absence when it is null, for a person: {@code undefined where ...} or {@code not computed ...}; empty if it
 *     never is
 */
public record Quantity(String name, String symbol, String unit, String equation, String description, Kind kind,
        String absence) {

    /** Kind of a value: a single one, or what values are put together in. */
    public sealed interface Kind {

        /**
         * Returns the kind in one word.
         *
         * @return for example {@code real} or {@code list}
         */
        String word();

        /** Kind of a single value. */
        enum Single implements Kind {
            /** Real number, correctly rounded: a text of its digits, also {@code inf} and {@code -inf}. */
            REAL,
            /** Number in double precision, which a tolerance belongs to: a JSON number, or the text {@code inf}. */
            DOUBLE,
            /** Integer of any size: a JSON number, or a text of its digits. */
            INTEGER,
            /** Integer or half of an odd one, as spins are: a text such as {@code 3/2}. */
            EXACT,
            /** Word or text. */
            TEXT,
            /** Yes or no. */
            BOOLEAN;

            @Override
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /**
         * Values in order.
         *
         * @param items the kind of each
         */
        record Listed(Kind items) implements Kind {
            @Override
            public String word() {
                return "list";
            }
        }

        /**
         * Named values.
         *
         * @param quantities the values, in order
         */
        record Members(List<Quantity> quantities) implements Kind {
            @Override
            public String word() {
                return "object";
            }
        }

        /**
         * Values by total spin.
         *
         * @param values the kind of each
         */
        record BySpin(Kind values) implements Kind {
            @Override
            public String word() {
                return "object";
            }
        }
    }

    /**
     * Returns a real number, computed to as many digits as are asked for.
     *
     * @param name its name
     * @param symbol how it is written in formulas
     * @param unit its unit; empty for a pure number
     * @param equation where it is defined
     * @param description what it is, for a person
     * @return the quantity, which always has a value
     */
    public static Quantity real(String name, String symbol, String unit, String equation, String description) {
        return new Quantity(name, symbol, unit, equation, description, Kind.Single.REAL, "");
    }

    /**
     * Returns a number in double precision.
     *
     * @param name its name
     * @param symbol how it is written in formulas
     * @param unit its unit; empty for a pure number
     * @param equation where it is defined
     * @param description what it is, for a person
     * @return the quantity, which always has a value
     */
    public static Quantity measured(String name, String symbol, String unit, String equation, String description) {
        return real(name, symbol, unit, equation, description).as(Kind.Single.DOUBLE);
    }

    /**
     * Returns the bound on the errors of an answer in double precision.
     *
     * @param description which errors it bounds, for a person
     * @return the quantity
     */
    public static Quantity tolerance(String description) {
        return measured("tolerance", "", "", "", description);
    }

    /**
     * Returns a quantity along which a series runs.
     *
     * @param name its name
     * @param symbol how it is written in formulas
     * @param description what it is, for a person
     * @return the quantity
     */
    public static Quantity index(String name, String symbol, String description) {
        return real(name, symbol, "", "", description);
    }

    /**
     * Returns a field that is not a physical quantity: a text without symbol, unit or source.
     *
     * @param name its name
     * @param description what it is, for a person
     * @return the field
     */
    public static Quantity plain(String name, String description) {
        return real(name, "", "", "", description).as(Kind.Single.TEXT);
    }

    /**
     * Tells whether its value is a number or consists of numbers.
     *
     * @return false for words, truth values and objects of several quantities
     */
    public boolean isNumber() {
        Kind inner = kind;
        while (inner instanceof Kind.Listed || inner instanceof Kind.BySpin) {
            inner = inner instanceof Kind.Listed list ? list.items() : ((Kind.BySpin) inner).values();
        }
        return inner instanceof Kind.Single && inner != Kind.Single.TEXT && inner != Kind.Single.BOOLEAN;
    }

    /**
     * Returns the same quantity with values of another kind.
     *
     * @param other the kind
     * @return the quantity
     */
    public Quantity as(Kind other) {
        return new Quantity(name, symbol, unit, equation, description, other, absence);
    }

    /**
     * Returns the same quantity with several values in order.
     *
     * @return the quantity, whose kind is a list of its values
     */
    public Quantity listed() {
        return as(new Kind.Listed(kind));
    }

    /**
     * Returns the same quantity with a value for each total spin.
     *
     * @return the quantity, whose kind is an object of its values
     */
    public Quantity bySpin() {
        return as(new Kind.BySpin(kind));
    }

    /**
     * Returns the same quantity as an object of named values.
     *
     * @param members the values, in order
     * @return the quantity
     */
    public Quantity of(List<Quantity> members) {
        return as(new Kind.Members(members));
    }

    /**
     * Returns the same quantity, which then may be null.
     *
     * @param when when it is, for a person
     * @return the quantity
     */
    public Quantity orNull(String when) {
        return new Quantity(name, symbol, unit, equation, description, kind, when);
    }

    /** Returns a hash of the name, by which results are found; one of all parts would take long to be built first. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
