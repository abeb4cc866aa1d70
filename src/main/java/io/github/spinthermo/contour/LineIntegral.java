package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Evaluation of all averages of a thermal start in one bath by integrals along a line, whatever the number of spins and
 * their size.
 */
public final class LineIntegral {

    /** Bits beyond those wanted and those that the kernels lose. */
    private static final int GUARD = 24;

    /** The time that any evaluation takes, in seconds: a shorter sum is not compared with it. */
    public static final double LEAST_SECONDS = 1.5e-3;

    /** The time to choose the nodes, in seconds. */
    private static final double CHOICE_SECONDS = 3e-4;

    /** The time for one node where θ is real, without images. */
    private static final LimbCost NODE = new LimbCost(1.2e-5, 7e-7, 1.5);

    /** The time for one image at a node. */
    private static final LimbCost IMAGE = new LimbCost(1e-6, 5e-8, 1.5);

    /** The time for one block at a node, and for one block beside that. */
    private static final LimbCost SINE = new LimbCost(5e-8, 6e-9, 1.5);
    private static final LimbCost BLOCK = new LimbCost(5e-6, 3e-7, 1.5);

    /** The time for a node where θ is complex, over that where it is real. */
    private static final double OFF_AXIS = 1.8;

    /** The numbers that are kept for a node or a block: a count. */
    private static final double NUMBERS = 8;

    /**
     * The inverse temperature x_a that the integrals are taken at for all colder baths, where x_0 is below it: the
     * colder it is, the more images count, the warmer, the more blocks.
     */
    private static final BigFraction COLD = BigFraction.of(1, 2);

    /** The largest d x_0: beyond, the series of the start converge slowly or not at all. */
    private static final double LARGEST_START = 2;

    /** The smallest x_0 and x_B, so that no double underflows. */
    private static final double SMALLEST = 1e-60;

    /** The spins for each bit from which on the bounds are useful. */
    private static final double LEAST_SPINS_A_BIT = 3;

    private static final double LN_PI = Math.log(Math.PI);

    private final long n;
    private final long d;
    private final BigFraction x0;
    private final Optional<BigFraction> xB;
    private final BigFraction reference;
    private final int wanted;
    private final long smallBlocks;
    private final Nodes nodes;
    private final Once<Optional<Ball>> coldestEnergy;

    private LineIntegral(long n, long d, BigFraction x0, Optional<BigFraction> xB, int wanted) {
        this.n = n;
        this.d = d;
        this.x0 = x0;
        this.xB = xB;
        this.wanted = wanted;
        BigFraction coldest = x0.compareTo(COLD) < 0 ? COLD : BigFraction.ONE;
        boolean isCold = xB.map(x -> x.compareTo(coldest) >= 0).orElse(true);
        this.reference = isCold ? coldest : xB.orElseThrow();
        this.smallBlocks = isCold ? SmallBlocks.negligible(x0.doubleValue(), coldest.doubleValue(), wanted) : 0;
        this.nodes = Nodes.choose(bound(), logFactors(), logScales(), wanted);
        this.coldestEnergy = new Once<>(() -> of(n, d, x0, Optional.empty(), wanted)
                .map(line -> line.evaluate().energy()));
    }

    /**
     * Prepares the evaluation where the line serves: nodes are chosen, nothing is summed yet.
     *
     * @param n the number of spins
     * @param d 2s + 1
     * @param x0 x_0 &gt; 0
     * @param xB x_B &gt; 0; empty for ∞
     * @param wanted the averages are to be known to within 2^−wanted
     * @return the evaluation; empty where the bounds of its error are of no use
     */
    public static Optional<LineIntegral> of(long n, long d, BigFraction x0, Optional<BigFraction> xB, int wanted) {
        double start = x0.doubleValue();
        boolean mayServe = start * d < LARGEST_START && start > SMALLEST
                && xB.map(x -> x.doubleValue() > SMALLEST).orElse(true) && n > LEAST_SPINS_A_BIT * wanted;
        return Optional.of(n).filter(any -> mayServe).map(any -> new LineIntegral(n, d, x0, xB, wanted))
                .filter(integral -> integral.nodes != null);
    }

    private IntegrandBound bound() {
        return new IntegrandBound(n, d, x0.doubleValue(), reference.doubleValue(), smallBlocks);
    }

    /** Returns ln of what the integrals over all t are multiplied by, in the order of {@link Functional}. */
    private double[] logFactors() {
        double x = Math.log(reference.doubleValue());
        double ofWeights = smallBlocks > 0 ? -LN_PI : Double.NEGATIVE_INFINITY;
        return new double[] {
            LN_PI - Math.log(2) - 2 * x, Math.log(2) + LN_PI - 3 * x, 2 * LN_PI - 3 * x, -Math.log(4), ofWeights};
    }

    /**
     * Returns ln of the least size of the averages: that of I_C is as large as dE/dx_0, σ² min(1, σ x_0) min(1, σ x_B)
     * with the variance σ² of the energy at x = 0, up to a small factor.
     */
    private double[] logScales() {
        double variance = n * ((double) d * d - 1) / 12;
        double width = Math.sqrt(variance);
        double size = variance * Math.min(1, width * x0.doubleValue()) * Math.min(1, width * reference.doubleValue());
        double[] scales = new double[Functional.COUNT];
        scales[Functional.COVARIANCE] = Math.log(Math.max(1, size));
        return scales;
    }

    /**
     * Evaluates the energy at x_B = ∞ where that is served too, once.
     *
     * @return I_A of the same start
     */
    public Optional<Ball> coldestEnergy() {
        return coldestEnergy.get();
    }

    /**
     * Estimates the evaluation.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        int bits = bits();
        double plane = x0.compareTo(reference) <= 0 ? 1 : OFF_AXIS;
        double node = NODE.seconds(bits) * plane + 2 * nodes.images() * IMAGE.seconds(bits)
                + smallBlocks / 2.0 * SINE.seconds(bits);
        double seconds = CHOICE_SECONDS + (nodes.last() + 1) * node + smallBlocks / 2.0 * BLOCK.seconds(bits);
        return new Estimate(bits / 8.0 * (nodes.last() + smallBlocks) * NUMBERS, seconds);
    }

    /**
     * Evaluates the averages.
     *
     * @return each with a proven radius
     */
    public ContourAverages evaluate() {
        FixedPlane plane = new FixedPlane(bits());
        BigFraction m = x0.compareTo(reference) < 0 ? x0 : reference;
        StartFactor start = new StartFactor(plane, n, d, x0, m, largestSquare());
        boolean isOdd = n % 2 * ((d - 1) % 2) == 0;
        Kernels kernels = new Kernels(plane, x0, reference, nodes.images(), isOdd);
        Optional<SmallBlockWeights> small =
                Optional.of(plane).filter(any -> smallBlocks > 0).map(any -> new SmallBlockWeights(plane, isOdd));
        LineIntegrals integrals = new LineIntegrals(plane, nodes, start, kernels, small);
        integrals.run();
        Arithmetic arithmetic = new Arithmetic(plane.bits());
        Ball[] averages = integrals.averages(arithmetic.ratio(reference));
        return small.map(weights -> beyondReference(arithmetic, averages, isOdd,
                        integrals.smallBlocks(weights, Math.toIntExact(smallBlocks / 2))))
                .orElseGet(() -> atReference(arithmetic, averages));
    }

    private ContourAverages atReference(Arithmetic a, Ball[] averages) {
        Ball product = a.multiply(a.ratio(reference), averages[0]).scale(-1);
        return new ContourAverages(averages[0], averages[1], averages[2], averages[3],
                a.subtract(averages[3], product), Optional.empty());
    }

    /**
     * Goes from x_a to x_B: with ⟨D⟩ − A_0 = I_A(x_a) − 2⟨D g_a⟩, I_A = ⟨D⟩ − A_0 + 2⟨D g⟩, I_B = 4⟨D² g (1 + g)⟩,
     * I_C = I_C(x_a) + 2⟨D² coth(D x_0/2) (g − g_a)⟩, I_L − x_B I_A/2 = I_L(x_a) + ⟨ln((1 − r)/(1 − r_a))⟩ − x_a (⟨D⟩ −
     * A_0)/2 − x_B ⟨D g⟩.
     */
    private ContourAverages beyondReference(Arithmetic a, Ball[] atReference, boolean isOdd, List<Ball> weights) {
        Ball bath = xB.map(a::ratio).orElse(Ball.ZERO);
        SmallBlocks sums = new SmallBlocks(a, reference, bath, xB.isEmpty());
        sums.run(isOdd ? 1 : 2, weights, a.ratio(x0));
        Ball dimension = a.subtract(atReference[0], sums.dimension().scale(1));
        Ball energy = a.add(dimension, sums.excitation().scale(1));
        Ball entropy = a.subtract(a.add(atReference[3], sums.logarithm()),
                a.add(a.multiply(a.ratio(reference), dimension).scale(-1),
                        a.multiply(bath, sums.excitation())));
        Ball logarithm = xB.isEmpty() ? Ball.UNKNOWN : a.add(entropy, a.multiply(bath, energy).scale(-1));
        return new ContourAverages(energy, sums.variance().scale(2),
                a.add(atReference[2], sums.covariance().scale(1)), logarithm, entropy,
                Optional.of(sums.excitation()));
    }

    /**
     * Returns the nodes and the bits.
     *
     * @return for people who look for the cost
     */
    @Override
    public String toString() {
        return nodes.last() + 1 + " nodes, step " + nodes.step() + ", " + nodes.images() + " images, " + smallBlocks
                + " as the largest D, " + bits() + " bits";
    }

    /** Returns the largest |θ|² at a node. */
    private double largestSquare() {
        double start = x0.doubleValue();
        double m = Math.min(start, reference.doubleValue());
        double re = m * Math.sinh(nodes.last() * nodes.step());
        return (re * re + (start - m) * (start - m)) * (1 + 1e-9);
    }

    /**
     * Returns the bits that leave those wanted: (χ/Z)^n loses n, the kernels lose up to x_B/m more than they are large,
     * and the averages are up to 1/m² and x/m times the sums.
     */
    private int bits() {
        double start = x0.doubleValue();
        double bath = reference.doubleValue();
        double m = Math.min(start, bath);
        double loss = (n + bath / m) * Math.max(1, Math.max(1 / m, Math.max(start, bath)) / m);
        return wanted + GUARD + Math.getExponent(loss) + 1;
    }
}
