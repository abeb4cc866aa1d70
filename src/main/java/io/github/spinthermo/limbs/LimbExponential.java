package io.github.spinthermo.limbs;

/**
 * Exponentials of numbers of a {@link LimbArray} from 0 to 1, off by less than 12 u: e^a = e^(c/2^8) e^(d/2^16) e^−f
 * with two factors from tables, f from 0 to 2^−16, and e^−f = 1 − f (1 − f (1/2! − f (1/3! − …))).
 *
 * <p>Errors: N terms leave out less than 2^−8 u. A term is multiplied by f^k in the end and takes as many limbs as
 * leave 2^−8 units of it, its two factors and its product are truncated by less than that, so that the terms add less
 * than N 2^−6 u, N ≤ 37, and the last product 1.001 u: 1.6 u of e^−f. A product with a factor of a table, which is off
 * by 1.01 u, adds that and 1.001 u to the factor times the error before: 3.7 u of a number below 1.01, and less than 12
 * u of one below e.
 */
final class LimbExponential {

    /** A bound of the error of a result, in units of the last limb. */
    static final double ERROR = 12;

    /** Bits that a term keeps beyond the last limb. */
    private static final int GUARD = 8;

    private static final long ONE = 1L << LimbArray.RADIX_BITS;

    private final LimbArray numbers;
    private final ExpTables tables;
    private final int f;
    private final int g;

    /**
     * Prepares exponentials.
     *
     * @param numbers the array
     * @param scratch the first of 2 places that are written over
     */
    LimbExponential(LimbArray numbers, int scratch) {
        this.numbers = numbers;
        this.tables = ExpTables.of(numbers.limbs());
        this.f = scratch;
        this.g = scratch + 1;
    }

    /** Returns the power of f, below 2^−smallness, of the last term: f^(N+1)/(N+1)! is below 2^−(bits + 8). */
    static int terms(int bits, int smallness) {
        int last = 0;
        int rest = bits + GUARD - smallness;
        while (rest > 0) {
            last++;
            rest -= smallness + Math.getExponent((double) last + 1);
        }
        return last;
    }

    /**
     * Writes an exponential.
     *
     * @param r where it is written
     * @param a the place of a number from 0 to 1
     */
    void write(int r, int a) {
        int rest = LimbArray.RADIX_BITS - ExpTables.FINE;
        long above = (numbers.leading(a) >> rest) + 1;
        numbers.setPower(f, 0);
        numbers.subtract(f, f, a);
        numbers.addLeading(f, (above << rest) - ONE);
        series();
        numbers.copy(r, g);
        multiply(r, tables.fine, (int) above & ((1 << ExpTables.COARSE) - 1));
        multiply(r, tables.coarse, (int) (above >> ExpTables.COARSE));
    }

    private void multiply(int r, LimbTable table, int j) {
        if (j != 0) {
            numbers.copy(g, table.at(j), 0);
            numbers.multiply(r, r, g);
        }
    }

    /** Writes e^−f in the place of g. */
    private void series() {
        int smallness = Math.max(ExpTables.FINE,
                Long.numberOfLeadingZeros(numbers.leading(f) + 1) - Long.SIZE + LimbArray.RADIX_BITS);
        int bits = numbers.bits() + GUARD;
        int k = terms(numbers.bits(), smallness);
        numbers.copy(g, tables.reciprocals, k);
        for (k--; k >= 0; k--) {
            int needed = Math.max(0, bits - smallness * k - 1) / LimbArray.RADIX_BITS + 1;
            numbers.subtractProduct(g, tables.reciprocals, k, f, Math.min(numbers.limbs(), needed), numbers.limbs());
        }
    }
}
