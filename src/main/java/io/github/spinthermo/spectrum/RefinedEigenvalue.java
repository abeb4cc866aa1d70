package io.github.spinthermo.spectrum;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Optional;

/**
 * One eigenvalue of half a chain, enclosed by pivots at a point that the secant method brings close to it.
 *
 * @derivation 7.1.2
 */
final class RefinedEigenvalue {

    /** Bits for roundings, beside four for each bit of the length of the chain. */
    private static final int GUARD = 24;

    /** Steps of the secant method, of which each adds as many bits as the two before. */
    private static final int MOST_STEPS = 40;

    private final HalfChain chain;
    private final InverseTemperature x;
    private final long rank;
    private final Once<NearbyEigenvalue> nearby;

    /** A point and what pivots tell there. */
    private record Trial(Ball z, HalfChain.Meeting meeting) { }

    RefinedEigenvalue(HalfChain chain, InverseTemperature x, long rank) {
        this.chain = chain;
        this.x = x;
        this.rank = rank;
        this.nearby = new Once<>(() -> new NearbyEigenvalue(chain,
                0.5 / Math.cosh(x.toFraction().doubleValue() / 2), rank));
    }

    /** Encloses the eigenvalue with about so many bits; a trial that is not certain asks for more. */
    Enclosure enclose(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD + 4 * (Long.SIZE - Long.numberOfLeadingZeros(chain.size())));
        Ball c = coupling(a);
        Ball z = snapped(exact(nearby.get().value()), bits);
        Optional<Trial> before = Optional.empty();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<HalfChain.Meeting> meeting = chain.meeting(z, nearby.get().place(), c, a);
            if (meeting.isEmpty() || meeting.get().negative() != rank - 1) {
                return Enclosure.unbounded();
            }
            Trial trial = new Trial(z, meeting.get());
            Ball next = next(before, trial, bits, a);
            boolean isClose = trial.meeting.gamma().isZero() || trial.meeting.gamma().top() < z.top() - bits;
            if (isClose || next.equals(z)) {
                return trial.meeting.around(z, a);
            }
            before = Optional.of(trial);
            z = next;
        }
        return Enclosure.unbounded();
    }

    /** Returns c = e^(−|x|/2)/(1 + e^(−|x|)). */
    private Ball coupling(Arithmetic a) {
        Ball q = a.exp(a.ratio(x.abs().toFraction()).negate().scale(-1));
        return a.divide(q, a.add(Ball.ONE, a.multiply(q, q)));
    }

    private static Ball exact(double value) {
        long bits = Double.doubleToLongBits(value);
        int exponent = Math.getExponent(value);
        long mantissa = (bits & ((1L << 52) - 1)) | 1L << 52;
        return new Ball(BigInteger.valueOf(mantissa), 0, exponent - 52L);
    }

    private Ball next(Optional<Trial> before, Trial now, int bits, Arithmetic a) {
        Ball gamma = middle(now.meeting.gamma());
        Ball slope = before.map(trial -> a.divide(a.subtract(middle(trial.meeting.gamma()), gamma),
                        a.subtract(now.z, trial.z)))
                .filter(ratio -> ratio.certainSign() > 0)
                .orElseGet(() -> exact(nearby.get().slope()));
        return snapped(middle(a.add(now.z, a.divide(gamma, slope))), bits);
    }

    private static Ball middle(Ball ball) {
        return new Ball(ball.midpoint(), 0, ball.exponent());
    }

    /** Returns the nearest integer in place of a point that is not told from it. */
    private static Ball snapped(Ball z, int bits) {
        if (z.exponent() >= 0) {
            return z;
        }
        BigInteger half = BigInteger.ONE.shiftLeft((int) -z.exponent() - 1);
        BigInteger nearest = z.midpoint().add(half).shiftRight((int) -z.exponent());
        BigInteger distance = z.midpoint().subtract(nearest.shiftLeft((int) -z.exponent())).abs();
        return distance.bitLength() + z.exponent() < z.top() - bits ? Ball.of(nearest) : z;
    }
}
