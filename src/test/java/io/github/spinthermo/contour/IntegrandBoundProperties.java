package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Bounds of the integrands against the integrands themselves, in complex doubles. */
class IntegrandBoundProperties {

    /** A complex double. */
    private record C(double re, double im) {

        C plus(double r, double i) {
            return new C(re + r, im + i);
        }

        C times(C other) {
            return new C(re * other.re - im * other.im, re * other.im + im * other.re);
        }

        C over(C other) {
            double square = other.re * other.re + other.im * other.im;
            return times(new C(other.re / square, -other.im / square));
        }

        C times(double factor) {
            return new C(re * factor, im * factor);
        }

        double logModulus() {
            return Math.log(Math.hypot(re, im));
        }

        C sinh() {
            return new C(Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im));
        }

        C cosh() {
            return new C(Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im));
        }

        C sin() {
            return new C(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
        }

        /** Returns coth − 1, accurately where it is small. */
        C excess() {
            return new C(Math.cos(im), -Math.sin(im)).times(Math.exp(-re)).over(sinh());
        }

        C coth() {
            return cosh().over(sinh());
        }
    }

    private record Start(double n, double d, double x0, double xB) { }

    @Provide
    Arbitrary<Start> starts() {
        return Combinators.combine(Arbitraries.doubles().between(2, 5), Arbitraries.of(2.0, 3.0, 7.0),
                Arbitraries.doubles().between(-4, -0.8), Arbitraries.doubles().between(-4, 0)).as((n, d, x0, xB) ->
                new Start(Math.rint(Math.pow(10, n)), d, Math.pow(10, x0), Math.pow(10, xB)));
    }

    @Property
    void boundTheIntegrandsInABox(@ForAll("starts") Start any, @ForAll @DoubleRange(min = 0, max = 6) double t,
            @ForAll @DoubleRange(min = -0.78, max = 0.78) double y) {
        double[] logs = logIntegrands(any, t, y);
        double[] bounds = new IntegrandBound(any.n, any.d, any.x0, any.xB, 0)
                .inBox(Math.max(0, t - 0.03), t + 0.05, Math.max(0, Math.abs(y) - 0.01), Math.abs(y) + 0.005);
        Assume.that(logs[0] > -500);
        for (int i = 0; i < logs.length; i++) {
            assertThat(logs[i]).as("integrand %s", i).isLessThanOrEqualTo(bounds[i]);
        }
    }

    /** Near the middle of the line no bound is far from its integrand. */
    @Property(tries = 100)
    void areNotFarFromTheIntegrands(@ForAll("starts") Start any) {
        double x0 = Math.min(any.x0, 1 / Math.sqrt(any.n) / any.d);
        Start narrow = new Start(any.n, any.d, x0, Math.min(any.xB, 0.1));
        double[] logs = logIntegrands(narrow, 0.5, 0.3);
        double[] bounds = new IntegrandBound(narrow.n, narrow.d, x0, narrow.xB, 0).inBox(0.5, 0.5, 0.3, 0.3);
        double ofRatio = 3 * Math.abs(Math.log(x0 / narrow.xB));
        for (int i = 0; i < Functional.LOGARITHM; i++) {
            assertThat(bounds[i]).as("integrand %s", i).isLessThan(logs[i] + 9 + ofRatio);
        }
    }

    private static double[] logIntegrands(Start any, double t, double y) {
        double m = Math.min(any.x0, any.xB);
        C point = new C(t, y);
        C theta = point.sinh().times(m).plus(0, any.x0 - m);
        double character = theta.times(any.d / 2).sin().logModulus() - theta.times(0.5).sin().logModulus();
        double partition = Math.log(Math.sinh(any.d * any.x0 / 2) / Math.sinh(any.x0 / 2));
        double common = any.n * (character - partition) + theta.times(0.5).sin().logModulus()
                - Math.log(Math.sinh(any.x0 / 2)) + Math.log(m) + point.cosh().logModulus();
        C v = theta.plus(0, -any.x0).times(0.5);
        C u = v.times(Math.PI / any.xB);
        C start = v.times(Math.PI / any.x0);
        double square = -2 * u.sinh().logModulus();
        double difference = u.excess().plus(-start.excess().re(), -start.excess().im()).logModulus();
        return new double[] {
            common + square,
            common + square + u.times(u.coth()).plus(-1, 0).logModulus(),
            common + square + u.coth().logModulus(),
            common + difference - v.logModulus()};
    }
}
