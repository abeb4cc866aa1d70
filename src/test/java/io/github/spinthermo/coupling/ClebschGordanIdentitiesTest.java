package io.github.spinthermo.coupling;

import static io.github.spinthermo.coupling.SignedRoots.dot;
import static io.github.spinthermo.coupling.SignedRoots.signedSquare;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All coefficients with j1, j2 up to 6, exactly. */
@Tag("slow")
class ClebschGordanIdentitiesTest {

    private static final int LARGEST_TWICE = 12;

    /** Returns each j1, doubled. */
    static IntStream firstSpins() {
        return IntStream.rangeClosed(0, LARGEST_TWICE);
    }

    private static HalfInteger half(long twice) {
        return HalfInteger.ofTwice(twice);
    }

    /** Returns the projections −j … j, doubled. */
    private static Stream<Integer> projections(int j) {
        return IntStream.rangeClosed(0, j).mapToObj(i -> 2 * i - j);
    }

    private static BigFraction single(int j1, int m1, int j2, int m2, int totalSpin) {
        return signedSquare(ClebschGordan.coefficient(half(j1), half(m1), half(j2), half(m2), half(totalSpin),
                half(m1 + m2)));
    }

    /** Check of one coefficient ⟨j1 m1 j2 m2|J⟩, given as its signed square. */
    private interface Check {
        void accept(int m1, int m2, int totalSpin, BigFraction coefficient);
    }

    /** Runs a check for all coefficients of one pair of spins, from the families over J, each of which has its M. */
    private static void forAll(int j1, int j2, Check check) {
        projections(j1).forEach(m1 -> projections(j2).forEach(m2 -> {
            Map<HalfInteger, SignedRoot> family = ClebschGordan.overTotalSpins(half(j1), half(m1), half(j2), half(m2));
            int smallest = Math.max(Math.abs(j1 - j2), Math.abs(m1 + m2));
            assertThat(family).hasSize((j1 + j2 - smallest) / 2 + 1);
            family.forEach((totalSpin, root) ->
                    check.accept(m1, m2, (int) totalSpin.twice(), signedSquare(root)));
        }));
    }

    /** Compares Racah's sum for one coefficient, the recurrences over J and over m, and factorials in full. */
    @ParameterizedTest
    @MethodSource("firstSpins")
    void areTheSameByFourWays(int j1) {
        for (int j2 = 0; j2 <= LARGEST_TWICE; j2++) {
            int second = j2;
            forAll(j1, j2, (m1, m2, totalSpin, coefficient) -> {
                assertThat(single(j1, m1, second, m2, totalSpin)).isEqualTo(coefficient);
                assertThat(TextbookCoupling.signedSquare(j1, m1, second, m2, totalSpin)).isEqualTo(coefficient);
                SignedRoot overProjections = ClebschGordan
                        .overProjections(half(j1), half(second), half(totalSpin), half(m1 + m2)).get(half(m1));
                assertThat(signedSquare(overProjections)).isEqualTo(coefficient);
            });
        }
    }

    /**
     * Checks ⟨j2 m2 j1 m1|J M⟩ = (−1)^(j1+j2−J) ⟨j1 m1 j2 m2|J M⟩ = ⟨j1 −m1 j2 −m2|J −M⟩, and √((2 j2+1)/(2J+1)) ⟨j1 m1
     * j2 m2|J M⟩ = (−1)^(j1−m1) ⟨j1 m1 J −M|j2 −m2⟩.
     */
    @ParameterizedTest
    @MethodSource("firstSpins")
    void haveTheirSymmetries(int j1) {
        for (int j2 = 0; j2 <= LARGEST_TWICE; j2++) {
            int second = j2;
            forAll(j1, j2, (m1, m2, totalSpin, coefficient) -> {
                BigFraction mirrored = coefficient.multiply(phase(j1 + second - totalSpin));
                assertThat(single(second, m2, j1, m1, totalSpin)).isEqualTo(mirrored);
                assertThat(single(j1, -m1, second, -m2, totalSpin)).isEqualTo(mirrored);
                assertThat(single(j1, m1, totalSpin, -m1 - m2, second)).isEqualTo(
                        coefficient.multiply(phase(j1 - m1)).multiply(second + 1).divide(totalSpin + 1));
            });
        }
    }

    private static int phase(int twice) {
        return twice % 4 == 0 ? 1 : -1;
    }

    /** Checks that rows and columns of the matrix of each M are orthogonal: Σ_m C_J C_J' = δ, Σ_J C_m C_m' = δ. */
    @ParameterizedTest
    @MethodSource("firstSpins")
    void areOrthogonal(int j1) {
        for (int j2 = 0; j2 <= j1; j2++) {
            for (int m = -j1 - j2; m <= j1 + j2; m += 2) {
                List<List<SignedRoot>> rows = new ArrayList<>();
                for (int totalSpin = Math.max(j1 - j2, Math.abs(m)); totalSpin <= j1 + j2; totalSpin += 2) {
                    NavigableMap<HalfInteger, SignedRoot> row =
                            ClebschGordan.overProjections(half(j1), half(j2), half(totalSpin), half(m));
                    rows.add(List.copyOf(row.values()));
                }
                assertOrthonormal(rows);
                assertOrthonormal(transposed(rows));
            }
        }
    }

    private static List<List<SignedRoot>> transposed(List<List<SignedRoot>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.stream().map(row -> row.get(i)).toList()).toList();
    }

    private static void assertOrthonormal(List<List<SignedRoot>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).hasSameSizeAs(rows);
            assertThat(rows.get(i).stream().map(SignedRoot::squared).reduce(BigFraction.ZERO, BigFraction::add))
                    .isEqualTo(BigFraction.ONE);
            for (int k = 0; k < i; k++) {
                assertThat(dot(rows.get(i), rows.get(k)).getNumerator()).isEqualTo(BigInteger.ZERO);
            }
        }
    }
}
