package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/** Apfloat as second arithmetic. It truncates, and is off by up to 10 units of the last place it reports. */
class ApfloatAgreementProperties {

    private static final BigDecimal UNITS = BigDecimal.TEN;

    /** Returns decimals with 1 to 500 digits, from 10^−40 to 10^6. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(500)
            .withLengthDistribution(RandomDistribution.uniform())
            .map(text -> "." + text).filter(text -> text.matches(".*[1-9].*"));
        return Combinators.combine(digits, Arbitraries.integers().between(-40, 5))
            .as((text, power) -> new BigDecimal(text).scaleByPowerOfTen(power));
    }

    @Property(tries = 50)
    void exponential(@ForAll("numbers") BigDecimal x, @ForAll boolean negative) {
        BigDecimal argument = negative ? x.negate() : x;
        int digits = digitsOf(x);
        assertAgreement(arithmetic(digits).exp(ball(argument, digits)),
            ApfloatMath.exp(apfloat(argument, digits)));
    }

    @Property(tries = 50)
    void logarithm(@ForAll("numbers") BigDecimal x) {
        int digits = digitsOf(x);
        assertAgreement(arithmetic(digits).log(ball(x, digits)), ApfloatMath.log(apfloat(x, digits)));
    }

    @Property(tries = 50)
    void logarithmNearOne(@ForAll("numbers") BigDecimal x) {
        BigDecimal near = BigDecimal.ONE.add(x.scaleByPowerOfTen(-6));
        int digits = digitsOf(near);
        assertAgreement(arithmetic(digits).log(ball(near, digits)), ApfloatMath.log(apfloat(near, digits)));
    }

    private static int digitsOf(BigDecimal x) {
        return Math.max(x.precision(), 20);
    }

    private static Arithmetic arithmetic(int digits) {
        return new Arithmetic(4 * digits + 300);
    }

    private static Ball ball(BigDecimal x, int digits) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(x.scale()));
        return x.scale() < 0
            ? Ball.of(x.unscaledValue().multiply(power))
            : new Arithmetic(4 * digits + 600).ratio(x.unscaledValue(), power);
    }

    private static Apfloat apfloat(BigDecimal x, int digits) {
        return new Apfloat(x.toString(), digits, 10);
    }

    private static void assertAgreement(Ball ball, Apfloat other) {
        BigDecimal value = new BigDecimal(other.toString());
        BigDecimal place =
            BigDecimal.ONE.scaleByPowerOfTen(Math.toIntExact(other.scale() - other.precision()));
        BigDecimal unit = power(ball.exponent());
        BigDecimal distance = new BigDecimal(ball.midpoint()).multiply(unit).subtract(value).abs();
        BigDecimal radius = BigDecimal.valueOf(ball.radius()).multiply(unit);
        assertThat(distance).isLessThanOrEqualTo(radius.add(place.multiply(UNITS)));
        assertThat(radius).as("the kernel is not the weaker one").isLessThan(place);
    }

    private static BigDecimal power(long exponent) {
        BigDecimal two = BigDecimal.valueOf(2);
        int size = Math.toIntExact(Math.abs(exponent));
        return exponent >= 0 ? two.pow(size) : new BigDecimal(BigInteger.valueOf(5).pow(size), size);
    }
}
