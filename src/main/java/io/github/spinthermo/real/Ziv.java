package io.github.spinthermo.real;

import io.github.spinthermo.cost.Interruption;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ziv's strategy: evaluate, see whether the enclosure decides the question, and if not evaluate again with
 * more bits, up to a cap.
 */
final class Ziv {

    private static final int GUARD = 14;
    private static final int SMALLEST_STEP = 32;
    private static final int ALLOWANCE = 100_000;

    private Ziv() { }

    /** Returns the cap in bits for an answer of that many digits: 4 × digits + 100 000. */
    static int cap(int digits) {
        return Math.addExact(Math.multiplyExact(4, digits), ALLOWANCE);
    }

    /**
     * Asks until there is an answer.
     *
     * @param number whose enclosures are asked about
     * @param needed the relative accuracy, in bits, below which the question is not even asked to be
     *     decidable
     * @param cap the most bits to be tried
     * @param question the answer that an enclosure gives, if it gives one
     * @throws PrecisionExhaustedException if the enclosure at the cap gives none
     */
    static <T> T decide(Real number, int needed, int cap, Function<Enclosure, Optional<T>> question) {
        int bits = Math.min(needed + GUARD, cap);
        while (true) {
            Interruption.check();
            Enclosure enclosure = number.enclose(bits);
            Optional<T> answer = question.apply(enclosure);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (bits >= cap) {
                throw new PrecisionExhaustedException(enclosure, bits);
            }
            bits = Math.min(cap, bits + step(enclosure, needed, bits));
        }
    }

    /** Returns the bits that were missing, where the enclosure tells; half as many again where it is only unlucky. */
    private static int step(Enclosure enclosure, int needed, int bits) {
        long certain = enclosure.ball().certainBits();
        if (certain < 0) {
            return Math.max(SMALLEST_STEP, bits);
        }
        long missing = certain < needed ? needed - certain + SMALLEST_STEP : 0;
        return (int) Math.max(missing, Math.max(SMALLEST_STEP, bits / 2));
    }
}
