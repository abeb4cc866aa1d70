package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Six channels of noise in the full space of spins 1/2 (spec 7.4). */
final class DickeDynamicsIndependent implements Independent {

    private static final String[] RATES = {"collectiveEmission", "collectiveAbsorption", "collectiveDephasing",
        "localEmission", "localAbsorption", "localDephasing"};

    @Override
    public Request draw(Draw draw) {
        Request request = Request.of("dicke-dynamics").with("n", draw.between(1, 3)).with("beta0", draw.moderate())
                .with("times", draw.times(0.01, 4, 2));
        for (String rate : RATES) {
            request = draw.one(3) ? request : request.with(rate, draw.number(0.1, 3));
        }
        return request.with("localEmission", draw.number(0.1, 3));
    }

    @Override
    public Expectations answer(Request request) {
        int n = request.integer("n");
        int[] ladders = new int[n];
        Arrays.fill(ladders, 1);
        LadderSpace space = new LadderSpace(ladders);
        BigDecimal[][] lowering = space.collective();
        space.jump(request.decimal(RATES[0]), lowering)
                .jump(request.decimal(RATES[1]), LadderSpace.transposed(lowering))
                .jump(request.decimal(RATES[2]), halves(inversion(space, -1), n));
        for (int k = 0; k < n; k++) {
            BigDecimal[][] one = space.lowering(k);
            space.jump(request.decimal(RATES[3]), one)
                    .jump(request.decimal(RATES[4]), LadderSpace.transposed(one))
                    .jump(request.decimal(RATES[5]), inversion(space, k));
        }
        BigDecimal[] start = space.thermal(request.beta("beta0"), Precise.of(request, Beta.of("10")));
        Expectations answer = new Expectations();
        List<BigDecimal> times = request.decimals("times");
        for (int t = 0; t < times.size(); t++) {
            point(answer, "", "[" + t + "]", space, space.after(times.get(t), start), request);
        }
        point(answer, "steadyState.", "", space, space.after(BigDecimal.valueOf(1000), start), request);
        return answer;
    }

    /** Returns σ_z of one spin, or of all. */
    private static BigDecimal[][] inversion(LadderSpace space, int spin) {
        BigDecimal[][] inversion = new BigDecimal[space.states()][space.states()];
        for (int a = 0; a < space.states(); a++) {
            Arrays.fill(inversion[a], BigDecimal.ZERO);
            inversion[a][a] = BigDecimal.valueOf(spin < 0 ? space.excitations(a) : 2L * space.level(a, spin) - 1);
        }
        return inversion;
    }

    /** Takes n/2 from the number of excitations. */
    private static BigDecimal[][] halves(BigDecimal[][] excitations, int n) {
        for (int a = 0; a < excitations.length; a++) {
            excitations[a][a] = excitations[a][a].subtract(BigDecimal.valueOf(n).divide(BigDecimal.valueOf(2)));
        }
        return excitations;
    }

    private static void point(Expectations answer, String before, String at, LadderSpace space, RealMatrix rho,
            Request request) {
        int n = request.integer("n");
        double emission = request.real(RATES[0]);
        double local = request.real(RATES[3]);
        RealMatrix lowering = LadderSpace.matrix(space.collective());
        RealMatrix z = LadderSpace.matrix(halves(inversion(space, -1), n));
        RealMatrix down = lowering.transpose().multiply(lowering);
        EigenDecomposition square = new EigenDecomposition(down.add(z.multiply(z)).subtract(z));
        RealMatrix turned = square.getVT().multiply(rho).multiply(square.getV());
        double mean = 0;
        double squared = 0;
        for (int k = 0; k < space.states(); k++) {
            double eigenvalue = Math.max(0, square.getRealEigenvalue(k));
            mean += turned.getEntry(k, k) * length(eigenvalue);
            squared += turned.getEntry(k, k) * eigenvalue;
        }
        double energy = space.energy(rho);
        answer.near(before + "energy" + at, energy, n)
                .near(before + "length" + at, length(squared), n)
                .near(before + "meanLength" + at, mean, n)
                .near(before + "intensity" + at, emission * LadderSpace.mean(down, rho), n * n * emission)
                .near(before + "localIntensity" + at, local * energy, n * local)
                .near(before + "entropy" + at, LadderSpace.entropy(rho), n);
    }

    private static double length(double square) {
        return (Math.sqrt(1 + 4 * square) - 1) / 2;
    }
}
