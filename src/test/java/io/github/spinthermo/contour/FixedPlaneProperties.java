package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Inclusion;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic in the plane against itself with more bits, and against that of the kernel. */
class FixedPlaneProperties {

    private static final int BITS = 90;

    private static final int FINER = 260;

    private final FixedPlane plane = new FixedPlane(BITS);

    private final FixedPlane finer = new FixedPlane(FINER);

    /** The number is off by what it says: the exact one is the same with its error added in some direction. */
    private record Sample(FixedComplex rough, FixedComplex exact) { }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<BigInteger> parts = Arbitraries.bigIntegers()
                .between(BigInteger.ONE.shiftLeft(FINER + 2).negate(), BigInteger.ONE.shiftLeft(FINER + 2));
        return Combinators.combine(parts, parts, Arbitraries.of(0, 40, 80, 120, FINER), Arbitraries.of(true, false))
                .as(FixedPlaneProperties::sample);
    }

    private static Sample sample(BigInteger re, BigInteger im, int smaller, boolean isReal) {
        BigInteger exactRe = re.shiftRight(smaller);
        BigInteger exactIm = isReal ? BigInteger.ZERO : im.shiftRight(smaller / 2);
        int cut = FINER - BITS;
        return new Sample(
                new FixedComplex(exactRe.shiftRight(cut), exactIm.shiftRight(cut), FixedPlane.TRUNCATION),
                new FixedComplex(exactRe, exactIm, 0));
    }

    private void assertEncloses(FixedComplex rough, FixedComplex exact) {
        assertThat(Inclusion.meet(plane.realPart(rough), finer.realPart(exact))).as("%s, %s", rough, exact).isTrue();
        assertThat(Inclusion.meet(plane.imaginaryPart(rough), finer.imaginaryPart(exact)))
                .as("%s, %s", rough, exact).isTrue();
    }

    @Property
    void productsEncloseTheExactOnes(@ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        FixedComplex product = plane.multiply(a.rough, b.rough);
        assertEncloses(product, finer.multiply(a.exact, b.exact));
        assertThat(product.error()).isLessThan(60);
    }

    @Property
    void productsAcrossPlanesEncloseTheExactOnes(@ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        FixedPlane coarse = new FixedPlane(BITS - 30);
        FixedComplex product = plane.multiply(a.rough, b.rough.shiftRight(30), coarse);
        assertEncloses(product, finer.multiply(a.exact, b.exact));
    }

    @Property
    void reciprocalsEncloseTheExactOnes(@ForAll("samples") Sample a) {
        FixedComplex inverse = plane.reciprocal(a.rough);
        if (inverse.error() < Double.MAX_VALUE) {
            assertEncloses(inverse, finer.reciprocal(a.exact));
        }
    }

    @Property(tries = 300)
    void exponentialsEncloseTheExactOnes(@ForAll("samples") Sample a) {
        FixedComplex power = plane.exp(a.rough);
        assertEncloses(power, finer.exp(a.exact));
        assertThat(power.error()).isLessThan(2000);
    }

    /** Compares with the exponential that the kernel has on the real axis. */
    @Property(tries = 200)
    void exponentialsAgreeWithTheKernel(@ForAll("samples") Sample a) {
        Ball argument = new Ball(a.exact.re(), 0, -FINER);
        FixedComplex real = new FixedComplex(a.rough.re(), BigInteger.ZERO, a.rough.error());
        assertThat(Inclusion.meet(plane.realPart(plane.exp(real)), new Arithmetic(FINER).exp(argument))).isTrue();
    }

    /** Checks beyond 1000 bits that e^(a + δ) lies within the error of e^a, δ the error of a. */
    @ParameterizedTest
    @CsvSource({"300, -100", "1200, -700", "1200, -300", "3000, -2000", "3000, 5", "9000, -6000"})
    void anErrorOfTheExponentIsInThatOfTheExponential(int bits, long exponent) {
        FixedPlane any = new FixedPlane(bits);
        FixedComplex exact = any.of(exponent);
        int length = Math.min(bits - 20, 1000);
        FixedComplex rough = new FixedComplex(exact.re(), BigInteger.ZERO, Math.scalb(1.0, length));
        FixedComplex moved =
                new FixedComplex(exact.re().add(BigInteger.ONE.shiftLeft(length)), BigInteger.ZERO, 0);
        BigInteger distance = any.exp(moved).re().subtract(any.exp(exact).re());
        assertThat(any.exp(rough).error()).isGreaterThan(distance.doubleValue() * 0.999);
    }

    @Test
    void aTinyNumberTimesOneOfACoarsePlaneIsKnown() {
        FixedPlane coarse = new FixedPlane(16);
        FixedComplex tiny = new FixedComplex(BigInteger.TEN, BigInteger.ZERO, 1);
        FixedComplex third = coarse.of(1L).divide(3);
        for (int bits : new int[] {100, 1200, 5000}) {
            FixedComplex product = new FixedPlane(bits).multiply(tiny, third, coarse);
            assertThat(product.re()).isEqualTo(3);
            assertThat(product.error()).isLessThan(3);
        }
    }

    /** The bound has teeth: a tenth of it would be wrong somewhere. */
    @Test
    void aTenthOfTheErrorIsTooLittle() {
        boolean isWrong = false;
        for (long i = 1; i < 200; i++) {
            BigInteger exact = BigInteger.ONE.shiftLeft(FINER + 1).divide(BigInteger.valueOf(i));
            Sample a = sample(exact, exact, 0, true);
            FixedComplex product = plane.multiply(a.rough, a.rough);
            FixedComplex narrow = new FixedComplex(product.re(), product.im(), product.error() / 10);
            BigInteger distance = product.re().shiftLeft(FINER - BITS)
                    .subtract(finer.multiply(a.exact, a.exact).re()).abs();
            isWrong |= distance.shiftRight(FINER - BITS).doubleValue() > narrow.error();
        }
        assertThat(isWrong).isTrue();
    }

    @Test
    void nothingIsKnownOfTheReciprocalOfWhatMayBeZero() {
        assertThat(plane.reciprocal(new FixedComplex(BigInteger.ONE, BigInteger.ZERO, 2)).error()).isInfinite();
        assertThat(plane.realPart(plane.reciprocal(FixedComplex.ZERO)).isUnknown()).isTrue();
        assertThat(plane.exp(FixedComplex.UNKNOWN).error()).isInfinite();
    }

    @Test
    void ballsOfAnyExponentAreTaken() {
        assertThat(plane.of(new Ball(BigInteger.ONE, 0, -BITS - 10L)).error()).isEqualTo(1);
        assertThat(plane.of(Ball.UNKNOWN).error()).isInfinite();
        assertThat(plane.realPart(plane.of(0.1)).midpoint().doubleValue() * Math.scalb(1.0, -BITS)).isEqualTo(0.1);
    }
}
