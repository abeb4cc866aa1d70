package io.github.spinthermo.kernel;

import io.github.spinthermo.fixed.FixedNumbers;
import io.github.spinthermo.fixed.NearOne;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Logarithms of many numbers at one precision, by tables and a short series. For any number of threads.
 *
 * <p>A number is brought near 1 by factors whose logarithms are in tables: to a · 2^s = y from 1/2 to 1; times
 * c/32, c the integer next to 32/y, so that it is 1 + f with |f| ≤ 2^−6; then times 1 + j 2^−b for b = 10, 15, 20,
 * …, −j the integer next to f 2^b. Each leaves |f| (|f| + 2^−(b+1)) + 2^−(b+1) at most: below 1.6 · 2^−11 after
 * the first of them and below 1.1 · 2^−(b+1) after any later one, and |j| ≤ 26. The last b is about 3 √W, W the
 * bits of a grain: tables and the series take about as long, and that has 40 terms at most for numbers of limbs.
 *
 * <p>Errors, in grains, of which a unit has 2^24 or more: cutting y and its multiple off makes 4, relative to itself,
 * each of L factors 2^5, each of the L + 1 entries of tables 2, and s times ln 2 less than 2^16. With L &lt; √W that is
 * below 2^18 for all W &lt; 2^24, thus 2^−6 of a unit, beside what the logarithm of 1 + f is off by.
 *
 * @param <N> the kind of numbers
 */
public final class TabledLogarithm<N> {

    /** Bits beyond a grain, of numbers that are computed for tables. */
    private static final int GUARD = 16;

    /** The longest numbers whose tables are kept, in bits: these take some 8 MB. */
    private static final int LARGEST_KEPT = 1 << 14;

    /** The factors c/32 and 1 + j 2^−b: the binary places of c, the first b, and by how much b grows. */
    private static final int FIRST_PLACES = 5;
    private static final int SECOND_PLACES = 10;
    private static final int MORE_PLACES = 5;

    private static final int LARGEST_FACTOR = 1 << (FIRST_PLACES + 1);

    private static final AtomicReference<TabledLogarithm<?>> KEPT = new AtomicReference<>();

    private final FixedNumbers<N> numbers;
    private final int work;
    private final N one;
    private final N ln2;
    private final LogarithmTable<N> factors;
    private final List<LogarithmTable<N>> tables = new ArrayList<>();

    private TabledLogarithm(FixedNumbers<N> numbers) {
        this.numbers = numbers;
        this.work = numbers.bits() + FixedNumbers.GUARD + GUARD;
        this.one = numbers.one();
        this.ln2 = numbers.of(Constants.ln2(work), work);
        this.factors = new LogarithmTable<>(LARGEST_FACTOR, this::ofFactor);
        for (int i = 0; i < levels(numbers.bits()); i++) {
            int places = places(i);
            tables.add(new LogarithmTable<>(LogarithmTable.LARGEST,
                    j -> numbers.of(LogarithmSplitting.ofOnePlus(j, places, work), work)));
        }
    }

    /**
     * Returns the logarithms of numbers in fixed point.
     *
     * @param <N> the kind of numbers
     * @param numbers the arithmetic
     * @return logarithms with tables that are filled as they are used
     */
    @SuppressWarnings("unchecked") // Arithmetics that are equal have the same kind of numbers.
    public static <N> TabledLogarithm<N> of(FixedNumbers<N> numbers) {
        TabledLogarithm<?> kept = KEPT.get();
        if (kept != null && kept.numbers.equals(numbers)) {
            return (TabledLogarithm<N>) kept;
        }
        TabledLogarithm<N> fresh = new TabledLogarithm<>(numbers);
        if (numbers.bits() <= LARGEST_KEPT) {
            KEPT.set(fresh);
        }
        return fresh;
    }

    /**
     * Estimates the memory that the tables take.
     *
     * @param bits the bits behind the point
     * @return a number of bytes
     */
    public static double bytes(int bits) {
        return (levels(bits) + 1.0) * 2 * LogarithmTable.LARGEST * FixedNumbers.bytes(bits);
    }

    private static int levels(int bits) {
        return (int) (3 * Math.sqrt(bits + FixedNumbers.GUARD)) / MORE_PLACES - 1;
    }

    private static int places(int level) {
        return SECOND_PLACES + level * MORE_PLACES;
    }

    /**
     * Returns a logarithm, off by less than 2^−2 of a unit, or of a power of 2 units: where its last bits are not
     * wanted, the series goes without them.
     *
     * @param a the number, from 2^−65536 on, positive
     * @param dropped how many of its bits need not be right, from 0 to all
     * @return ln a, off by less than 2^(dropped − 2) units
     */
    public N log(N a, int dropped) {
        int zeros = numbers.zeros(a);
        N y = numbers.shift(a, zeros);
        int factor = (int) Math.rint((1 << FIRST_PLACES) / numbers.toDouble(y));
        N f = numbers.subtract(numbers.shift(numbers.times(y, factor), -FIRST_PLACES), one);
        NearOne<N> rest = numbers.nearOne(f);
        N sum = numbers.add(numbers.times(ln2, zeros), factors.at(factor));
        for (int i = 0; i < tables.size(); i++) {
            int j = rest.multiplyByNext(places(i));
            if (j != 0) {
                sum = numbers.add(sum, tables.get(i).at(j));
            }
        }
        return numbers.subtract(rest.log(dropped), sum);
    }

    /** Returns ln (c/32). */
    private N ofFactor(int c) {
        Arithmetic a = new Arithmetic(work + GUARD);
        return numbers.of(a.log(a.ratio(BigInteger.valueOf(c), BigInteger.valueOf(1L << FIRST_PLACES))).units(work),
                work);
    }
}
