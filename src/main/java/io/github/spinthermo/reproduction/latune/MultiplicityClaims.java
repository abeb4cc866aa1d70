package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.spins;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Claims of Latune 2019, Sec. III, App. D and H: how the states of n spins fall into blocks. */
final class MultiplicityClaims {

    private MultiplicityClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L01", "sum l_J(2J+1) = {} = 3^4; pairs {} = 5^2",
                        () -> Values.of(states(spins(4, "1")), pairs(spins(4, "1"))),
                        v -> v.is(0, Math.pow(3, 4)) && v.is(1, Math.pow(4 + 1, 2))),
                ClaimCheck.of("L02", "lowest J = {}",
                        () -> Values.of(ratio(spins(3, "3/2").smallestTotalSpin().twice(), 2)),
                        v -> v.is(0, lowestAsPrinted(spins(3, "3/2"))))
                        .corrected(v -> v.is(0, lowest(spins(3, "3/2")))),
                ClaimCheck.of("L03", "pairs = {} = (ns+1/2)(ns+3/2)",
                        () -> Values.of(pairs(spins(3, "3/2"))),
                        v -> v.is(0, pairsAsPrinted(spins(3, "3/2"))))
                        .corrected(v -> v.is(0, pairsByParity(spins(3, "3/2")))),
                ClaimCheck.of("L04", "l_9 = {}, l_8 = {}",
                        () -> Values.of(multiplicity(spins(6, "3/2"), "9"), multiplicity(spins(6, "3/2"), "8")),
                        v -> v.is(0, 1) && v.is(1, 6 - 1)),
                ClaimCheck.of("L05", "n=2: every l_J = {}; n=3: l_1/2 = {}",
                        () -> Values.of(largestMultiplicity(spins(2, "3/2")), multiplicity(spins(3, "1/2"), "1/2")),
                        v -> v.is(0, 1) && v.isLess(0, 1)),
                ClaimCheck.of("L06", "{} of 51 equal as integers; l_0 = {}",
                        () -> Values.of(Real.of(equalToClosedForm(100)), multiplicity(spins(100, "1/2"), "0")),
                        v -> v.is(0, 100 / 2 + 1)),
                ClaimCheck.of("L07", "{30}",
                        () -> Values.of(weights(100, "1").weights().stream().reduce(Real.of(0), Real::add)),
                        v -> v.agrees(0, Real.of(1), 30)),
                ClaimCheck.of("L32", "{}", () -> Values.of(symmetricShareOfZeros()),
                        v -> v.is(0, ratio(1, localStatesOfSumZero())))
                        .corrected(v -> v.is(0, dickeShareOfZeros())),
                ClaimCheck.of("L33", "{}",
                        () -> Values.of(Real.of(Multiplicities.of(spins(3, "1"))
                                .configurations(HalfInteger.ofTwice(2)))),
                        v -> v.is(0, binomial(3, 2).doubleValue()))
                        .corrected(v -> v.is(0, binomial(3 + 1, 2).doubleValue())),
                ClaimCheck.of("L65", "{8}; {8}",
                        () -> Values.of(weight(10, "10", "5"), weight(10, "10", "4")),
                        v -> v.isNear(1, 1, 0.01))
                        .corrected(v -> v.isNear(1, 0, 0.01)));
    }

    private static Real states(SpinEnsemble spins) {
        Multiplicities multiplicities = Multiplicities.of(spins);
        return Real.of(spins.totalSpins().map(j -> multiplicities.multiplicity(j).multiply(j.dimension()))
                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static Real pairs(SpinEnsemble spins) {
        return Real.of(spins.totalSpins().map(HalfInteger::dimension).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static double lowestAsPrinted(SpinEnsemble spins) {
        return spins.s().twice() == 1 && spins.n() % 2 == 1 ? 0.5 : 0;
    }

    private static double lowest(SpinEnsemble spins) {
        return spins.largestTotalSpin().isInteger() ? 0 : 0.5;
    }

    private static double pairsAsPrinted(SpinEnsemble spins) {
        double top = spins.largestTotalSpin().twice() / 2.0;
        return spins.s().twice() == 1 && spins.n() % 2 == 1 ? (top + 0.5) * (top + 1.5) : (top + 1) * (top + 1);
    }

    private static double pairsByParity(SpinEnsemble spins) {
        double top = spins.largestTotalSpin().twice() / 2.0;
        return spins.largestTotalSpin().isInteger() ? (top + 1) * (top + 1) : (top + 0.5) * (top + 1.5);
    }

    private static Real multiplicity(SpinEnsemble spins, String totalSpin) {
        return Real.of(Multiplicities.of(spins).multiplicity(HalfInteger.parse(totalSpin)));
    }

    private static Real largestMultiplicity(SpinEnsemble spins) {
        return Real.of(Multiplicities.of(spins).ascending().stream().reduce(BigInteger.ZERO, BigInteger::max));
    }

    /** Counts the l_J of n spins 1/2, n even, that are equal to (2J+1) n!/((n/2+J+1)! (n/2−J)!) [L 21]. */
    private static long equalToClosedForm(int n) {
        Multiplicities multiplicities = Multiplicities.of(spins(n, "1/2"));
        return LongStream.rangeClosed(0, n / 2)
                .filter(j -> multiplicities.multiplicity(HalfInteger.ofTwice(2 * j)).equals(
                        factorial(n).multiply(BigInteger.valueOf(2 * j + 1))
                                .divide(factorial(n / 2 + (int) j + 1).multiply(factorial(n / 2 - (int) j)))))
                .count();
    }

    private static BigInteger factorial(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    static BigInteger binomial(int n, int k) {
        return factorial(n).divide(factorial(k).multiply(factorial(n - k)));
    }

    private static SectorWeights weights(long n, String beta0) {
        return SectorWeights.thermal(spins(n, "1/2"), InverseTemperature.parse(beta0));
    }

    private static Real weight(long n, String beta0, String totalSpin) {
        return weights(n, beta0).weight(HalfInteger.parse(totalSpin));
    }

    /** Returns the share of |0⟩|0⟩ in the state J = 2, M = 0 of two spins 1. */
    private static Real symmetricShareOfZeros() {
        HalfInteger one = HalfInteger.ofTwice(2);
        HalfInteger zero = HalfInteger.ZERO;
        return Real.of(ClebschGordan.coefficient(one, zero, one, zero, HalfInteger.ofTwice(4), zero).squared());
    }

    private static long localStatesOfSumZero() {
        return IntStream.rangeClosed(-1, 1).count();
    }

    /** Returns ∏ C(2s, s + m_k)/C(2ns, ns + m). */
    private static Real dickeShareOfZeros() {
        BigInteger each = binomial(2, 1);
        return Real.ratio(each.multiply(each), binomial(2 * 2, 2));
    }
}
