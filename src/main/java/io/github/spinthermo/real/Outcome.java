package io.github.spinthermo.real;

import io.github.spinthermo.error.UndefinedQuantityException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The value of a quantity that for some admissible arguments is infinite, undefined or defined but not computed
 * by this library. Which of these it is follows from the arguments, never from a computation that fails.
 */
public sealed interface Outcome {

    /**
     * Returns the number, where there is one.
     *
     * @return the value of a {@link Finite}
     * @throws UndefinedQuantityException if the quantity is infinite, undefined or not computed
     */
    Real orElseThrow();

    /**
     * Tells whether there is a number.
     *
     * @return true for a {@link Finite}
     */
    default boolean isFinite() {
        return this instanceof Finite;
    }

    /**
     * Rounds the number correctly (half-even): {@link Real#round} of {@link #orElseThrow}.
     *
     * @param precision the number of significant digits
     * @return a decimal with exactly that many significant digits; zero for an exact zero
     * @throws UndefinedQuantityException if the quantity is infinite, undefined or not computed
     * @throws PrecisionExhaustedException if no precision up to the cap decides the last digit
     */
    default BigDecimal round(Precision precision) {
        return orElseThrow().round(precision);
    }

    /**
     * Returns the nearest double: {@link Real#toDouble} of a number, ±∞ of an infinite quantity.
     *
     * @return the correctly rounded value
     * @throws UndefinedQuantityException if the quantity is undefined or not computed
     * @throws PrecisionExhaustedException if no precision up to the cap decides the last bit
     */
    default double toDouble() {
        return orElseThrow().toDouble();
    }

    /**
     * Returns the same outcome as that of a quantity with a name: exceptions name it.
     *
     * @param quantity what it is the value of, such as {@code freeEnergyChange}
     * @return an outcome of the same kind; the same object where there is a number
     */
    Outcome named(String quantity);

    /**
     * Makes a finite value.
     *
     * @param value the number
     * @return the outcome
     */
    static Outcome of(Real value) {
        return new Finite(value);
    }

    /**
     * A number.
     *
     * @param value the number
     */
    record Finite(Real value) implements Outcome {

        /**
         * Takes the number.
         *
         * @param value the number
         */
        public Finite {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Real orElseThrow() {
            return value;
        }

        @Override
        public Outcome named(String quantity) {
            return this;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * Plus or minus infinity.
     *
     * @param quantity what is infinite, as exceptions name it
     * @param sign {@link Sign#POSITIVE} or {@link Sign#NEGATIVE}
     */
    record Infinite(String quantity, Sign sign) implements Outcome {

        /**
         * Takes name and sign.
         *
         * @param quantity what is infinite
         * @param sign the sign
         * @throws IllegalArgumentException if it is {@link Sign#ZERO}
         */
        public Infinite {
            Objects.requireNonNull(quantity, "quantity");
            if (Objects.requireNonNull(sign, "sign") == Sign.ZERO) {
                throw new IllegalArgumentException("an infinite outcome has a sign");
            }
        }

        /**
         * Takes the sign of a quantity without a name.
         *
         * @param sign the sign
         * @throws IllegalArgumentException if it is {@link Sign#ZERO}
         */
        public Infinite(Sign sign) {
            this("the quantity", sign);
        }

        @Override
        public Outcome named(String name) {
            return new Infinite(name, sign);
        }

        @Override
        public Real orElseThrow() {
            throw new UndefinedQuantityException(quantity, toString());
        }

        @Override
        public double toDouble() {
            return sign == Sign.NEGATIVE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }

        @Override
        public String toString() {
            return sign == Sign.NEGATIVE ? "-inf" : "inf";
        }
    }

    /**
     * No value.
     *
     * @param quantity what has no value, as exceptions name it
     * @param reason why there is none, for a person
     */
    record Undefined(String quantity, String reason) implements Outcome {

        /**
         * Takes name and reason.
         *
         * @param quantity what has no value
         * @param reason why there is no value
         */
        public Undefined {
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * Takes the reason of a quantity without a name.
         *
         * @param reason why there is no value
         */
        public Undefined(String reason) {
            this("the quantity", reason);
        }

        @Override
        public Outcome named(String name) {
            return new Undefined(name, reason);
        }

        @Override
        public Real orElseThrow() {
            throw new UndefinedQuantityException(quantity, "undefined: " + reason);
        }

        @Override
        public String toString() {
            return "undefined";
        }
    }

    /**
     * A value that exists but that this library does not compute for these arguments.
     *
     * @param quantity what is not computed, as exceptions name it
     * @param reason why it is not computed, for a person
     */
    record NotComputed(String quantity, String reason) implements Outcome {

        /**
         * Takes name and reason.
         *
         * @param quantity what is not computed
         * @param reason why the value is not computed
         */
        public NotComputed {
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * Takes the reason of a quantity without a name.
         *
         * @param reason why the value is not computed
         */
        public NotComputed(String reason) {
            this("the quantity", reason);
        }

        @Override
        public Outcome named(String name) {
            return new NotComputed(name, reason);
        }

        @Override
        public Real orElseThrow() {
            throw new UndefinedQuantityException(quantity, "not computed: " + reason);
        }

        @Override
        public String toString() {
            return "not computed";
        }
    }
}
