package io.github.spinthermo.domains.network;

import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.kernel.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * A connected network of given total spins of its domains, with the weight that the start gives them.
 */
final class NetworkPart {

    private final NetworkModel model;
    private final boolean isMirrored;
    private final double weight;
    private final double copies;
    private final Once<NetworkEnd> end;

    NetworkPart(NetworkModel given, double weight, double copies) {
        this.isMirrored = given.isHot();
        this.model = isMirrored ? given.mirrored() : given;
        this.weight = weight;
        this.copies = copies;
        this.end = new Once<>(() -> NetworkEnd.of(model, share -> { }));
    }

    /** Returns the network, seen from the side to which it falls. */
    NetworkModel model() {
        return model;
    }

    double weight() {
        return weight;
    }

    /** Returns the logarithm of the number of copies over which the part is spread. */
    double copies() {
        return copies;
    }

    NetworkEnd end() {
        return end.get();
    }

    /** Follows the part in time. */
    NetworkMotion motion(double[] times, DoubleConsumer progress) {
        List<Double> list = IntStream.range(0, times.length).mapToObj(t -> times[t]).toList();
        boolean isEndCheap = NetworkCost.end(model).seconds() < NetworkCost.trajectory(model, list).seconds();
        return NetworkMotion.of(model, times, isEndCheap
                ? Optional.of(end()).filter(state -> state.tolerance() < DynamicsTolerance.LARGEST)
                : Optional.empty(), progress);
    }

    /** Reads numbers off density matrices. */
    List<NetworkReadings> read(List<double[][]> states, double[] times) {
        NetworkReadings.Reader reader = new NetworkReadings.Reader(model, isMirrored);
        List<NetworkReadings> readings = new ArrayList<>();
        for (int t = 0; t < states.size(); t++) {
            readings.add(reader.read(states.get(t), times[t] == 0));
        }
        return readings;
    }
}
