package io.github.spinthermo.contour;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Nodes of the trapezoidal rule on the line, t = jh for |j| ≤ M, and what the sum over them misses.
 *
 * <p>Let Φ be analytic in |Re t| ≤ X = (M + ½) h, |Im t| ≤ η. Then h Σ Φ(jh) is the integral of Φ/(1 − e^(−2πit/h))
 * around that rectangle. Below the real axis the factor is 1 and a rest of at most 1/(e^(2πη/h) − 1), above it only the
 * rest; on the short sides, where the exponential is −e^(2πy/h), the rest is at most e^(−2π|y|/h). So
 * <pre>
 * |∫ − h Σ| ≤ ∫ |Φ| over both long sides/(e^(2πη/h) − 1) + ∫ |Φ| e^(−2π|y|/h) over both short ones,
 * </pre>
 * for ∫ from −X to X. To that come the integrals beyond X and over the images that are left out. All integrals are
 * bounded by sums over boxes ({@link IntegrandBound}).
 *
 * @param step h, a double with few bits
 * @param last M
 * @param images how many images on either side are summed
 * @param logErrors ln of the error of each integral, in the order of {@link Functional}, its factor included
 */
record Nodes(double step, int last, int images, double[] logErrors) {

    /** The half width η of the strip, below π/4, where the start factor no longer falls along its edge. */
    private static final double ETA = 0.75;

    /** The length of a box in t. */
    private static final double BOX = 0.1;

    /** The boxes on a short side: a count. */
    private static final int SIDE_BOXES = 24;

    /** The boxes up to the largest t that is tried, 200: a count. */
    private static final int MOST_BOXES = 2000;

    /** The logarithm that each of the four parts of the error lies below what is wanted: ln 4 and some more. */
    private static final double SHARE = 2;

    /** The logarithm of a factor beyond the roundings of the bounds, and the images that they do not count. */
    private static final double ROUND_UP = 1e-6;

    /** The bits of a step, which is a whole number of 2^−20. */
    private static final int STEP_BITS = 20;

    /** The largest h, so that the last node is not far beyond the t that was found. */
    private static final double LARGEST_STEP = BOX;

    /** The boxes on the long sides beyond that t: as |θ| &lt; 2π/d in them, the series converge at all nodes. */
    private static final int MARGIN = 2;

    /**
     * Chooses the nodes.
     *
     * @param bound the bounds of the integrands
     * @param logFactors ln of what each integral is multiplied by; −∞ for one that is not wanted
     * @param logScales ln of the size that each product has at least
     * @param wanted each product is to be known to within 2^−wanted of that size
     * @return the nodes; null where the bounds do not allow any
     */
    static Nodes choose(IntegrandBound bound, double[] logFactors, double[] logScales, int wanted) {
        double target = -wanted * Math.log(2) - SHARE;
        double[] relative = new double[Functional.COUNT];
        Arrays.setAll(relative, i -> logFactors[i] - logScales[i]);
        int images = images(bound, relative, target);
        for (int boxes = boxes(bound, relative, target); boxes < MOST_BOXES; boxes++) {
            double end = boxes * BOX;
            double[] edges = edges(bound, boxes + MARGIN);
            double step = step(largest(edges, relative) - target);
            if (!(step > 0)) {
                return null;
            }
            int last = (int) Math.ceil(end / step - 0.5);
            double[] sides = sides(bound, (last + 0.5) * step, step);
            if (largest(sides, relative) <= target) {
                return new Nodes(step, last, images,
                        errors(bound, logFactors, edges, sides, step, last, images));
            }
        }
        return null;
    }

    /** Returns the largest step that damps the long sides by a power of e; any does where they are small already. */
    private static double step(double power) {
        double largest = power <= 0 ? LARGEST_STEP : Math.min(LARGEST_STEP, 2 * Math.PI * ETA / power);
        return Math.floor(largest * (1 << STEP_BITS)) / (1 << STEP_BITS);
    }

    private static double[] errors(IntegrandBound bound, double[] logFactors, double[] edges, double[] sides,
            double step, int last, int images) {
        double[] beyond = bound.beyond((last + 0.5) * step);
        double[] omitted = bound.withoutImagesFrom(images + 1);
        double rest = logDamping(step);
        double[] errors = new double[Functional.COUNT];
        for (int i = 0; i < errors.length; i++) {
            double strip = IntegrandBound.logSum(edges[i] - rest, sides[i]);
            double outside = IntegrandBound.logSum(beyond[i], omitted[i]);
            errors[i] = ROUND_UP + logFactors[i] + IntegrandBound.logSum(strip, outside);
        }
        return errors;
    }

    /** Returns ln(e^(2πη/h) − 1), which the integrals over the long sides are divided by; the power may overflow. */
    static double logDamping(double step) {
        double exponent = 2 * Math.PI * ETA / step;
        return exponent + Math.log1p(-Math.exp(-exponent));
    }

    /** Returns h as a number. */
    Ball exactStep() {
        return new Ball(BigInteger.valueOf((long) (step * (1 << STEP_BITS))), 0, -STEP_BITS);
    }

    private static int images(IntegrandBound bound, double[] logFactors, double target) {
        int images = 0;
        while (largest(bound.withoutImagesFrom(images + 1), logFactors) > target) {
            images++;
        }
        return images;
    }

    /** Counts the boxes up to a t beyond which the integrals on the real axis are as small as wanted. */
    private static int boxes(IntegrandBound bound, double[] logFactors, double target) {
        int boxes = 1;
        while (boxes < MOST_BOXES && largest(bound.beyond(boxes * BOX), logFactors) > target) {
            boxes++;
        }
        return boxes;
    }

    /** Bounds the integrals of |Φ| over both long sides. */
    private static double[] edges(IntegrandBound bound, int boxes) {
        double[] sums = new double[Functional.COUNT];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < boxes; i++) {
            add(sums, bound.inBox(i * BOX, (i + 1) * BOX, ETA, ETA), Math.log(4 * BOX));
        }
        return sums;
    }

    /** Bounds the integrals of |Φ| e^(−2π|y|/h) over both short sides. */
    private static double[] sides(IntegrandBound bound, double end, double step) {
        double[] sums = new double[Functional.COUNT];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        double width = ETA / SIDE_BOXES;
        for (int i = 0; i < SIDE_BOXES; i++) {
            double y = i * width;
            add(sums, bound.inBox(end, end, y, y + width), Math.log(4 * width) - 2 * Math.PI * y / step);
        }
        return sums;
    }

    private static void add(double[] sums, double[] bounds, double factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = IntegrandBound.logSum(sums[i], bounds[i] + factor);
        }
    }

    private static double largest(double[] logs, double[] logFactors) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            boolean isWanted = logFactors[i] > Double.NEGATIVE_INFINITY;
            largest = isWanted ? Math.max(largest, logs[i] + logFactors[i]) : largest;
        }
        return largest;
    }
}
