package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.TaylorChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The mean field of two or three domains by Taylor series in fixed point (spec 3, 3). */
final class MeanFieldChainIndependent implements Independent {

    private static final int MOST_STEPS = 60;

    @Override
    public Request draw(Draw draw) {
        List<Integer> sizes = IntStream.range(0, draw.between(2, 3))
                .mapToObj(i -> draw.number(1, 60).intValue()).toList();
        double all = sizes.stream().mapToInt(Integer::intValue).sum();
        return Request.of("mean-field-chain").with("sizes", sizes).with("times", draw.times(0.01 / all, 3 / all, 3));
    }

    @Override
    public Expectations answer(Request request) {
        List<Long> sizes = request.list("sizes").stream().map(size -> Long.parseLong(size.toString())).toList();
        List<Long> starts = IntStream.range(0, sizes.size()).mapToObj(i -> i == 0 ? sizes.get(i) : -sizes.get(i))
                .toList();
        List<Double> times = request.decimals("times").stream().map(Number::doubleValue).toList();
        Optional<double[][]> relative = new TaylorChain(sizes, starts).relative(times, MOST_STEPS);
        Expectations answer = new Expectations();
        for (int t = 0; relative.isPresent() && t < times.size(); t++) {
            for (int i = 0; i < sizes.size(); i++) {
                double value = relative.get()[t][i];
                answer.near("relative[" + t + "][" + i + "]", value, 1)
                        .near("jz[" + t + "][" + i + "]", value * sizes.get(i), sizes.get(i));
            }
        }
        return answer;
    }
}
