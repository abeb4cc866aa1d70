package io.github.spinthermo.disorder;

import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Coupling Ω (j₊ j₋ + h.c.) between two spins.
 *
 * @param i the number of one spin, from 1
 * @param j the number of the other one, from 1
 * @param value Ω, of either sign, in the inverse of the unit of time
 */
public record SpinCoupling(int i, int j, BigFraction value) {

    /**
     * Requires the value.
     *
     * @param i the number of one spin, from 1
     * @param j the number of the other one, from 1
     * @param value Ω, of either sign, in the inverse of the unit of time
     */
    public SpinCoupling {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the configuration in which just these two spins are excited. */
    int spins() {
        return 1 << (i - 1) | 1 << (j - 1);
    }
}
