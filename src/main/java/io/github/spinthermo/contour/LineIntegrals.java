package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Sums over the nodes of the line: the trapezoidal rule for the four averages and, where wanted, for small blocks. */
final class LineIntegrals {

    /** Bits beyond those of the plane for numbers that are rounded to it. */
    private static final int GUARD = 32;

    private final FixedPlane plane;
    private final Arithmetic arithmetic;
    private final Nodes nodes;
    private final StartFactor start;
    private final Kernels kernels;
    private final Optional<SmallBlockWeights> weights;
    private final FixedComplex[] sums =
            {FixedComplex.ZERO, FixedComplex.ZERO, FixedComplex.ZERO, FixedComplex.ZERO};

    LineIntegrals(FixedPlane plane, Nodes nodes, StartFactor start, Kernels kernels,
            Optional<SmallBlockWeights> weights) {
        this.plane = plane;
        this.arithmetic = new Arithmetic(plane.bits() + GUARD);
        this.nodes = nodes;
        this.start = start;
        this.kernels = kernels;
        this.weights = weights;
    }

    /** Goes through the nodes t ≥ 0; those at t &lt; 0 have the conjugate values, up to a sign. */
    void run() {
        FixedComplex step = plane.of(nodes.step());
        FixedComplex growth = plane.exp(step);
        FixedComplex decay = plane.exp(step.negate());
        FixedComplex up = plane.of(1L);
        FixedComplex down = up;
        for (int j = 0; j <= nodes.last(); j++) {
            Interruption.check();
            FixedComplex cosh = up.add(down).shiftRight(1);
            add(up.subtract(down).shiftRight(1), j == 0 ? cosh.shiftRight(1) : cosh);
            up = plane.multiply(up, growth);
            down = plane.multiply(down, decay);
        }
    }

    private void add(FixedComplex sinh, FixedComplex cosh) {
        FixedComplex factor = start.at(sinh, cosh);
        FixedComplex[] values = kernels.at(sinh);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i].add(plane.multiply(factor, values[i]));
        }
        weights.ifPresent(small -> small.add(start.theta(sinh), factor));
    }

    /** Returns the averages at x_B, in the order of {@link Functional}. */
    Ball[] averages(Ball xB) {
        Ball pi = arithmetic.pi();
        Ball square = arithmetic.multiply(xB, xB);
        Ball cube = arithmetic.multiply(square, xB);
        return new Ball[] {
            average(Functional.ENERGY, arithmetic.divide(pi, square).negate(), plane.imaginaryPart(sums[0])),
            average(Functional.VARIANCE, arithmetic.divide(pi, cube).scale(2), plane.imaginaryPart(sums[1])),
            average(Functional.COVARIANCE,
                    arithmetic.divide(arithmetic.multiply(pi, pi), cube).scale(1).negate(), plane.realPart(sums[2])),
            average(Functional.LOGARITHM,
                    arithmetic.divide(Ball.ONE.negate(), start.m()), plane.imaginaryPart(sums[3]))};
    }

    private Ball average(int functional, Ball factor, Ball sum) {
        Ball value = arithmetic.multiply(arithmetic.multiply(common(), factor), sum);
        return arithmetic.add(value, around(nodes.logErrors()[functional]));
    }

    private Ball common() {
        return arithmetic.multiply(start.constant(arithmetic), nodes.exactStep());
    }

    /** Returns w_D/sinh(D x_0/2) for the first blocks, less than the truncation error of the integrals off. */
    List<Ball> smallBlocks(SmallBlockWeights small, int count) {
        Ball factor = arithmetic.divide(common().scale(1), arithmetic.pi());
        Ball error = around(nodes.logErrors()[Functional.WEIGHT]);
        return small.sums(count).stream()
                .map(sum -> arithmetic.add(arithmetic.multiply(factor, plane.realPart(sum)), error)).toList();
    }

    /** Returns the ball around 0 with a radius that is given by its logarithm; all numbers where that is ∞. */
    private static Ball around(double logRadius) {
        if (!(logRadius < Double.MAX_VALUE)) {
            return Ball.UNKNOWN;
        }
        return new Ball(BigInteger.ZERO, 1, (long) Math.ceil(logRadius / Math.log(2)) + 1);
    }
}
