package io.github.spinthermo.domains.pair;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/** A mixture of product Dicke states of two domains, whose states are made when they are first asked for. */
public final class PairMixture {

    /** Bits beside those asked for, which pay for the roundings. */
    private static final int GUARD = 32;

    /** One copy of each angular momentum. */
    private static final Optional<BiFunction<HalfInteger, HalfInteger, BigInteger>> SYMMETRISED =
            Optional.of((j1, j2) -> BigInteger.ONE);

    /** Digits of coefficients that are made before it is known how many are asked for. */
    private static final Precision FEW = Precision.digits(1);

    private final double pairs;
    private final TwoDomainCost cost;
    private final Once<Map<ProductState, Weight>> states;

    /** l_j1 l_j2; empty where coherences between different j1 or j2 are left, which no J_z sees. */
    private final Optional<BiFunction<HalfInteger, HalfInteger, BigInteger>> copies;

    private PairMixture(double pairs, TwoDomainCost cost, Supplier<Map<ProductState, Weight>> states,
            Optional<BiFunction<HalfInteger, HalfInteger, BigInteger>> copies) {
        this.pairs = pairs;
        this.cost = cost;
        this.states = new Once<>(states);
        this.copies = copies;
    }

    /**
     * Mixes states without coherences.
     *
     * @param weights the weight of each state, positive, exactly 1 together
     * @return the mixture
     */
    public static PairMixture of(Map<ProductState, BigFraction> weights) {
        Map<ProductState, Weight> exact = exact(weights);
        return new PairMixture(exact.size(), TwoDomainCost.ofPairs(exact.keySet()), () -> exact, SYMMETRISED);
    }

    private static Map<ProductState, Weight> exact(Map<ProductState, BigFraction> weights) {
        Map<ProductState, Weight> result = new LinkedHashMap<>();
        weights.forEach((pair, weight) -> result.put(pair, Weight.exact(weight)));
        return result;
    }

    /**
     * Lets spins 1/2 point up or down one by one.
     *
     * @param up1 the spins up in the first domain
     * @param down1 those down
     * @param up2 the spins up in the second domain
     * @param down2 those down
     * @return the mixture; when its states are asked for, a {@link ResourceLimitException} names {@code n1} or {@code
     *     n2}, the larger, if they do not fit into the free memory
     */
    public static PairMixture unsymmetrised(long up1, long down1, long up2, long down2) {
        TwoDomainCost cost = TwoDomainCost.unsymmetrised(up1, down1, up2, down2);
        double pairs = (Math.min(up1, down1) + 1.0) * (Math.min(up2, down2) + 1.0);
        return new PairMixture(pairs, cost, () -> {
            admit(up1 + down1, up2 + down2, cost);
            return exact(UnsymmetrisedPairs.of(up1, down1, up2, down2));
        }, pairs == 1 ? SYMMETRISED : Optional.empty());
    }

    private static void admit(long n1, long n2, TwoDomainCost cost) {
        Budget.MEMORY_ONLY.admit(n1 > n2 ? "n1" : "n2", Math.max(n1, n2), cost.states().apply(FEW));
    }

    /**
     * Makes each domain thermal in the space of all its spins.
     *
     * @param first the spins of the first domain
     * @param x1 their inverse temperature
     * @param second the spins of the second domain
     * @param x2 their inverse temperature
     * @return the mixture; its states are made as those of {@link #unsymmetrised}
     */
    public static PairMixture thermal(SpinEnsemble first, InverseTemperature x1, SpinEnsemble second,
            InverseTemperature x2) {
        TwoDomainCost cost = TwoDomainCost.thermal(first, second);
        ThermalDomain one = new ThermalDomain(first, beside(first, x1, x2));
        ThermalDomain two = new ThermalDomain(second, beside(second, x2, x1));
        return new PairMixture(one.count() * two.count(), cost, () -> {
            admit(first.n(), second.n(), cost);
            return pairs(one, two);
        }, Optional.of((j1, j2) -> one.copies(j1).multiply(two.copies(j2))));
    }

    /** Chooses 0 for a single spin whose direction makes no difference. */
    private static InverseTemperature beside(SpinEnsemble spins, InverseTemperature x, InverseTemperature other) {
        return spins.n() == 1 && other.isZero() ? other : x;
    }

    private static Map<ProductState, Weight> pairs(ThermalDomain first, ThermalDomain second) {
        Map<ProductState, Weight> weights = new LinkedHashMap<>();
        Map<ThermalDomain.State, Weight> others = second.weights();
        first.weights().forEach((one, weight) -> others.forEach((two, other) ->
                weights.put(new ProductState(one.j(), one.m(), two.j(), two.m()), weight.times(other))));
        return weights;
    }

    /**
     * Counts the states, without making them.
     *
     * @return how many have a weight
     */
    public double pairs() {
        return pairs;
    }

    /**
     * Estimates the memory and time of the states with their coefficients. Nothing is made for it.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        return cost.states().apply(FEW);
    }

    /**
     * Estimates the memory and time of the states and all quantities of the steady state. Nothing is made for it.
     *
     * @param betaB x_B
     * @param precision the digits that will be asked for
     * @return memory and time
     */
    public Estimate estimate(InverseTemperature betaB, Precision precision) {
        return cost.inBath(betaB, precision);
    }

    /**
     * Returns the weights of the states that have one.
     *
     * @return the weight of each state in all its copies; unmodifiable
     */
    public Map<ProductState, Real> weights() {
        Map<ProductState, Real> values = new LinkedHashMap<>();
        states.get().forEach((pair, weight) -> values.put(pair, weight.value()));
        return Collections.unmodifiableMap(values);
    }

    /** Returns the same weights in both forms: to their own precision, and as a limit and a deviation. */
    Map<ProductState, Weight> states() {
        return states.get();
    }

    /** Returns l_j1 l_j2; empty if that does not tell the entropy. */
    Optional<BiFunction<HalfInteger, HalfInteger, BigInteger>> copies() {
        return copies;
    }

    /**
     * Computes the square of the total angular momentum.
     *
     * @return ⟨J²⟩
     */
    public Real squaredAngularMomentum() {
        return mean(ProductState::squaredAngularMomentum);
    }

    /**
     * Averages what each state has.
     *
     * @param value the value that a state has
     * @return the mean, exact where the weights are
     */
    public Real mean(Function<ProductState, BigFraction> value) {
        Map<ProductState, Weight> made = states.get();
        Real limit = Real.of(Fractions.sum(made.entrySet().stream()
                .filter(state -> state.getValue().limit().signum() > 0)
                .map(state -> state.getValue().limit().multiply(value.apply(state.getKey()))).toList()));
        return made.values().stream().allMatch(Weight::isExact) ? limit : Weight.beside(limit, bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Ball sum = Ball.ZERO;
            for (Map.Entry<ProductState, Weight> state : made.entrySet()) {
                Interruption.check();
                sum = a.add(sum, a.multiply(Enclosures.ball(state.getValue().deviation().enclose(a.bits())),
                        a.ratio(value.apply(state.getKey()))));
            }
            return sum;
        });
    }
}
