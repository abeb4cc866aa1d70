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
     * A finite value.
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
        public String toString() {
            return value.toString();
        }
    }

    /**
     * Plus or minus infinity.
     *
     * @param sign {@link Sign#POSITIVE} or {@link Sign#NEGATIVE}
     */
    record Infinite(Sign sign) implements Outcome {

        /**
         * Takes the sign.
         *
         * @param sign the sign
         * @throws IllegalArgumentException if it is {@link Sign#ZERO}
         */
        public Infinite {
            if (Objects.requireNonNull(sign, "sign") == Sign.ZERO) {
                throw new IllegalArgumentException("an infinite outcome has a sign");
            }
        }

        @Override
        public Real orElseThrow() {
            throw new UndefinedQuantityException("the quantity", toString());
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
     * @param reason why there is none, for a person
     */
    record Undefined(String reason) implements Outcome {

        /**
         * Takes the reason.
         *
         * @param reason why there is no value
         */
        public Undefined {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Real orElseThrow() {
            throw new UndefinedQuantityException("the quantity", "undefined: " + reason);
        }

        @Override
        public String toString() {
            return "undefined";
        }
    }

    /**
     * A value that exists but that this library does not compute for these arguments.
     *
     * @param reason why it is not computed, for a person
     */
    record NotComputed(String reason) implements Outcome {

        /**
         * Takes the reason.
         *
         * @param reason why the value is not computed
         */
        public NotComputed {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Real orElseThrow() {
            throw new UndefinedQuantityException("the quantity", "not computed: " + reason);
        }

        @Override
        public String toString() {
            return "not computed";
        }
    }
}
