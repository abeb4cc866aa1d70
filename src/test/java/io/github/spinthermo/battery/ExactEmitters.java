package io.github.spinthermo.battery;

import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model [P 5] of up to three emitters one by one: the elements of ρ between product states with the same number of
 * excitations, which no channel and no π pulse leads out of, and the energies given away; from exact
 * decimals, in 60 digits. Nothing here knows of Dicke levels.
 */
final class ExactEmitters {

    private static final MathContext DIGITS = new MathContext(60);
    private static final int SCALE = 90;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int SQUARINGS_TO_LIMIT = 100;

    /** An element of ρ, each state a set of excited emitters as bits. */
    private record Element(int ket, int bra) { }

    private final int n;
    private final BigDecimal gamma;
    private final BigDecimal dephasing;
    private final BigDecimal pumping;
    private final List<Element> elements = new ArrayList<>();
    private final BigDecimal[][] stored;
    private final BigDecimal[][] discharged;

    ExactEmitters(int n, BigDecimal collective, BigDecimal gamma, BigDecimal dephasing, BigDecimal pumping,
            BigDecimal storage, BigDecimal discharge) {
        this.n = n;
        this.gamma = gamma;
        this.dephasing = dephasing;
        this.pumping = pumping;
        for (int ket = 0; ket < 1 << n; ket++) {
            for (int bra = 0; bra < 1 << n; bra++) {
                if (Integer.bitCount(ket) == Integer.bitCount(bra)) {
                    elements.add(new Element(ket, bra));
                }
            }
        }
        this.stored = FixedPointExponential.matrix(generator(BigDecimal.ZERO), storage);
        this.discharged = FixedPointExponential.matrix(generator(collective), discharge);
    }

    private int size() {
        return elements.size();
    }

    private void add(BigDecimal[][] generator, int ket, int bra, int from, BigDecimal rate) {
        int to = elements.indexOf(new Element(ket, bra));
        generator[to][from] = generator[to][from].add(rate);
    }

    /** Returns the generator, whose last two rows count what is released and what is lost. */
    private BigDecimal[][] generator(BigDecimal rate) {
        BigDecimal[][] generator = new BigDecimal[size() + 2][size() + 2];
        for (BigDecimal[] row : generator) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        for (int from = 0; from < size(); from++) {
            Element element = elements.get(from);
            collectively(generator, element, from, rate);
            locally(generator, element, from);
        }
        return generator;
    }

    private void collectively(BigDecimal[][] generator, Element element, int from, BigDecimal rate) {
        int ket = element.ket;
        int bra = element.bra;
        BigDecimal loss = rate.multiply(HALF).negate();
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                if ((ket >> k & 1) == 1 && (bra >> l & 1) == 1) {
                    add(generator, ket - (1 << k), bra - (1 << l), from, rate);
                }
                if (moves(ket, k, l)) {
                    int moved = ket - (1 << k) + (1 << l);
                    add(generator, moved, bra, from, loss);
                    if (moved == bra) {
                        generator[size()][from] = generator[size()][from].add(rate);
                    }
                }
                if (moves(bra, k, l)) {
                    add(generator, ket, bra - (1 << k) + (1 << l), from, loss);
                }
            }
        }
    }

    /** Tells whether the excitation of emitter k may go to emitter l, or stay. */
    private static boolean moves(int state, int k, int l) {
        return (state >> k & 1) == 1 && (k == l || (state >> l & 1) == 0);
    }

    private void locally(BigDecimal[][] generator, Element element, int from) {
        int ket = element.ket;
        int bra = element.bra;
        for (int k = 0; k < n; k++) {
            int up = ket >> k & 1;
            int other = bra >> k & 1;
            BigDecimal out = gamma.multiply(BigDecimal.valueOf(up + other))
                    .add(pumping.multiply(BigDecimal.valueOf(2 - up - other)));
            add(generator, ket, bra, from, out.multiply(HALF).negate());
            if (up != other) {
                add(generator, ket, bra, from, dephasing.multiply(BigDecimal.valueOf(-2)));
            } else if (up == 1) {
                add(generator, ket - (1 << k), bra - (1 << k), from, gamma);
            } else {
                add(generator, ket + (1 << k), bra + (1 << k), from, pumping);
            }
        }
        if (ket == bra) {
            generator[size() + 1][from] = gamma.multiply(BigDecimal.valueOf(Integer.bitCount(ket)));
        }
    }

    /** Returns the ground state. */
    BigDecimal[] ground() {
        BigDecimal[] ground = new BigDecimal[size() + 2];
        Arrays.fill(ground, BigDecimal.ZERO);
        ground[0] = BigDecimal.ONE;
        return ground;
    }

    BigDecimal[] pulsed(BigDecimal[] state) {
        BigDecimal[] pulsed = ground();
        int all = (1 << n) - 1;
        for (int k = 0; k < size(); k++) {
            Element element = elements.get(k);
            pulsed[elements.indexOf(new Element(all - element.ket, all - element.bra))] = state[k];
        }
        return pulsed;
    }

    BigDecimal[] stored(BigDecimal[] state) {
        return applied(stored, state);
    }

    BigDecimal[] discharged(BigDecimal[] state) {
        return applied(discharged, state);
    }

    /** Returns the state, evolved, with nothing given away yet. */
    private BigDecimal[] applied(BigDecimal[][] matrix, BigDecimal[] state) {
        BigDecimal[] result = new BigDecimal[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < size(); j++) {
                sum = sum.add(matrix[i][j].multiply(state[j]));
            }
            result[i] = sum.setScale(SCALE, RoundingMode.HALF_EVEN);
        }
        return result;
    }

    /** Returns the state that 2^100 cycles lead to from the ground state. */
    BigDecimal[] limit() {
        BigDecimal[][] power = new BigDecimal[size()][];
        for (int j = 0; j < size(); j++) {
            BigDecimal[] unit = ground();
            unit[0] = BigDecimal.ZERO;
            unit[j] = BigDecimal.ONE;
            power[j] = Arrays.copyOf(discharged(stored(pulsed(unit))), size());
        }
        for (int k = 0; k < SQUARINGS_TO_LIMIT; k++) {
            power = squared(power);
        }
        return Arrays.copyOf(power[0], size() + 2);
    }

    private static BigDecimal[][] squared(BigDecimal[][] rows) {
        BigDecimal[][] product = new BigDecimal[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = 0; k < rows.length; k++) {
                    if (rows[i][k].signum() != 0 && rows[k][j].signum() != 0) {
                        sum = sum.add(rows[i][k].multiply(rows[k][j]));
                    }
                }
                product[i][j] = sum.setScale(SCALE, RoundingMode.HALF_EVEN);
            }
        }
        return product;
    }

    BigDecimal released(BigDecimal[] state) {
        return state[size()];
    }

    BigDecimal lost(BigDecimal[] state) {
        return state[size() + 1];
    }

    /** Returns the excitation M. */
    BigDecimal excitation(BigDecimal[] state) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < size(); k++) {
            Element element = elements.get(k);
            if (element.ket == element.bra) {
                BigDecimal m = BigDecimal.valueOf(2L * Integer.bitCount(element.ket) - n).multiply(HALF);
                sum = sum.add(m.multiply(state[k]));
            }
        }
        return sum;
    }

    /** Returns ⟨S²⟩ = Σ_k Σ_l ⟨s_k · s_l⟩ by exchanges of two emitters: s_k · s_l = (exchange)/2 − 1/4. */
    private BigDecimal square(BigDecimal[] state) {
        BigDecimal sum = BigDecimal.valueOf(3L * n).multiply(new BigDecimal("0.25"));
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < k; l++) {
                sum = sum.add(exchange(state, k, l)).subtract(HALF);
            }
        }
        return sum;
    }

    private BigDecimal exchange(BigDecimal[] state, int k, int l) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int e = 0; e < size(); e++) {
            Element element = elements.get(e);
            boolean same = (element.ket >> k & 1) == (element.ket >> l & 1);
            int exchanged = same ? element.ket : element.ket ^ (1 << k) ^ (1 << l);
            sum = exchanged == element.bra ? sum.add(state[e]) : sum;
        }
        return sum;
    }

    /** Returns the effective length S_eff. */
    BigDecimal length(BigDecimal[] state) {
        BigDecimal four = BigDecimal.valueOf(4);
        return square(state).max(BigDecimal.ZERO).multiply(four).add(BigDecimal.ONE).sqrt(DIGITS)
                .subtract(BigDecimal.ONE).multiply(HALF);
    }

    /** Returns the mean length ⟨S⟩; at most three emitters have two total spins, S and S − 1. */
    BigDecimal meanLength(BigDecimal[] state) {
        if (n == 1) {
            return HALF;
        }
        BigDecimal largest = BigDecimal.valueOf(n).multiply(HALF);
        BigDecimal lack = largest.multiply(largest.add(BigDecimal.ONE)).subtract(square(state));
        return largest.subtract(lack.divide(BigDecimal.valueOf(n), DIGITS));
    }
}
