package io.github.spinthermo.currents;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Several baths as the one that the spins see, with the rates A = Σγ↓ and B = Σγ↑ at x_eff = ln(A/B), and what flows
 * between them while the spins emit at the rate K = ⟨J_+J_−⟩. With γ↑_b γ↓_c − γ↓_b γ↑_c = γ↑_b γ↓_c (1 − e^(x_b −
 * x_c)), in which nothing cancels,
 * <pre>j_b/K = Σ_c (γ↑_b γ↓_c − γ↓_b γ↑_c)/B.</pre>
 *
 * <p>x_eff is a fraction only if all x_b are equal or A = B. The latter is decided exactly: A − B is a sum of fractions
 * times 1 and tanh(x_b/2), and these are independent over the fractions for different x_b &gt; 0. For they are rational
 * functions (u^k − 1)/(u^k + 1) of one u = e^(1/N), with poles at roots of −1 that smaller k do not share, and u is
 * transcendental (Lindemann). At any other x_eff no j_b vanishes, as no x_b is equal to it.
 *
 * @derivation 7.2
 */
final class CommonBath {

    /** Bits of an evaluation beyond those asked for, for the roundings of a few functions. */
    private static final int GUARD = 16;

    private final List<Bath> baths;
    private final List<Real> emissions;
    private final List<Real> absorptions;
    private final Real emission;
    private final Real absorption;
    private final boolean isCommon;
    private final boolean isBalanced;
    private final Once<Real> beta = new Once<>(this::logarithm);

    CommonBath(List<Bath> baths) {
        this.baths = baths;
        this.emissions = baths.stream().map(bath -> kept(bath.emission())).toList();
        this.absorptions = baths.stream().map(bath -> kept(bath.absorption())).toList();
        this.emission = kept(RealSum.of(emissions));
        this.absorption = kept(RealSum.of(absorptions));
        this.isCommon = baths.stream().map(Bath::beta).distinct().count() == 1;
        this.isBalanced = isBalanced(bath -> BigFraction.ONE);
    }

    /** Makes a number that keeps its latest enclosure. */
    private static Real kept(Real number) {
        return number.isExact() ? number : Real.refining(new Latest<>(number::enclose)::at);
    }

    /** Tells whether Σ_b f_b (γ↓_b − γ↑_b) is exactly 0. */
    private boolean isBalanced(Function<Bath, BigFraction> factor) {
        Map<InverseTemperature, BigFraction> shares = new HashMap<>();
        baths.forEach(bath -> shares.merge(
                bath.isRational() ? InverseTemperature.INFINITY : bath.beta().abs(),
                bath.strengthOfBias().multiply(factor.apply(bath)), BigFraction::add));
        return shares.values().stream().allMatch(share -> share.signum() == 0);
    }

    /** Returns x_eff where it is a fraction, 0 or infinite. */
    Optional<InverseTemperature> known() {
        return isCommon ? Optional.of(baths.get(0).beta())
                : isBalanced ? Optional.of(InverseTemperature.ZERO) : Optional.empty();
    }

    /** Returns x_eff where it is none of these. */
    Real beta() {
        return beta.get();
    }

    /** Returns ln(A/B) by a logarithm of 1 and something positive. */
    private Real logarithm() {
        Real bias = RealSum.of(baths.stream().map(Bath::bias).toList());
        return bias.sign() == Sign.POSITIVE
                ? logarithm(bias.divide(absorption))
                : logarithm(bias.negate().divide(emission)).negate();
    }

    private static Real logarithm(Real above1) {
        return kept(Real.refining(bits -> Enclosures.of(
                new Arithmetic(bits + GUARD).log1p(Enclosures.ball(above1.enclose(bits + GUARD))))
                .above(BigFraction.ZERO)));
    }

    /** Returns A, the rate of emission into all baths. */
    Real emission() {
        return emission;
    }

    /** Returns e^(−x_eff) = B/A where it is a fraction. */
    Optional<BigFraction> rationalFactor() {
        return emission.isExact() && absorption.isExact() ? absorption.divide(emission).exact() : Optional.empty();
    }

    /** Returns j_b/K for each bath. */
    List<Real> currents() {
        List<Real> currents = new ArrayList<>();
        for (int b = 0; b < baths.size(); b++) {
            currents.add(current(b));
        }
        return currents;
    }

    private Real current(int b) {
        if (isCommon) {
            return Real.of(0);
        }
        if (isBalanced) {
            return baths.get(b).bias().negate();
        }
        List<Real> nets = new ArrayList<>();
        for (int c = 0; c < baths.size(); c++) {
            nets.add(net(b, c));
        }
        return RealSum.of(nets).divide(absorption);
    }

    /** Returns Σ ω_b j_b/K. */
    Real power() {
        if (isCommon || (isBalanced && isBalanced(Bath::frequency))) {
            return Real.of(0);
        }
        return isBalanced
                ? RealSum.of(baths.stream().map(bath -> bath.bias().multiply(Real.of(bath.frequency()))).toList())
                        .negate()
                : pairs((b, c) -> b.frequency().subtract(c.frequency()));
    }

    /** Returns −Σ x_b j_b/K, which is infinite at a difference of temperatures with one x_b infinite. */
    Outcome entropyProduction() {
        if (isCommon) {
            return Outcome.of(Real.of(0));
        }
        return baths.stream().anyMatch(bath -> bath.beta().isInfinite())
                ? new Outcome.Infinite(Sign.POSITIVE)
                : Outcome.of(pairs((b, c) -> c.beta().toFraction().subtract(b.beta().toFraction())));
    }

    /** Returns the sum of f(b, c) (γ↑_b γ↓_c − γ↓_b γ↑_c)/B over all pairs of baths. */
    private Real pairs(BiFunction<Bath, Bath, BigFraction> factor) {
        List<Real> terms = new ArrayList<>();
        for (int c = 1; c < baths.size(); c++) {
            for (int b = 0; b < c; b++) {
                terms.add(net(b, c).multiply(Real.of(factor.apply(baths.get(b), baths.get(c)))));
            }
        }
        return RealSum.of(terms).divide(absorption);
    }

    /** Returns γ↑_b γ↓_c − γ↓_b γ↑_c. */
    private Real net(int b, int c) {
        int order = baths.get(b).beta().compareTo(baths.get(c).beta());
        return order == 0 ? Real.of(0) : order < 0 ? fromHot(b, c) : fromHot(c, b).negate();
    }

    private Real fromHot(int hot, int cold) {
        Real product = absorptions.get(hot).multiply(emissions.get(cold));
        InverseTemperature above = baths.get(hot).beta();
        InverseTemperature below = baths.get(cold).beta();
        return above.isInfinite() || below.isInfinite()
                ? product
                : product.multiply(lessThanOne(above.toFraction().subtract(below.toFraction())));
    }

    /** Returns 1 − e^d for a difference d &lt; 0. */
    private static Real lessThanOne(BigFraction difference) {
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Enclosure less = Enclosures.of(a.expm1(a.ratio(difference)).negate());
            return less.above(BigFraction.ZERO).below(BigFraction.ONE);
        });
    }

    @Override
    public String toString() {
        return String.join("; ", Stream.of(baths).flatMap(List::stream).map(Bath::toString).toList());
    }
}
