package io.github.spinthermo.ladder;

import io.github.spinthermo.markov.Jump;
import io.github.spinthermo.markov.JumpGenerator;
import java.util.List;

/** The generator of a block in the places of this room: one row, jumps by one place. */
final class LadderGenerator implements JumpGenerator {

    private final double[] down;
    private final double[] up;
    private final double[] out;
    private final List<Jump> jumps;

    /** Makes the generator of 2J + 1 places from the rates a and b, a at least b. */
    LadderGenerator(int twiceJ, double a, double b) {
        this.down = new double[twiceJ + 1];
        this.up = new double[twiceJ + 1];
        this.out = new double[twiceJ + 1];
        for (int i = 0; i <= twiceJ; i++) {
            down[i] = a * LevelMeans.square(twiceJ, i);
            up[i] = b * LevelMeans.square(twiceJ, i + 1);
            out[i] = down[i] + up[i];
        }
        this.jumps = List.of(new Jump(0, -1, new double[][] {down}), new Jump(0, 1, new double[][] {up}));
    }

    @Override
    public List<Jump> jumps() {
        return jumps;
    }

    @Override
    public double[][] outflow() {
        return new double[][] {out};
    }

    @Override
    public void derivative(double[][] from, int[] top, int row, double[] change) {
        double[] p = from[0];
        int last = Math.min(top[0], p.length - 2);
        change[0] = (p.length > 1 ? down[1] * p[1] : 0) - out[0] * p[0];
        for (int i = 1; i <= last; i++) {
            change[i] = down[i + 1] * p[i + 1] + up[i - 1] * p[i - 1] - out[i] * p[i];
        }
        if (top[0] == p.length - 1 && p.length > 1) {
            change[top[0]] = up[top[0] - 1] * p[top[0] - 1] - out[top[0]] * p[top[0]];
        }
    }

    /** Returns the fastest rate at which one of the first places is left. */
    double fastest(int top) {
        double fastest = 0;
        for (int i = 0; i <= top; i++) {
            fastest = Math.max(fastest, out[i]);
        }
        return fastest;
    }

    /** Returns the rate to the place before. */
    double down(int place) {
        return down[place];
    }

    /** Returns the rate to the place behind. */
    double up(int place) {
        return up[place];
    }
}
