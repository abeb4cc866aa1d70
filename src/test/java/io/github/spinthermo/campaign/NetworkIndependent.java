package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Domains and reservoirs in the product space of all their levels (spec 3 and 9). */
final class NetworkIndependent implements Independent {

    /** The time after which only the end is left, in units of the inverse of the slowest rate that is drawn. */
    private static final BigDecimal LATE = BigDecimal.valueOf(3000);

    private static final int[][] SIZES = {{1, 1}, {2, 1}, {1, 2}, {1, 1, 1}, {2, 2}, {3, 1}};

    private final boolean isChain;

    NetworkIndependent(boolean isChain) {
        this.isChain = isChain;
    }

    @Override
    public Request draw(Draw draw) {
        int[] sizes = SIZES[draw.between(0, SIZES.length - 1)];
        Request request = Request.of(isChain ? "chain" : "network")
                .with("sizes", Arrays.stream(sizes).boxed().toList()).with("times", draw.times(0.01, 5, 2));
        return isChain ? chain(request, draw, sizes) : network(request, draw, sizes.length);
    }

    private static Request chain(Request request, Draw draw, int[] sizes) {
        List<BigDecimal> gammas = IntStream.range(1, sizes.length).mapToObj(i -> draw.number(0.2, 4)).toList();
        Request drawn = request.with("gammas", gammas);
        if (draw.one(2)) {
            drawn = drawn.with("nbar", draw.number(0.05, 3));
        }
        return draw.one(2) ? drawn
                : drawn.with("m", Arrays.stream(sizes)
                        .mapToObj(size -> 2 * draw.between(0, size) - size + "/2").toList());
    }

    private static Request network(Request request, Draw draw, int domains) {
        List<Object> reservoirs = new ArrayList<>();
        for (int r = draw.between(1, domains); r > 0; r--) {
            Map<String, Object> reservoir = new LinkedHashMap<>();
            List<Integer> members = new ArrayList<>(IntStream.rangeClosed(1, domains)
                    .filter(i -> !draw.one(3)).boxed().toList());
            reservoir.put("domains", members.isEmpty() ? List.of(draw.between(1, domains)) : members);
            if (draw.one(2)) {
                reservoir.put("down", draw.number(0.3, 2));
                reservoir.put("up", draw.number(0.3, 2));
            } else {
                reservoir.put("gamma", draw.number(0.3, 2));
                reservoir.put("nbar", draw.number(0.1, 2));
            }
            reservoirs.add(reservoir);
        }
        return request.with("reservoirs", reservoirs);
    }

    /** The rates of a reservoir, and which domains it holds. */
    private record Reservoir(int[] domains, BigDecimal down, BigDecimal up) {

        static Reservoir of(Map<?, ?> form) {
            int[] domains = ((List<?>) form.get("domains")).stream().mapToInt(i -> number(i).intValue() - 1).toArray();
            if (form.containsKey("down")) {
                return new Reservoir(domains, number(form.get("down")), number(form.get("up")));
            }
            BigDecimal gamma = number(form.get("gamma"));
            BigDecimal nbar = number(form.get("nbar"));
            return new Reservoir(domains, gamma.multiply(nbar.add(BigDecimal.ONE)), gamma.multiply(nbar));
        }

        private static BigDecimal number(Object value) {
            return new BigDecimal(value.toString());
        }
    }

    private List<Reservoir> reservoirs(Request request) {
        if (!isChain) {
            return request.list("reservoirs").stream().map(form -> Reservoir.of((Map<?, ?>) form)).toList();
        }
        BigDecimal nbar = request.decimal("nbar");
        List<BigDecimal> gammas = request.decimals("gammas");
        return IntStream.range(0, gammas.size()).mapToObj(i -> new Reservoir(new int[] {i, i + 1},
                gammas.get(i).multiply(nbar.add(BigDecimal.ONE)), gammas.get(i).multiply(nbar))).toList();
    }

    @Override
    public Expectations answer(Request request) {
        Space space = new Space(request, reservoirs(request));
        Expectations answer = new Expectations();
        List<BigDecimal> times = request.decimals("times");
        for (int t = 0; t < times.size(); t++) {
            RealMatrix rho = space.after(times.get(t));
            if (isChain) {
                space.projections(answer, "jz[" + t + "]", "relative[" + t + "]", rho);
            } else {
                space.sample(answer, "samples[" + t + "].", rho);
            }
        }
        RealMatrix end = space.after(LATE);
        if (isChain) {
            space.projections(answer, "steadyState", null, end);
        } else {
            space.sample(answer, "steadyState.", end);
        }
        return answer;
    }

    /** The product space of a request. */
    private static final class Space {

        private final int[] sizes;
        private final List<Reservoir> reservoirs;
        private final LadderSpace ladders;
        private final List<RealMatrix> lowering;
        private final List<RealMatrix> z;
        private final BigDecimal[] start;

        Space(Request request, List<Reservoir> reservoirs) {
            this.sizes = request.list("sizes").stream().mapToInt(size -> Integer.parseInt(size.toString())).toArray();
            this.reservoirs = reservoirs;
            this.ladders = new LadderSpace(sizes);
            this.lowering = IntStream.range(0, sizes.length)
                    .mapToObj(i -> LadderSpace.matrix(ladders.lowering(i))).toList();
            this.z = IntStream.range(0, sizes.length).mapToObj(this::projection).toList();
            for (Reservoir reservoir : reservoirs) {
                BigDecimal[][] jump = ladders.lowering(reservoir.domains);
                ladders.jump(reservoir.down, jump).jump(reservoir.up, LadderSpace.transposed(jump));
            }
            this.start = start(request);
        }

        private RealMatrix projection(int domain) {
            RealMatrix projection = new Array2DRowRealMatrix(ladders.states(), ladders.states());
            for (int a = 0; a < ladders.states(); a++) {
                projection.setEntry(a, a, ladders.level(a, domain) - sizes[domain] / 2.0);
            }
            return projection;
        }

        private BigDecimal[] start(Request request) {
            BigDecimal[] populations = new BigDecimal[ladders.states()];
            for (int a = 0; a < populations.length; a++) {
                boolean isStart = true;
                for (int i = 0; i < sizes.length; i++) {
                    int level = !request.has("m") ? i == 0 ? sizes[0] : 0
                            : (Request.of("").with("m", request.list("m").get(i)).twice("m") + sizes[i]) / 2;
                    isStart &= ladders.level(a, i) == level;
                }
                populations[a] = isStart ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            return ladders.diagonal(populations);
        }

        RealMatrix after(BigDecimal time) {
            return ladders.after(time, start);
        }

        void projections(Expectations answer, String jz, String relative, RealMatrix rho) {
            for (int i = 0; i < sizes.length; i++) {
                double value = LadderSpace.mean(z.get(i), rho);
                answer.near(jz + "[" + i + "]", value, sizes[i]);
                if (relative != null) {
                    answer.near(relative + "[" + i + "]", value / sizes[i], 1);
                }
            }
        }

        void sample(Expectations answer, String at, RealMatrix rho) {
            projections(answer, at + "jz", at + "relative", rho);
            double energy = 0;
            double variance = 0;
            double all = Arrays.stream(sizes).sum();
            double scale = 4 * all * all;
            for (int i = 0; i < sizes.length; i++) {
                energy += LadderSpace.mean(z.get(i), rho) + sizes[i] / 2.0;
                for (int k = 0; k < sizes.length; k++) {
                    double covariance = LadderSpace.mean(z.get(i).multiply(z.get(k)), rho)
                            - LadderSpace.mean(z.get(i), rho) * LadderSpace.mean(z.get(k), rho);
                    variance += covariance;
                    answer.near(at + "covariance[" + i + "][" + k + "]", covariance, scale)
                            .near(at + "correlation[" + i + "][" + k + "]", LadderSpace.mean(lowering.get(i).transpose()
                                    .multiply(lowering.get(k)), rho), scale);
                }
            }
            answer.near(at + "energy", energy, all).near(at + "energyVariance", variance, scale)
                    .near(at + "entropy", LadderSpace.entropy(rho), 100 * all);
            for (int r = 0; r < reservoirs.size(); r++) {
                answer.near(at + "current[" + r + "]", current(reservoirs.get(r), rho), 10 * scale);
            }
        }

        /** Returns what a reservoir gives, −d⟨L†L⟩ + u⟨LL†⟩. */
        private double current(Reservoir reservoir, RealMatrix rho) {
            RealMatrix jump = LadderSpace.matrix(ladders.lowering(reservoir.domains));
            return reservoir.up.doubleValue() * LadderSpace.mean(jump.multiply(jump.transpose()), rho)
                    - reservoir.down.doubleValue() * LadderSpace.mean(jump.transpose().multiply(jump), rho);
        }
    }
}
