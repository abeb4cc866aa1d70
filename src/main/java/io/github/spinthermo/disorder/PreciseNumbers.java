package io.github.spinthermo.disorder;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers in double-double precision, with a relative error of at most 2^−104. */
final class PreciseNumbers {

    private static final Precision DIGITS = Precision.digits(40);

    private PreciseNumbers() { }

    /** Rounds a number. */
    static DD of(Real number) {
        return of(number.round(DIGITS));
    }

    /** Rounds a fraction. */
    static DD of(BigFraction number) {
        return of(new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), new MathContext(DIGITS.digits())));
    }

    /** Rounds a decimal number. */
    static DD of(BigDecimal number) {
        double high = number.doubleValue();
        return DD.ofSum(high, number.subtract(new BigDecimal(high)).doubleValue());
    }
}
