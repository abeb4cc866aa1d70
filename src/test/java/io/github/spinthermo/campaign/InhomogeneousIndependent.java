package io.github.spinthermo.campaign;

import static io.github.spinthermo.testing.OpenSystem.add;
import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.transposed;

import io.github.spinthermo.testing.OpenSystem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Spins that differ, in the full space of their states (spec 7.5). */
final class InhomogeneousIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        int n = draw.between(1, 3);
        Request request = Request.of("inhomogeneous").with("n", n).with("beta0", draw.moderate())
                .with("betaB", draw.moderate()).with("times", draw.times(0.05, 2, 2))
                .with("detunings", IntStream.range(0, n).mapToObj(i -> draw.number(0.05, 3)).toList());
        return n == 1 || draw.one(2) ? request
                : request.with("couplings", List.of(Map.of("i", 1, "j", 2, "value", draw.number(0.05, 2))));
    }

    @Override
    public Expectations answer(Request request) {
        int n = request.integer("n");
        int size = 1 << n;
        double x = request.real("betaB");
        double x0 = request.real("beta0");
        double[][] lowering = new double[size][size];
        double[][] count = new double[size][size];
        double[][][] state = new double[2][size][size];
        for (int i = 0; i < size; i++) {
            int excited = Integer.bitCount(i);
            count[i][i] = excited;
            state[0][i][i] = Math.exp(-x0 * excited) / Math.pow(1 + Math.exp(-x0), n);
        }
        OpenSystem system = new OpenSystem(size);
        for (int k = 0; k < n; k++) {
            double[][] one = lowering(k, size);
            add(lowering, one, 1);
            system.hamiltonian(request.decimals("detunings").get(k).doubleValue(), product(transposed(one), one));
        }
        couple(request, system, size);
        double down = 1 / (1 + Math.exp(-x));
        system.jump(down, lowering).jump(1 - down, transposed(lowering));
        double[][] emission = product(transposed(lowering), lowering);
        Expectations answer = new Expectations();
        ends(answer, request, n);
        BigDecimal before = BigDecimal.ZERO;
        List<BigDecimal> times = request.decimals("times");
        for (int t = 0; t < times.size(); t++) {
            system.evolve(state, times.get(t).subtract(before).doubleValue());
            before = times.get(t);
            answer.near("energy[" + t + "]", mean(count, state[0]), n)
                    .near("intensity[" + t + "]", down * mean(emission, state[0]), n * n);
        }
        return answer;
    }

    private static double[][] lowering(int k, int size) {
        double[][] lowering = new double[size][size];
        for (int i = 0; i < size; i++) {
            if ((i >> k & 1) == 1) {
                lowering[i - (1 << k)][i] = 1;
            }
        }
        return lowering;
    }

    private static void couple(Request request, OpenSystem system, int size) {
        if (!request.has("couplings")) {
            return;
        }
        for (Object each : request.list("couplings")) {
            Map<?, ?> coupling = (Map<?, ?>) each;
            double[][] exchange = product(transposed(lowering(index(coupling, "i"), size)),
                    lowering(index(coupling, "j"), size));
            add(exchange, transposed(exchange), 1);
            system.hamiltonian(new BigDecimal(coupling.get("value").toString()).doubleValue(), exchange);
        }
    }

    private static int index(Map<?, ?> coupling, String name) {
        return Integer.parseInt(coupling.get(name).toString()) - 1;
    }

    private static void ends(Expectations answer, Request request, int n) {
        Precise precise = Precise.of(request, Beta.of("10"));
        Steady steady = new Steady(Start.thermal(n, 1, request.beta("beta0"), precise), request.beta("betaB"), precise);
        answer.rounded("collectiveEnergy", steady.energy().doubleValue())
                .rounded("thermalEnergy", steady.thermalEnergy().doubleValue());
    }
}
