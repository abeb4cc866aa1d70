package io.github.spinthermo.contour;

import java.math.BigInteger;
import java.util.List;

/** Sums over nodes on integers, of any length. */
final class IntegerSines implements SineSums {

    private final List<Node> nodes;
    private final int bits;
    private final BigInteger[] before;
    private final BigInteger[] now;

    IntegerSines(List<Node> nodes, int bits) {
        this.nodes = nodes;
        this.bits = bits;
        this.before = nodes.stream().map(Node::before).toArray(BigInteger[]::new);
        this.now = nodes.stream().map(Node::now).toArray(BigInteger[]::new);
    }

    @Override
    public BigInteger next() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < now.length; i++) {
            sum = sum.add(now[i]);
            BigInteger product = nodes.get(i).twiceCosine().multiply(now[i]).shiftRight(bits);
            BigInteger next = product.subtract(before[i]);
            before[i] = now[i];
            now[i] = next;
        }
        return sum;
    }
}
