package io.github.spinthermo.doubledouble;

/**
 * Walk from block to block, D → D + 2, by the sums over their levels: {@link LevelSums} without the squares, and with
 * their errors, in a form that loops run through without memory.
 */
public final class LevelWalk {

    private final double x;
    private final DoubleDouble q;
    private final Running power;
    private final Running rest;
    private final Running first;
    private double dimension;

    /**
     * Begins at a block, or at a shorter one that it is like.
     *
     * @param x the inverse temperature, from 0 to {@link TableExponential#LARGEST}
     * @param dimension D of the block
     */
    public LevelWalk(DoubleDouble x, long dimension) {
        this.x = x.hi();
        this.q = TableExponential.ofNegative(x);
        LevelSums start = LevelSums.of(q, LevelSums.effectiveDimension(x.hi(), dimension));
        this.power = new Running(start.power());
        this.rest = new Running(start.rest());
        this.first = new Running(start.first());
        this.dimension = start.dimension();
    }

    /** Goes on to the next block. */
    public void advance() {
        DoubleDouble atFirst = power.value();
        DoubleDouble atSecond = atFirst.times(q);
        rest.add(atFirst.plusAlike(atSecond));
        first.add(atFirst.times(dimension).plusAlike(atSecond.times(dimension + 1)));
        power.set(atSecond.times(q));
        dimension += 2;
    }

    /**
     * Tells whether all longer blocks are like this one.
     *
     * @return as {@link LevelSums#isSaturated}
     */
    public boolean isSaturated() {
        return LevelSums.isSaturated(x, dimension);
    }

    /** Tells whether this block and all longer ones are {@link LongBlocks}. */
    boolean isLong() {
        return LongBlocks.isLong(x, dimension);
    }

    /** Returns x, to which the double is nearest. */
    double x() {
        return x;
    }

    /** Returns q^D. */
    DoubleDouble power() {
        return power.value();
    }

    /**
     * Returns e^−x.
     *
     * @return q
     */
    public DoubleDouble q() {
        return q;
    }

    /**
     * Returns D, or that of the shorter block.
     *
     * @return the number of levels
     */
    public double dimension() {
        return dimension;
    }

    /**
     * Returns t = Σ q^i.
     *
     * @return the sum
     */
    public DoubleDouble sum() {
        return rest.value().plusAlike(DoubleDouble.ONE);
    }

    /**
     * Returns the mean excitation.
     *
     * @return φ
     */
    public DoubleDouble excitation() {
        return first.value().over(sum());
    }

    /**
     * Returns the logarithm of the sum.
     *
     * @return ln t
     */
    public DoubleDouble logSum() {
        return TableLogarithm.ofOnePlus(rest.value());
    }
}
