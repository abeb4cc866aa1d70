package io.github.spinthermo.words;

import io.github.spinthermo.kernel.Algebra;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Algebra of numbers of five words. */
public final class WordArithmetic implements Algebra<WordBall> {

    /** The one instance. */
    public static final WordArithmetic INSTANCE = new WordArithmetic();

    private WordArithmetic() { }

    @Override
    public WordBall add(WordBall a, WordBall b) {
        return a.plus(b);
    }

    @Override
    public WordBall subtract(WordBall a, WordBall b) {
        return a.minus(b);
    }

    @Override
    public WordBall multiply(WordBall a, WordBall b) {
        return a.times(b);
    }

    /** Multiplies by a power of 2; unknown for one of a word's length or more. */
    @Override
    public WordBall scale(WordBall a, int shift) {
        if (shift <= -WordBall.RADIX_BITS || shift >= WordBall.RADIX_BITS) {
            return WordBall.UNKNOWN;
        }
        return shift < 0 ? a.shiftRight(-shift) : a.times(1L << shift);
    }

    @Override
    public WordBall integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? WordBall.of(value.longValue()) : WordBall.UNKNOWN;
    }

    @Override
    public WordBall ratio(BigFraction fraction) {
        BigInteger denominator = fraction.getDenominator();
        return denominator.equals(BigInteger.ONE)
                ? integer(fraction.getNumerator())
                : WordBall.of(fraction.getNumerator().shiftLeft(WordBall.BITS).divide(denominator), 1);
    }
}
