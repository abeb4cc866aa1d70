package io.github.spinthermo.campaign;

import static io.github.spinthermo.testing.OpenSystem.add;
import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.transposed;

import io.github.spinthermo.testing.OpenSystem;
import java.math.BigDecimal;
import java.util.List;

/** Emitters and photons in the space of all their states (spec 8.10). */
final class CavityIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        Request request = Request.of("cavity").with("n", draw.between(1, 2)).with("g", draw.number(0.1, 2))
                .with("kappa", draw.number(0.3, 8)).with("times", draw.times(0.05, 2, 3));
        for (String name : List.of("detuning", "gamma", "dephasing")) {
            request = draw.one(2) ? request : request.with(name, draw.number(0.1, 1));
        }
        return request;
    }

    @Override
    public Expectations answer(Request request) {
        double g = request.real("g");
        double kappa = request.real("kappa");
        double detuning = request.real("detuning");
        double width = kappa * kappa / 4 + detuning * detuning;
        double rate = kappa * g * g / width;
        Expectations answer = new Expectations().rounded("collectiveGamma", rate)
                .rounded("collectiveShift", g * g * detuning / width);
        Space with = new Space(request, request.integer("n"));
        Space without = new Space(request, 0);
        with.system.jump(kappa, with.photon).hamiltonian(detuning, product(transposed(with.photon), with.photon))
                .turn(g, with.exchange());
        without.system.jump(rate, without.lowering);
        BigDecimal before = BigDecimal.ZERO;
        List<BigDecimal> times = request.decimals("times");
        for (int t = 0; t < times.size(); t++) {
            double step = times.get(t).subtract(before).doubleValue();
            before = times.get(t);
            with.advance(step);
            without.advance(step);
            sample(answer, "samples[" + t + "].", with, request);
            answer.near("eliminatedExcitation[" + t + "]", mean(without.z, without.state[0]), with.n);
        }
        return answer;
    }

    private static void sample(Expectations answer, String at, Space space, Request request) {
        double[][] down = product(transposed(space.lowering), space.lowering);
        double[][] square = product(space.z, space.z);
        add(square, down, 1);
        add(square, space.z, -1);
        double[][] photons = product(transposed(space.photon), space.photon);
        double excited = mean(space.z, space.integral) + space.n / 2.0 * mean(space.one(), space.integral);
        answer.near(at + "excitation", mean(space.z, space.state[0]), space.n)
                .near(at + "photons", mean(photons, space.state[0]), space.n)
                .near(at + "length", (Math.sqrt(1 + 4 * mean(square, space.state[0])) - 1) / 2, space.n)
                .near(at + "emitted", request.real("kappa") * mean(photons, space.integral), space.n)
                .near(at + "lost", request.real("gamma") * excited, space.n);
    }

    /** Emitters, the first bits of a state, and at most so many photons. */
    private static final class Space {

        private final int n;
        private final int size;
        private final double[][] lowering;
        private final double[][] z;
        private final double[][] photon;
        private final double[][] integral;
        private final double[][][] state;
        private final OpenSystem system;

        Space(Request request, int mostPhotons) {
            this.n = request.integer("n");
            this.size = (1 << n) * (mostPhotons + 1);
            this.lowering = new double[size][size];
            this.z = new double[size][size];
            this.photon = new double[size][size];
            this.integral = new double[size][size];
            this.state = new double[2][size][size];
            this.system = new OpenSystem(size);
            state[0][(1 << n) - 1][(1 << n) - 1] = 1;
            for (int i = 0; i < size; i++) {
                z[i][i] = Integer.bitCount(emitters(i)) - n / 2.0;
                if (i >> n > 0) {
                    photon[i - (1 << n)][i] = Math.sqrt(i >> n);
                }
            }
            for (int k = 0; k < n; k++) {
                single(k, request);
            }
        }

        private int emitters(int i) {
            return i & (1 << n) - 1;
        }

        private void single(int k, Request request) {
            double[][] down = new double[size][size];
            double[][] inversion = one();
            for (int i = 0; i < size; i++) {
                if ((i >> k & 1) == 1) {
                    down[i - (1 << k)][i] = 1;
                } else {
                    inversion[i][i] = -1;
                }
            }
            add(lowering, down, 1);
            system.jump(request.real("gamma"), down).jump(request.real("dephasing"), inversion);
        }

        double[][] one() {
            double[][] one = new double[size][size];
            for (int i = 0; i < size; i++) {
                one[i][i] = 1;
            }
            return one;
        }

        /** Returns S⁻c† − S⁺c. */
        double[][] exchange() {
            double[][] out = product(lowering, transposed(photon));
            add(out, product(transposed(lowering), photon), -1);
            return out;
        }

        void advance(double time) {
            add(integral, system.evolve(state, time), 1);
        }
    }
}
