package io.github.spinthermo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.numbers.fraction.BigFraction;

/** The reader gives back every number in every notation, and whatever else it is given, it never misreads it. */
class NumeralProperties {

    private static final List<String> SPACES = List.of("", " ", "\t", "\u00a0", "\u2009", "\u202f", "\u3000");
    private static final List<String> MINUS = List.of("-", "\u2212", "\u2010", "\u2011", "\u2012", "\u2013", "- ");
    private static final List<String> EXPONENTS = List.of("e", "E", "d", "D");
    private static final List<String> SLASHES = List.of("/", " / ", "\u2044", "\u2215", "/\u00a0");

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of(SPACES);
    }

    @Provide
    Arbitrary<String> minus() {
        return Arbitraries.of(MINUS);
    }

    @Provide
    Arbitrary<String> exponents() {
        return Arbitraries.of(EXPONENTS);
    }

    @Provide
    Arbitrary<String> slashes() {
        return Arbitraries.of(SLASHES);
    }

    private static Numeral read(String text) {
        return Numeral.readFinite("x", text);
    }

    private static BigFraction fraction(BigDecimal value) {
        return value.scale() >= 0
                ? BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : BigFraction.of(value.toBigIntegerExact());
    }

    @Property
    void decimalsInAllNotations(@ForAll long unscaled, @ForAll @IntRange(min = -30, max = 30) int scale,
            @ForAll("minus") String minus, @ForAll("spaces") String space, @ForAll("exponents") String letter) {
        BigDecimal value = BigDecimal.valueOf(unscaled, scale);
        String sign = unscaled < 0 ? minus : "";
        for (String text : List.of(value.abs().toPlainString(), value.abs().toPlainString() + "e0",
                value.abs().unscaledValue() + letter + -scale, value.abs().unscaledValue() + "." + letter + -scale,
                value.abs().toPlainString().replaceFirst("^0\\.", "."))) {
            Numeral number = read(space + sign + text + space);
            assertThat(number.decimal().orElseThrow()).as(text).isEqualByComparingTo(value);
            assertThat(number.fraction()).isEqualTo(fraction(value));
            assertThat(number.toDouble()).isEqualTo(value.doubleValue());
            assertThat(number.signum()).isEqualTo(value.signum());
        }
    }

    @Property
    void fractionsInAllNotations(@ForAll int above, @ForAll @IntRange(min = 1) int below, @ForAll("minus") String minus,
            @ForAll("slashes") String slash, @ForAll("spaces") String space) {
        BigFraction value = BigFraction.of(above, below);
        String text = (above < 0 ? minus : "") + Math.abs((long) above) + slash + below;
        Numeral number = read(space + text + space);
        assertThat(number.fraction()).isEqualTo(value);
        assertThat(number.toDouble()).isEqualTo(value.doubleValue());
        assertThat(number.integer(2)).isEqualTo(value.multiply(2).getDenominator().equals(BigInteger.ONE)
                ? Optional.of(value.multiply(2).getNumerator()) : Optional.empty());
        assertThat(read(Numeral.plain(text)).fraction()).isEqualTo(value);
    }

    /** Checks that an underscore between digits is left out; every other one is refused. */
    @Property
    void underscores(@ForAll @LongRange(min = 0) long value, @ForAll @IntRange(min = 0, max = 20) int place) {
        String digits = Long.toString(value);
        int at = Math.min(place, digits.length());
        String text = digits.substring(0, at) + "_" + digits.substring(at);
        if (at > 0 && at < digits.length()) {
            assertThat(read(text).integer(1)).hasValue(BigInteger.valueOf(value));
        } else {
            refuses(text);
        }
    }

    @Property
    void neverReadsACommaAsAnything(@ForAll @LongRange(min = 0, max = 9999) long whole,
            @ForAll @LongRange(min = 0, max = 9999) long part) {
        refuses(whole + "," + part);
        refuses(whole + " " + part);
        refuses(whole + "'" + part);
    }

    /** Checks that any text is read as {@link BigDecimal} reads it, where that reads anything. */
    @Property
    void neverMisreadsAText(@ForAll @StringLength(min = 1, max = 8) String any,
            @ForAll("typed") String typed) {
        for (String text : List.of(any, typed)) {
            BigDecimal expected;
            try {
                expected = new BigDecimal(text);
            } catch (NumberFormatException e) {
                continue;
            }
            boolean isAscii = text.chars().allMatch(c -> c < 128);
            if (isAscii && Math.abs((long) expected.scale()) < 9_000) {
                assertThat(read(text).decimal().orElseThrow()).as(text).isEqualByComparingTo(expected);
            }
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().withChars("0123456789+-.eE").ofMinLength(1).ofMaxLength(7);
    }

    @Property
    void orderIsThatOfTheValues(@ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c,
            @ForAll @IntRange(min = 1) int d) {
        assertThat(read(a + "/" + b).exceeds(read(c + "/" + d)))
                .isEqualTo(BigFraction.of(a, b).compareTo(BigFraction.of(c, d)) > 0);
    }

    private static void refuses(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> read(text))
                .withMessageContaining("; write ");
    }
}
