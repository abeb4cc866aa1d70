package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** Relaxation by the master equation of all states of all spins (spec 7.1). */
final class RelaxationIndependent implements Independent {

    /** Numbers of spins and twice their sizes whose master equations are small. */
    private static final int[][] ENSEMBLES = {{1, 1}, {1, 2}, {1, 4}, {2, 1}, {2, 1}, {2, 2}, {3, 1}};

    @Override
    public Request draw(Draw draw) {
        int[] ensemble = ENSEMBLES[draw.between(0, ENSEMBLES.length - 1)];
        return Request.of("relaxation").with("n", ensemble[0]).with("s", ensemble[1] + "/2")
                .with("beta0", draw.moderate()).with("betaB", draw.moderate()).with("times", draw.times(0.01, 10, 3));
    }

    @Override
    public Expectations answer(Request request) {
        int n = request.integer("n");
        Precise precise = Precise.of(request, Beta.of("10"));
        Expectations answer = new Expectations();
        Course all = new Course(n, request, precise);
        Course single = new Course(1, request, precise);
        List<BigDecimal> times = request.decimals("times");
        for (int t = 0; t < times.size(); t++) {
            all.collective(answer, "[" + t + "]", times.get(t));
            single.independent(answer, n, "[" + t + "]", times.get(t));
        }
        return answer;
    }

    /** The way of some spins. */
    private static final class Course {

        private final int n;
        private final double x;
        private final LadderSpace space;
        private final double down;
        private final double up;
        private final BigDecimal[] start;

        Course(int n, Request request, Precise precise) {
            this.n = n;
            this.x = request.real("betaB");
            int[] ladders = new int[n];
            Arrays.fill(ladders, request.twice("s"));
            this.space = new LadderSpace(ladders);
            BigDecimal emission = precise.over(BigDecimal.ONE,
                    BigDecimal.ONE.add(precise.exp(request.decimal("betaB").negate())));
            BigDecimal absorption = BigDecimal.ONE.subtract(emission);
            BigDecimal[][] lowering = space.collective();
            space.jump(emission, lowering).jump(absorption, LadderSpace.transposed(lowering));
            this.down = emission.doubleValue();
            this.up = absorption.doubleValue();
            this.start = space.thermal(request.beta("beta0"), precise);
        }

        private double emission(RealMatrix rho) {
            RealMatrix lowering = LadderSpace.matrix(space.collective());
            return down * LadderSpace.mean(lowering.transpose().multiply(lowering), rho);
        }

        private double absorption(RealMatrix rho) {
            RealMatrix lowering = LadderSpace.matrix(space.collective());
            return up * LadderSpace.mean(lowering.multiply(lowering.transpose()), rho);
        }

        void collective(Expectations answer, String at, BigDecimal time) {
            RealMatrix rho = space.after(time, start);
            RealMatrix first = space.after(BigDecimal.ZERO, start);
            double entropy = LadderSpace.entropy(rho);
            double heat = space.energy(rho) - space.energy(first);
            double square = (double) n * n;
            answer.near("energy" + at, space.energy(rho), n)
                    .near("entropy" + at, entropy, n)
                    .near("entropyProduction" + at, entropy - LadderSpace.entropy(first) - x * heat,
                            2 * n * (1 + Math.abs(x)))
                    .near("intensity" + at, emission(rho), square)
                    .near("absorptionRate" + at, absorption(rho), square)
                    .near("heatFlow" + at, absorption(rho) - emission(rho), square);
            RealMatrix end = space.after(BigDecimal.valueOf(200), start);
            answer.near("distance" + at, Arrays.stream(LadderSpace.eigenvalues(rho.subtract(end)))
                    .map(Math::abs).sum() / 2, 1);
        }

        void independent(Expectations answer, int many, String at, BigDecimal time) {
            RealMatrix rho = space.after(time, start);
            answer.near("independentEnergy" + at, many * space.energy(rho), many)
                    .near("independentEntropy" + at, many * LadderSpace.entropy(rho), many)
                    .near("independentIntensity" + at, many * emission(rho), many * many);
        }
    }
}
