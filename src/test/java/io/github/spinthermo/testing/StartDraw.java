package io.github.spinthermo.testing;

import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Draws spins, temperatures and starts of every kind from a seed, whose sizes follow what their computation takes. */
public final class StartDraw {

    /** The largest spin, doubled: s = 49/2. */
    private static final int LARGEST_TWICE = 49;

    /** Factor by which thermal and pure starts may be larger than weights that are listed. */
    private static final int MANY = 20;

    private final Random random;

    public StartDraw(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /** Draws n spins s with 2ns at most about a limit, often one spin or two, as often spins 1/2 as larger ones. */
    public SpinEnsemble ensemble(int limit) {
        int twiceS = random.nextBoolean() ? 1 : 1 + random.nextInt(Math.min(limit / 2, LARGEST_TWICE));
        int most = Math.max(2, limit / twiceS);
        int n = switch (random.nextInt(8)) {
            case 0 -> 1;
            case 1 -> 2;
            default -> 1 + (int) Math.pow(most, random.nextDouble());
        };
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    /** Draws 0, ±∞, a tenth of an integer, or a magnitude between 1e-18 and 10, of either sign. */
    public InverseTemperature temperature() {
        return switch (random.nextInt(10)) {
            case 0 -> InverseTemperature.ZERO;
            case 1 -> InverseTemperature.INFINITY;
            case 2 -> InverseTemperature.INFINITY.negate();
            case 3, 4, 5 -> InverseTemperature.of(BigDecimal.valueOf(random.nextInt(81) - 40L, 1));
            default -> finite();
        };
    }

    /** Draws a magnitude between 1e-18 and 10, of either sign. */
    public InverseTemperature finite() {
        int power = random.nextInt(3) == 0 ? -18 + random.nextInt(17) : -1 + random.nextInt(2);
        BigDecimal magnitude = BigDecimal.valueOf(100 + random.nextInt(900), 2).scaleByPowerOfTen(power);
        return InverseTemperature.of(random.nextBoolean() ? magnitude : magnitude.negate());
    }

    /** Draws parts of 1, some of them 0. */
    private List<BigFraction> parts(int count) {
        List<Long> parts = IntStream.range(0, count).mapToObj(i -> (long) Math.max(0, random.nextInt(12) - 3))
                .collect(Collectors.toCollection(ArrayList::new));
        parts.set(random.nextInt(count), 1L + random.nextInt(5));
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        return parts.stream().map(part -> BigFraction.of(part, sum)).toList();
    }

    private Map<HalfInteger, BigFraction> weights(SpinEnsemble ensemble) {
        List<HalfInteger> totalSpins = ensemble.totalSpins().toList();
        List<BigFraction> parts = parts(totalSpins.size());
        return IntStream.range(0, totalSpins.size()).boxed()
                .collect(Collectors.toMap(totalSpins::get, parts::get, (a, b) -> a, TreeMap::new));
    }

    /** Draws weights without populations, which leave energy and entropy of the start open. */
    public InitialState weighted(SpinEnsemble ensemble, Copies copies) {
        return InitialState.ofWeights(ensemble, weights(ensemble), copies);
    }

    private InitialState populated(SpinEnsemble ensemble, Copies copies) {
        Map<HalfInteger, BigFraction> weights = weights(ensemble);
        return InitialState.ofWeights(ensemble, weights, copies, weights.keySet().stream().collect(
                Collectors.toMap(totalSpin -> totalSpin, totalSpin -> parts((int) totalSpin.twice() + 1))));
    }

    private InitialState dicke(SpinEnsemble ensemble, Copies copies) {
        List<HalfInteger> totalSpins = ensemble.totalSpins().toList();
        HalfInteger totalSpin = totalSpins.get(random.nextInt(3) == 0 ? 0 : random.nextInt(totalSpins.size()));
        long twiceM = totalSpin.twice() - 2L * random.nextInt((int) totalSpin.twice() + 1);
        return InitialState.dicke(ensemble, totalSpin, HalfInteger.ofTwice(twiceM), copies);
    }

    /** Draws a pure start on the largest total spin. */
    public InitialState stretched(SpinEnsemble ensemble) {
        return switch (random.nextInt(4)) {
            case 0 -> InitialState.w(ensemble);
            case 1 -> InitialState.ghz(ensemble);
            case 2 -> InitialState.spinCoherent(ensemble, BigFraction.of(random.nextInt(900), 100));
            default -> InitialState.spinCoherentOfCosine(ensemble, BigFraction.of(random.nextInt(21) - 10, 10));
        };
    }

    private InitialState upDown(SpinEnsemble ensemble) {
        int up = random.nextInt((int) ensemble.n() + 1);
        return InitialState.upDown(ensemble, up,
                ensemble.s().equals(HalfInteger.HALF) && random.nextBoolean() ? Copies.EVEN : Copies.ONE);
    }

    /** Draws one temperature for each spin, of a few different ones. */
    public List<InverseTemperature> betas(long n) {
        List<InverseTemperature> few = Stream.generate(this::temperature).limit(1L + random.nextInt(4)).toList();
        return Stream.generate(() -> few.get(random.nextInt(few.size()))).limit(n).toList();
    }

    /** Draws groups of several sizes and temperatures. */
    public List<SpinGroup> groups(int count, int limit) {
        return Stream.generate(() -> new SpinGroup(ensemble(limit / count), temperature())).limit(count).toList();
    }

    /**
     * Draws a start of any kind: one in eight is larger by far if it is thermal or pure; products are smaller than the
     * others, as their weights take longer.
     */
    public InitialState start(int limit, int limitOfProducts) {
        SpinEnsemble ensemble = ensemble(limit);
        SpinEnsemble cheap = random.nextInt(8) == 0 ? ensemble(MANY * limit) : ensemble;
        Copies copies = random.nextBoolean() ? Copies.EVEN : Copies.ONE;
        return switch (random.nextInt(9)) {
            case 0, 1 -> InitialState.thermal(cheap, temperature());
            case 2 -> weighted(ensemble, copies);
            case 3 -> populated(ensemble(limitOfProducts), copies);
            case 4 -> dicke(cheap, copies);
            case 5 -> stretched(cheap);
            case 6 -> upDown(ensemble);
            case 7 -> product(limitOfProducts);
            default -> InitialState.groups(groups(1 + random.nextInt(3), limitOfProducts));
        };
    }

    private InitialState product(int limit) {
        SpinEnsemble ensemble = ensemble(limit);
        return InitialState.product(ensemble, betas(ensemble.n()));
    }
}
