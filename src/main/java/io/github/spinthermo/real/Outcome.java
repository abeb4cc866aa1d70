package io.github.spinthermo.real;

import io.github.spinthermo.error.UndefinedQuantityException;
import java.util.Objects;

/**
 * The value of a quantity that for some admissible arguments is infinite or undefined. Which of the three it
 * is is decided from the arguments, never from a computation that fails.
 */
public sealed interface Outcome {

    /**
     * The number, where there is one.
     *
     * @return the value of a {@link Finite}
     * @throws UndefinedQuantityException if the quantity is infinite or undefined
     */
    Real orElseThrow();

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
}
