package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.coupling.ClebschGordanProperties.State;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.LogGamma;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coefficients by the recurrence in m1, beside exact ones, closed forms, sums and symmetries. */
class RecurrentCoefficientTest {

    private static final int BITS = 200;

    static RecurrentCoefficient of(State state) {
        return new RecurrentCoefficient(
                ReggeSquare.of(state.j1(), state.m1(), state.j2(), state.m2(), state.totalSpin()),
                state.totalSpin().dimension());
    }

    private static State state(long... twice) {
        return new State(HalfInteger.ofTwice(twice[0]), HalfInteger.ofTwice(twice[1]), HalfInteger.ofTwice(twice[2]),
                HalfInteger.ofTwice(twice[3]), HalfInteger.ofTwice(twice[4]));
    }

    static Ball difference(Real one, Real other) {
        return new Arithmetic(2 * BITS).subtract(Enclosures.ball(one.enclose(BITS)),
                Enclosures.ball(other.enclose(BITS)));
    }

    /** All coefficients up to j = 5/2, with their signs, and the zeros among them. */
    @Test
    void agreesWithTheExactOnes() {
        for (int j1 = 0; j1 <= 5; j1++) {
            for (int j2 = 0; j2 <= 5; j2++) {
                for (int m1 = -j1; m1 <= j1; m1 += 2) {
                    for (int m2 = -j2; m2 <= j2; m2 += 2) {
                        for (int j = Math.max(Math.abs(j1 - j2), Math.abs(m1 + m2)); j <= j1 + j2; j += 2) {
                            assertAgrees(state(j1, m1, j2, m2, j));
                        }
                    }
                }
            }
        }
    }

    private static void assertAgrees(State state) {
        SignedRoot exact = state.coefficient();
        assertThat(of(state).root()).as("%s", state).hasToString(exact.toString());
        assertThat(of(state).value().sign()).as("%s", state).isEqualTo(exact.sign());
        assertThat(difference(of(state).value(), exact.value()).certainSign()).as("%s", state).isZero();
    }

    /**
     * Compares with a product of factorials, which the coefficient is at m = 0: with 2g = l1 + l2 + l3, X = 2g − 2 l_i,
     * (−1)^(g−l3) √(2 l3+1) √(Π X!/(2g+1)!) g!/Π (X/2)!. The recurrence takes as many steps as the smallest l.
     */
    @ParameterizedTest
    @CsvSource({"100000, 100000, 100000", "60000, 90000, 120000", "3000, 70001, 70001", "100001, 99999, 2000"})
    void agreesWithTheClosedForm(long l1, long l2, long l3) {
        long g = (l1 + l2 + l3) / 2;
        Arithmetic arithmetic = new Arithmetic(2 * BITS);
        Ball log = arithmetic.subtract(arithmetic.log(Ball.of(2 * l3 + 1)), logFactorial(2 * g + 1));
        log = arithmetic.add(log, logFactorial(g).scale(1));
        for (long half : new long[] {g - l1, g - l2, g - l3}) {
            log = arithmetic.add(log, arithmetic.subtract(logFactorial(2 * half), logFactorial(half).scale(1)));
        }
        Ball expected = arithmetic.exp(log.scale(-1));
        Ball found = Enclosures.ball(of(state(2 * l1, 0, 2 * l2, 0, 2 * l3)).value().enclose(BITS));
        Ball signed = (g - l3) % 2 == 0 ? found : found.negate();
        assertThat(arithmetic.subtract(signed, expected).certainSign()).isZero();
        assertThat(found.certainBits()).isGreaterThan(BITS - 10);
    }

    private static Ball logFactorial(long n) {
        return LogGamma.of(new Arithmetic(2 * BITS), BigInteger.valueOf(n + 1));
    }

    /** The squares over all m1 add up to 1, in the range where they vanish almost and in that where they oscillate. */
    @Test
    void isNormalised() {
        Arithmetic arithmetic = new Arithmetic(BITS);
        Ball sum = LongStream.rangeClosed(-150, 150).filter(m1 -> Math.abs(40 - m1) <= 120)
                .mapToObj(m1 -> of(state(300, 2 * m1, 240, 80 - 2 * m1, 200)).value().enclose(BITS))
                .map(Enclosures::ball).map(c -> arithmetic.multiply(c, c)).reduce(Ball.ZERO, arithmetic::add);
        Ball excess = arithmetic.subtract(sum, Ball.ONE);
        assertThat(excess.certainSign()).isZero();
        assertThat(excess.top()).isLessThan(20 - BITS);
    }

    /** Exchanging the spins, and the signs of all projections, changes the sign by (−1)^(j1+j2−J). */
    @ParameterizedTest
    @ValueSource(longs = {150000, 150002, 280000})
    void hasTheSymmetries(long twiceJ) {
        Real value = of(state(180000, 5000, 120000, -34000, twiceJ)).value();
        Real exchanged = of(state(120000, -34000, 180000, 5000, twiceJ)).value();
        Real reversed = of(state(180000, -5000, 120000, 34000, twiceJ)).value();
        boolean flips = (300000 - twiceJ) / 2 % 2 != 0;
        assertThat(difference(exchanged, flips ? value.negate() : value).certainSign()).isZero();
        assertThat(difference(reversed, exchanged).certainSign()).isZero();
        assertThat(value.sign()).isNotEqualTo(Sign.ZERO);
    }

    /** A coefficient of 10^(−11 986), far outside of what is classically allowed. */
    @Test
    void keepsTheDigitsOfWhatIsVerySmall() {
        Real value = of(state(172550, -99798, 196830, 179846, 327426)).value();
        assertThat(value.decimal(Precision.digits(10))).hasToString("-2.468654832e-11986");
        assertThat(difference(value, Real.refining(bits ->
                of(state(172550, -99798, 196830, 179846, 327426)).value().enclose(3 * bits))).certainSign()).isZero();
    }

    /** Zeros by symmetry, and by chance: where λ_0 = 0. */
    @ParameterizedTest
    @CsvSource({"200002, 0, 200000, 0, 200000", "50000, 49998, 1950999, 1871001, 1998999"})
    void findsZeros(long j1, long m1, long j2, long m2, long j) {
        State state = state(j1, m1, j2, m2, j);
        assertThat(ClebschGordan.value(state.j1(), state.m1(), state.j2(), state.m2(), state.totalSpin(), state.m())
                .decimal(Precision.digits(34))).hasToString("0");
        assertThat(of(state).value().sign()).isEqualTo(Sign.ZERO);
    }

    /**
     * Checks a zero by chance of two long steps, λ_0 λ_1 = β_0² [Pell's equation], which 20 bits do not tell from its
     * neighbour, of 2^−60 of each term.
     */
    @Test
    void tellsZerosFromTheirNeighbours() {
        RecurrentCoefficient zero = of(state(791024024778387682L, 791024024778387678L, 2952141850480565347L,
                2952141850480565343L, 3743165875258953025L));
        assertThat(zero.enclosed(20)).isEqualTo(Ball.ZERO);
        assertThat(zero.value().sign()).isEqualTo(Sign.ZERO);
        RecurrentCoefficient neighbour = of(state(791024024778387682L, 791024024778387678L, 2952141850480565348L,
                2952141850480565344L, 3743165875258953026L));
        assertThat(neighbour.enclosed(20).certainSign()).isZero();
        assertThat(neighbour.enclosed(20).isZero()).isFalse();
        assertThat(neighbour.value().sign()).isNotEqualTo(Sign.ZERO);
    }

    /** The integers of a zero by symmetry end in 0, which only exact arithmetic shows. */
    @Test
    void provesThatTheRecurrenceEndsInZero() {
        ProjectionRecurrence zero = new ProjectionRecurrence(square(202, 202));
        assertThat(zero.last(BITS).certainSign()).isZero();
        assertThat(zero.isLastZero()).isTrue();
        ProjectionRecurrence other = new ProjectionRecurrence(square(202, 200));
        assertThat(other.last(BITS).certainBits()).isGreaterThan(BITS);
        assertThat(other.isLastZero()).isFalse();
    }

    private static ReggeSquare square(long twiceJ1, long twiceJ2) {
        return ReggeSquare.of(HalfInteger.ofTwice(twiceJ1), HalfInteger.ofTwice(0), HalfInteger.ofTwice(twiceJ2),
                HalfInteger.ofTwice(0), HalfInteger.ofTwice(202)).withSmallestInFront();
    }

    /** A product of rounded matrices contains the exact one, and is about as accurate as its factors are long. */
    @Test
    void productsOfMatricesContainTheExactOnes() {
        int bits = 64;
        TransferMatrix exact = matrix(3);
        TransferMatrix rounded = exact;
        for (int i = 4; i < 10; i++) {
            exact = matrix(i).times(exact, Integer.MAX_VALUE);
            rounded = matrix(i).rounded(20).times(rounded, bits).rounded(bits);
        }
        Ball ball = new Ball(rounded.m11(), rounded.radius().longValueExact(), rounded.exponent());
        Ball truth = new Ball(exact.m11(), 0, exact.exponent());
        assertThat(new Arithmetic(4000).subtract(ball, truth).certainSign()).isZero();
        assertThat(ball.certainBits()).isBetween(4L, 20L);
    }

    private static TransferMatrix matrix(int i) {
        BigInteger base = BigInteger.valueOf(1_000_003L * i * i + 7);
        return new TransferMatrix(base.pow(2), base.add(BigInteger.TEN).pow(2), base.pow(2).shiftRight(1),
                base.multiply(BigInteger.valueOf(i)), BigInteger.ZERO, 0);
    }
}
