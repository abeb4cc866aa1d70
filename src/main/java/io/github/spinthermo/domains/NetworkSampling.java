package io.github.spinthermo.domains;

import io.github.spinthermo.domains.network.NetworkReadings;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Reading of a network: what is seen of it.
 *
 * @param sizes N_i
 * @param reservoirs the reservoirs
 * @param hasEntropy whether the entropy of the start is known
 */
record NetworkSampling(List<Long> sizes, List<Reservoir> reservoirs, boolean hasEntropy) {

    /** Makes a sample, with the rate at which the entropy changes: that of the numbers, or 0 at the end. */
    NetworkSample of(NetworkReadings readings, double entropyRate) {
        List<List<Double>> flow = reservoirs.stream().map(reservoir -> flow(reservoir, readings)).toList();
        List<Double> current = flow.stream().map(NetworkSampling::sum).toList();
        List<List<Double>> covariance = rows(i -> each(k -> readings.covariance(i, k)));
        return new NetworkSample(each(i -> readings.jz()[i]), each(i -> readings.jz()[i] / sizes.get(i)),
                rows(i -> each(k -> readings.hops()[i][k])), covariance, current, flow,
                sum(each(i -> readings.jz()[i] + sizes.get(i) / 2.0)),
                covariance.stream().mapToDouble(NetworkSampling::sum).sum(),
                hasEntropy ? Optional.of(readings.entropy()) : Optional.empty(), production(current, entropyRate));
    }

    private Optional<Double> production(List<Double> current, double entropyRate) {
        boolean isFinite = reservoirs.stream().allMatch(reservoir -> Double.isFinite(reservoir.beta()));
        double production = entropyRate - IntStream.range(0, current.size())
                .mapToDouble(r -> reservoirs.get(r).beta() * current.get(r)).sum();
        return hasEntropy && isFinite && Double.isFinite(production) ? Optional.of(production) : Optional.empty();
    }

    private List<Double> flow(Reservoir reservoir, NetworkReadings readings) {
        return each(i -> {
            double sum = 0;
            for (int domain : reservoir.domains()) {
                sum += readings.hops()[i][domain - 1];
            }
            return reservoir.domains().contains(i + 1)
                    ? reservoir.up() * (sum - 2 * readings.jz()[i]) - reservoir.down() * sum : 0;
        });
    }

    private List<Double> each(IntToDoubleFunction number) {
        return IntStream.range(0, sizes.size()).mapToDouble(number).boxed().toList();
    }

    private List<List<Double>> rows(IntFunction<List<Double>> row) {
        return IntStream.range(0, sizes.size()).mapToObj(row).toList();
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
