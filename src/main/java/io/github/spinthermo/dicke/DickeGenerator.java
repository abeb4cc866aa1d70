package io.github.spinthermo.dicke;

import static io.github.spinthermo.dicke.DickeChannel.ABSORPTION_DOWN;
import static io.github.spinthermo.dicke.DickeChannel.ABSORPTION_SAME;
import static io.github.spinthermo.dicke.DickeChannel.ABSORPTION_UP;
import static io.github.spinthermo.dicke.DickeChannel.COLLECTIVE_ABSORPTION;
import static io.github.spinthermo.dicke.DickeChannel.COLLECTIVE_EMISSION;
import static io.github.spinthermo.dicke.DickeChannel.DEPHASING_DOWN;
import static io.github.spinthermo.dicke.DickeChannel.DEPHASING_UP;
import static io.github.spinthermo.dicke.DickeChannel.EMISSION_DOWN;
import static io.github.spinthermo.dicke.DickeChannel.EMISSION_SAME;
import static io.github.spinthermo.dicke.DickeChannel.EMISSION_UP;

import io.github.spinthermo.markov.Jump;
import io.github.spinthermo.markov.JumpGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The generator of the rate equations of the populations: jumps that each lead by the same step from every level,
 * and the rate at which each level is left. An object works in arrays of its own: one thread uses it at a time.
 *
 * @derivation 7.4
 */
public final class DickeGenerator implements JumpGenerator {

    /** The channels besides emission, those together that lead by the same step. */
    private static final List<List<DickeChannel>> OTHERS = List.of(List.of(DEPHASING_UP), List.of(DEPHASING_DOWN),
            List.of(COLLECTIVE_ABSORPTION, ABSORPTION_SAME), List.of(ABSORPTION_UP), List.of(ABSORPTION_DOWN));

    private final int n;
    private final int order;
    private final double[][] up;
    private final List<Jump> emission;
    private final List<Jump> others;
    private final double[][] outflow;
    private final double[] nothing;
    private final double[] next;
    private final double[] afterNext;
    private final double[][] fromNext;
    private final double[][] fromAfterNext;

    private DickeGenerator(int n, int order, DickeRates rates) {
        this.n = n;
        this.order = order;
        this.outflow = Populations.none(n - order).rows();
        double[][] same = rates(rates, COLLECTIVE_EMISSION, EMISSION_SAME);
        this.up = rates(rates, EMISSION_UP);
        double[][] down = rates(rates, EMISSION_DOWN);
        this.emission = List.of(new Jump(0, -1, same), new Jump(-1, 0, up), new Jump(1, -2, down));
        this.others = OTHERS.stream()
                .filter(channels -> channels.stream().anyMatch(channel -> channel.rate(rates) > 0))
                .map(channels -> new Jump(channels.get(0).rows(), channels.get(0).places(),
                        rates(rates, channels.toArray(DickeChannel[]::new)))).toList();
        this.nothing = new double[n + 3];
        this.next = new double[n + 3];
        this.afterNext = new double[n + 3];
        this.fromNext = shifted(same, 1);
        this.fromAfterNext = shifted(down, 2);
        if (order > 0) {
            leave(rates);
        }
    }

    /**
     * Returns the generator with all channels.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @return the generator
     */
    public static DickeGenerator of(int n, DickeRates rates) {
        return new DickeGenerator(n, 0, rates);
    }

    /**
     * Returns the generator of the coherences of one order: of the elements ⟨S, M|ρ|S, M − q⟩, held as the populations
     * of N − q spins are, times −i to the power of q. A jump leads from one to the next at the geometric mean of the
     * rates from its two levels, and it is left at the mean of the rates from both, so that their sum of absolute
     * values never grows.
     *
     * @param n the number N of spins
     * @param order q, from 0 for populations to N
     * @param rates the rates of the channels
     * @return the generator
     * @derivation 8.2
     */
    public static DickeGenerator ofCoherences(int n, int order, DickeRates rates) {
        return new DickeGenerator(n, order, rates);
    }

    /** Adds up the rates of channels that lead by the same step, and counts them to what leaves a level. */
    private double[][] rates(DickeRates rates, DickeChannel... channels) {
        double[][] sums = Populations.none(n - order).rows();
        for (int r = 0; r < sums.length; r++) {
            for (int i = 0; i < sums[r].length; i++) {
                for (DickeChannel channel : channels) {
                    sums[r][i] += rate(channel, r, i, rates);
                }
                outflow[r][i] += sums[r][i];
            }
        }
        return sums;
    }

    private double rate(DickeChannel channel, int row, int place, DickeRates rates) {
        LevelRates level = LevelRates.at(n, row, place + order);
        double rate = channel.rate(rates);
        return order == 0 || rate == 0 ? channel.rate(level, rates)
                : rate * channel.ofCoherence(level, LevelRates.at(n, row, place)).doubleValue();
    }

    /** Replaces what leaves a coherence by the mean of what leaves its two levels, less what dephasing gives back. */
    private void leave(DickeRates rates) {
        for (int r = 0; r < outflow.length; r++) {
            for (int i = 0; i < outflow[r].length; i++) {
                LevelRates level = LevelRates.at(n, r, i + order);
                LevelRates other = LevelRates.at(n, r, i);
                outflow[r][i] = (left(level, rates) + left(other, rates)) / 2
                        + rates.localDephasing() * (n - level.dephasingSame(other).value());
            }
        }
    }

    /** Adds up what emission and absorption take from a level. */
    private double left(LevelRates level, DickeRates rates) {
        return COLLECTIVE_EMISSION.rate(level, rates) + COLLECTIVE_ABSORPTION.rate(level, rates)
                + rates.localEmission() * level.excitations() + rates.localAbsorption() * (n - level.excitations());
    }

    @Override
    public List<Jump> jumps() {
        return Stream.concat(emission.stream(), others.stream()).toList();
    }

    @Override
    public double[][] outflow() {
        return outflow;
    }

    /** Returns the rates of one channel alone, from each level. */
    double[][] only(DickeChannel channel, DickeRates rates) {
        double[][] only = Populations.none(n).rows();
        for (int r = 0; r < only.length; r++) {
            for (int i = 0; i < only[r].length; i++) {
                only[r][i] = channel.rate(LevelRates.at(n, r, i), rates);
            }
        }
        return only;
    }

    /** Lists the jumps by emission. */
    List<Jump> emission() {
        return emission;
    }

    /** Adds up the populations that the levels gain from each other by emission, per time. */
    void emission(double[][] from, int[] top, double[][] to) {
        for (int r = 0; r < to.length; r++) {
            Arrays.fill(to[r], 0, top[r] + 1, 0);
            add(emission, from, top, r, to[r]);
        }
    }

    @Override
    public void derivative(double[][] from, int[] top, int row, double[] to) {
        Arrays.fill(to, 0, top[row] + 1, 0);
        add(others, from, top, row, to);
        boolean isFirst = row == 0;
        boolean isLast = row == from.length - 1;
        emit(row, top[row], isFirst ? nothing : from[row - 1], isFirst ? nothing : fromAfterNext[row - 1], from[row],
                isLast ? nothing : from[row + 1], isLast ? nothing : up[row + 1], to);
    }

    /**
     * Adds to a row the gain by emission from three rows, and takes away the loss of the row itself, in one sweep. All
     * arrays of a sweep have one index, which lets processors take several places at once.
     */
    private void emit(int r, int top, double[] above, double[] ratesAbove, double[] here, double[] below,
            double[] ratesBelow, double[] to) {
        double[] rates = fromNext[r];
        double[] out = outflow[r];
        shift(here, 1, next, top);
        shift(above, 2, afterNext, top);
        int inside = Math.min(top, Math.min(below.length - 1, here.length - 2));
        for (int i = 0; i <= inside; i++) {
            to[i] += rates[i] * next[i] + ratesBelow[i] * below[i] + ratesAbove[i] * afterNext[i] - out[i] * here[i];
        }
        for (int i = inside + 1; i <= top; i++) {
            to[i] += rates[i] * next[i] + ratesAbove[i] * afterNext[i] - out[i] * here[i];
        }
    }

    /** Copies what lies so many places farther, 0 where there is no such place. */
    private static void shift(double[] from, int places, double[] to, int top) {
        int size = Math.min(top + 1, from.length - places);
        System.arraycopy(from, places, to, 0, size);
        Arrays.fill(to, size, top + 1, 0);
    }

    /** Returns rates by the place so much lower. */
    private static double[][] shifted(double[][] rates, int places) {
        return Arrays.stream(rates).map(row -> Arrays.copyOfRange(row, Math.min(places, row.length),
                row.length + places)).toArray(double[][]::new);
    }

    private static void add(List<Jump> jumps, double[][] from, int[] top, int row, double[] to) {
        for (Jump jump : jumps) {
            int source = row - jump.rows();
            if (source >= 0 && source < from.length) {
                gain(from[source], jump.rates()[source], top[source], jump.places(), to, top[row]);
            }
        }
    }

    private static void gain(double[] from, double[] rates, int last, int step, double[] to, int top) {
        int end = Math.min(last, top - step);
        for (int i = Math.max(0, -step); i <= end; i++) {
            to[i + step] += rates[i] * from[i];
        }
    }
}
