package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.function.BiConsumer;

/**
 * Clebsch-Gordan coefficients one after another, downwards in J or in m1, each from the two before: the
 * integers S of {@link Coupling} obey, with x = J + j2 + m1 and E = M [J(J+1) + j1(j1+1) − j2(j2+1)] − 2 m1
 * J(J+1),
 * <pre>
 * (J+1) c (j1+j2+J+1) x (x+1) S(J−1) = −(2J+1) E (x+1) S(J) − J a ((J+1)² − M²) (b+1) S(J+1),
 * </pre>
 * and with E = j1(j1+1) + j2(j2+1) + 2 m1 m2 − J(J+1)
 * <pre>
 * (j2+m2+1) x (x+1) S(m1−1) = −E (x+1) S(m1) − (j1+m1+1)(j2−m2+1)(j1−m1) S(m1+1).
 * </pre>
 * They are the eigenvalue equations of J_1z at fixed M and of J² at fixed M, in which all roots cancel.
 */
abstract class CouplingFamily {

    private final long last;
    private long index;
    private BigInteger before = BigInteger.ZERO;
    private BigInteger sum;
    private BigInteger[] factor;

    private CouplingFamily(long first, long last, Coupling start) {
        this.index = first;
        this.last = last;
        this.sum = start.sum();
        this.factor = start.factor();
    }

    /** Returns the family over J from J = j1 + j2 down, for j1 ≥ j2. */
    static CouplingFamily overTotalSpins(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2) {
        HalfInteger top = HalfInteger.ofTwice(j1.twice() + j2.twice());
        long last = Math.max(j1.twice() - j2.twice(), Math.abs(m1.twice() + m2.twice()));
        return new CouplingFamily(top.twice(), last, new Coupling(j1, m1, j2, m2, top)) {
            @Override
            Coupling at(long twiceJ) {
                return new Coupling(j1, m1, j2, m2, HalfInteger.ofTwice(twiceJ));
            }

            @Override
            Step step(Coupling here, long twiceJ) {
                return totalSpinStep(here, j1, m1, j2, m2, twiceJ);
            }
        };
    }

    /** Returns the family over m1 from the largest m1 down, for j1 ≥ j2. */
    static CouplingFamily overProjections(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin,
            HalfInteger m) {
        long first = Math.min(j1.twice(), m.twice() + j2.twice());
        long last = Math.max(-j1.twice(), m.twice() - j2.twice());
        Coupling start = new Coupling(j1, HalfInteger.ofTwice(first),
                j2, HalfInteger.ofTwice(m.twice() - first), totalSpin);
        return new CouplingFamily(first, last, start) {
            @Override
            Coupling at(long twiceM1) {
                return new Coupling(j1, HalfInteger.ofTwice(twiceM1),
                        j2, HalfInteger.ofTwice(m.twice() - twiceM1), totalSpin);
            }

            @Override
            Step step(Coupling here, long twiceM1) {
                return projectionStep(here, j1, j2, totalSpin, twiceM1, m.twice() - twiceM1);
            }
        };
    }

    /**
     * Step of the recurrence S(next) = −(ofThis S + ofBefore S(before))/divisor, F(next) = F up/down.
     */
    private record Step(BigInteger ofThis, BigInteger ofBefore, BigInteger divisor,
            BigInteger up, BigInteger down) { }

    abstract Coupling at(long position);

    abstract Step step(Coupling here, long position);

    /** Hands over each index, doubled, with its coefficient. */
    void forEach(BiConsumer<Long, SignedRoot> consumer) {
        consumer.accept(index, Coupling.root(sum, factor));
        while (index > last) {
            Interruption.check();
            Step step = step(at(index), index);
            BigInteger next = step.ofThis.multiply(sum).add(step.ofBefore.multiply(before))
                    .divide(step.divisor).negate();
            before = sum;
            sum = next;
            factor = new BigInteger[] {factor[0].multiply(step.up), factor[1].multiply(step.down)};
            index -= 2;
            consumer.accept(index, Coupling.root(sum, factor));
        }
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static BigInteger next(BigInteger number) {
        return number.add(BigInteger.ONE);
    }

    /** Returns 4 j (j + 1). */
    private static BigInteger square(long twice) {
        return big(twice).multiply(big(twice).add(BigInteger.TWO));
    }

    /** Returns the step of the recurrence over J, all times 8, as J and E may be fractions. */
    private static Step totalSpinStep(Coupling here, HalfInteger j1, HalfInteger m1,
            HalfInteger j2, HalfInteger m2, long twiceJ) {
        BigInteger ofJ = square(twiceJ);
        BigInteger e = ofJ.add(square(j1.twice())).subtract(square(j2.twice()))
                .multiply(big(m1.twice()).add(big(m2.twice())))
                .subtract(ofJ.multiply(big(m1.twice())).shiftLeft(1));
        BigInteger x = here.x();
        BigInteger sum = next(Coupling.half(j1.twice(), j2.twice(), twiceJ));
        BigInteger a = big(here.a());
        BigInteger c = big(here.c());
        return new Step(
                Coupling.product(big(twiceJ + 1), e, next(x)),
                Coupling.product(big(twiceJ).shiftLeft(2), a, next(here.up()), next(here.down()), next(here.b())),
                Coupling.product(big(twiceJ + 2).shiftLeft(2), c, sum, x, next(x)),
                Coupling.product(big(twiceJ - 1), c, sum, x, x),
                Coupling.product(big(twiceJ + 1), next(a), here.b(), here.up(), here.down()));
    }

    /** Returns the step of the recurrence over m1, all times 4. */
    private static Step projectionStep(Coupling here, HalfInteger j1, HalfInteger j2, HalfInteger totalSpin,
            long twiceM1, long twiceM2) {
        BigInteger e = square(j1.twice()).add(square(j2.twice())).subtract(square(totalSpin.twice()))
                .add(big(twiceM1).multiply(big(twiceM2)).shiftLeft(1));
        BigInteger x = here.x();
        BigInteger up2 = big(here.up2() + 1);
        return new Step(
                Coupling.product(e, next(x)),
                Coupling.product(next(here.up1()), big(here.down2() + 1), here.down1()).shiftLeft(2),
                Coupling.product(up2, x, next(x)).shiftLeft(2),
                Coupling.product(up2, x, x),
                Coupling.product(here.up1(), big(here.down2()), next(here.down1())));
    }
}
