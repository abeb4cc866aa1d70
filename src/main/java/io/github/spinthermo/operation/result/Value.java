package io.github.spinthermo.operation.result;

import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.operation.text.LazyList;
import io.github.spinthermo.operation.text.ShortestDecimal;
import io.github.spinthermo.real.Decimal;
import io.github.spinthermo.real.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The value of a result: one of the forms that a result has in the protocol. */
public sealed interface Value {

    /**
     * Returns the value with every real or long number replaced by its digits, so that it can be written without any
     * further computation.
     *
     * @param rounding to how many digits, or to doubles
     * @return a value that holds no {@link Numeric}
     */
    default Value rounded(Rounding rounding) {
        return this;
    }

    /**
     * A text, such as digits that are already rounded, or a spin.
     *
     * @param text the characters
     */
    record Text(String text) implements Value { }

    /**
     * A count or an index.
     *
     * @param count the number
     */
    record Count(long count) implements Value { }

    /**
     * An integer of any size.
     *
     * @param integer the number
     */
    record Whole(BigInteger integer) implements Value {
        @Override
        public Value rounded(Rounding rounding) {
            return new Text(LongIntegers.toString(integer));
        }
    }

    /**
     * Yes or no.
     *
     * @param isTrue the answer
     */
    record Truth(boolean isTrue) implements Value { }

    /**
     * The absence of a value for these parameters, which is an answer too.
     *
     * @param state {@code undefined} where there is no value, {@code not computed} where there is one
     * @param reason why, for a person
     */
    record Missing(String state, String reason) implements Value {

        private static final String NOT_COMPUTED = "not computed";

        /** The answer for a field that an operation leaves out at some parameters. */
        public static final Missing NOT_ANSWERED = undefined("there is no answer at these parameters");

        /**
         * Makes the answer that a quantity has no value.
         *
         * @param reason why, for a person
         * @return the answer
         */
        public static Missing undefined(String reason) {
            return new Missing("undefined", reason);
        }

        /**
         * Makes the answer that a quantity has a value that is not computed.
         *
         * @param reason why, for a person
         * @return the answer
         */
        public static Missing notComputed(String reason) {
            return new Missing(NOT_COMPUTED, reason);
        }

        /**
         * Tells whether there is a value.
         *
         * @return whether it only is not computed
         */
        public boolean isNotComputed() {
            return state.equals(NOT_COMPUTED);
        }

        /**
         * Returns the answer for a person.
         *
         * @return for example {@code undefined (no heat is exchanged)}
         */
        public String withReason() {
            return state + " (" + reason + ")";
        }
    }

    /**
     * A real number.
     *
     * @param outcome the number, or that it is infinite or undefined
     */
    record Numeric(Outcome outcome) implements Value {
        @Override
        public Value rounded(Rounding rounding) {
            if (outcome instanceof Outcome.Finite finite) {
                return rounding.of(finite.value());
            }
            if (outcome instanceof Outcome.Undefined undefined) {
                return Missing.undefined(undefined.reason());
            }
            return outcome instanceof Outcome.NotComputed absent
                    ? Missing.notComputed(absent.reason())
                    : new Text(outcome.toString());
        }
    }

    /**
     * A number in double precision, as integrators of differential equations give it.
     *
     * @param number a finite number
     */
    record Measured(double number) implements Value {

        private static final double LARGEST_PLAIN = 1e20;

        /**
         * Checks that it is a number.
         *
         * @param number a finite number
         */
        public Measured {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number: " + number);
            }
        }

        /**
         * Returns the shortest decimal that is read back as the same double; it is the same in every version of Java.
         *
         * @return for example {@code 0.1}, {@code -3.0} or {@code 2.5e-12}; {@code 0} for either zero
         */
        public String decimal() {
            BigDecimal stripped = ShortestDecimal.of(number);
            boolean plain = Math.abs(number) < LARGEST_PLAIN;
            BigDecimal shown = plain ? stripped.setScale(Math.max(1, stripped.scale())) : stripped;
            return new Decimal(shown.unscaledValue(), -(long) shown.scale()).toString();
        }
    }

    /**
     * A value that a person has to be told something about.
     *
     * @param value the value
     * @param remark what is to be told
     */
    record Remarked(Value value, String remark) implements Value {
        @Override
        public Value rounded(Rounding rounding) {
            Value rounded = value.rounded(rounding);
            return rounded.equals(value) ? this : new Remarked(rounded, remark);
        }
    }

    /**
     * Values side by side, of which tables make one column each.
     *
     * @param items the values, in order
     * @param first what the first of them is counted as
     */
    record Tuple(List<? extends Value> items, int first) implements Value {
        @Override
        public Value rounded(Rounding rounding) {
            boolean numbers = !items.isEmpty() && items.get(0) instanceof Numeric;
            return numbers ? new Tuple(items.stream().map(item -> item.rounded(rounding)).toList(), first) : this;
        }
    }

    /**
     * Values along an ascending index.
     *
     * @param items the values; may be made one by one as they are read
     */
    record Series(List<? extends Value> items) implements Value {
        @Override
        public Value rounded(Rounding rounding) {
            boolean numbers = !items.isEmpty() && items.get(0) instanceof Numeric;
            return numbers ? new Series(items.stream().map(item -> item.rounded(rounding)).toList()) : this;
        }

        /**
         * Returns a series whose values are made from those of another list when they are read.
         *
         * @param source the other list
         * @param value makes a value of one of its items
         * @param <T> the items
         * @return the series
         */
        public static <T> Series of(List<T> source, Function<T, Value> value) {
            return new Series(new LazyList<>(source.size(), index -> value.apply(source.get(index))));
        }
    }

    /**
     * Named values.
     *
     * @param fields the values by name, in order
     * @param text how a person reads all of them, in one line or more; empty where they stand in columns
     */
    record Structure(Map<String, Value> fields, String text) implements Value {

        /**
         * Takes named values that stand in columns.
         *
         * @param fields the values by name, in order
         */
        public Structure(Map<String, Value> fields) {
            this(fields, "");
        }
    }
}
