package io.github.spinthermo.engine;

import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Use of an Otto cycle, told by β_h, λβ_c and λ alone. For β_h &gt; β_c &gt; 0 the baths have each other's
 * names; the rule stays the same.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section VIII.
 */
public enum OperatingMode {

    /** β_h &lt; λβ_c, λ &lt; 1: work is extracted. */
    ENGINE,

    /** β_h &gt; λβ_c, λ &lt; 1: work is put in, and heat taken from the cold bath. */
    REFRIGERATOR,

    /** β_h = λβ_c: neither work nor heat. */
    IDLE,

    /** λ = 1, β_h ≠ β_c: heat flows from bath to bath without any work. */
    CONDUCTION;

    static OperatingMode of(InverseTemperature betaHot, InverseTemperature scaledCold, BigFraction compression) {
        int comparison = betaHot.compareTo(scaledCold);
        if (comparison == 0) {
            return IDLE;
        }
        if (compression.equals(BigFraction.ONE)) {
            return CONDUCTION;
        }
        return comparison < 0 ? ENGINE : REFRIGERATOR;
    }

    /**
     * Returns the word of the protocol.
     *
     * @return {@code engine}, {@code refrigerator}, {@code idle} or {@code conduction}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
