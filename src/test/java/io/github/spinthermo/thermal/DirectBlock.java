package io.github.spinthermo.thermal;

import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Apint;

/**
 * A block by its definition: sums over the 2J + 1 levels in Apfloat at 150 digits, with nothing of the
 * kernel. For J ≤ 10 and 1e-12 ≤ |x| ≤ 20 they lose less than 60 digits.
 */
final class DirectBlock {

    private static final int DIGITS = 150;

    private final int twiceJ;
    private final Apfloat x;
    private final Apfloat root;
    private final Apfloat partition;

    DirectBlock(int twiceJ, String x) {
        this.twiceJ = twiceJ;
        this.x = new Apfloat(x, DIGITS, 10);
        this.root = ApfloatMath.exp(this.x.divide(number(-2)));
        this.partition = sum(m -> number(1));
    }

    private static Apfloat number(long value) {
        return new Apfloat(value, DIGITS, 10);
    }

    /** Returns Σ f(m) e^(−mx). */
    private Apfloat sum(UnaryOperator<Apfloat> factor) {
        Apfloat total = Apint.ZERO;
        for (int twiceM = -twiceJ; twiceM <= twiceJ; twiceM += 2) {
            Apfloat m = number(twiceM).divide(number(2));
            Apfloat term = twiceM == 0 ? number(1) : ApfloatMath.pow(root, twiceM);
            total = total.add(factor.apply(m).multiply(term));
        }
        return total;
    }

    /** Returns Σ e^(−mx). */
    Apfloat partition() {
        return partition;
    }

    Apfloat logPartition() {
        return ApfloatMath.log(partition);
    }

    /** Returns ⟨m⟩. */
    Apfloat energy() {
        return sum(m -> m).divide(partition);
    }

    /** Returns ⟨(m − ⟨m⟩)²⟩. */
    Apfloat variance() {
        Apfloat mean = energy();
        return sum(m -> m.subtract(mean).multiply(m.subtract(mean))).divide(partition);
    }

    /** Returns the sum over the levels of products (J+m)(J−m+1)… over a number of steps of the ladder, ⟨J₊^k J₋^k⟩. */
    Apfloat emission(int quanta) {
        Apfloat j = number(twiceJ).divide(number(2));
        return sum(m -> {
            Apfloat product = number(1);
            for (int k = 0; k < quanta; k++) {
                Apfloat level = m.subtract(number(k));
                product = product.multiply(j.add(level)).multiply(j.subtract(level).add(number(1)));
            }
            return product;
        }).divide(partition);
    }

    /** Returns −Σ p ln p with p = e^(−mx)/Z, ln p = −mx − ln Z. */
    Apfloat entropy() {
        Apfloat logarithm = logPartition();
        return sum(m -> m.multiply(x).add(logarithm)).divide(partition);
    }
}
