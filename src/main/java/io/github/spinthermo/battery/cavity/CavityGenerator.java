package io.github.spinthermo.battery.cavity;

import io.github.spinthermo.dicke.DickeChannel;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.LevelRates;
import io.github.spinthermo.precise.PreciseMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.core.DD;

/**
 * The master equation of N emitters in a damped cavity as a matrix, on the elements of the density matrix that can be
 * reached from excited emitters without a photon:
 * <pre>
 * dρ/dt = −i[δ c†c + ig(S⁻c† − S⁺c), ρ] + κ D[c]ρ + γ Σ_i D[σ_i⁻]ρ + γ_φ Σ_i D[σ_i^z]ρ.
 * </pre>
 * Two more numbers count the photons that left, ∫κ⟨c†c⟩dt, and what the emitters lost, ∫γ⟨n⟩dt. No number of quanta
 * grows, so that the elements are finitely many.
 *
 * @derivation 8.10
 */
final class CavityGenerator {

    /** The counters of what left through the cavity and of what was lost. */
    static final int COUNTERS = 2;

    /** Receives what an element gives to another, per time. */
    private interface Receiver {
        void accept(CavityElement element, DD rate);
    }

    private final CavityRates rates;
    private final DickeRates local;
    private final Map<CavityElement, Integer> indices = new LinkedHashMap<>();
    private final List<CavityElement> elements = new ArrayList<>();
    private final List<Map<CavityElement, DD>> columns = new ArrayList<>();

    CavityGenerator(CavityRates rates) {
        this.rates = rates;
        this.local = new DickeRates(0, 0, rates.gamma(), 0, rates.dephasing());
        index(new CavityElement(0, rates.n(), rates.n(), rates.n(), false));
        for (int k = 0; k < elements.size(); k++) {
            columns.add(images(elements.get(k)));
            columns.get(k).keySet().forEach(this::index);
        }
    }

    private void index(CavityElement element) {
        if (indices.putIfAbsent(element, elements.size()) == null) {
            elements.add(element);
        }
    }

    /** Returns the elements, the first of which is the start. */
    List<CavityElement> elements() {
        return elements;
    }

    /** Bounds the sum of the absolute values of what an element gives to others, per time. */
    double norm() {
        double largest = 0;
        for (int k = 0; k < elements.size(); k++) {
            double sum = emitted(elements.get(k)).hi() + lost(elements.get(k)).hi();
            for (DD rate : columns.get(k).values()) {
                sum += Math.abs(rate.hi());
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** Returns the generator times a power of 2, row by row what an element gives to all and to the counters. */
    PreciseMatrix step(int power) {
        int size = elements.size();
        PreciseMatrix step = new PreciseMatrix(size + COUNTERS, size + COUNTERS);
        for (int k = 0; k < size; k++) {
            int from = k;
            columns.get(k).forEach((to, rate) -> step.set(from, indices.get(to), rate.scalb(power)));
            step.set(k, size, emitted(elements.get(k)).scalb(power));
            step.set(k, size + 1, lost(elements.get(k)).scalb(power));
        }
        return step;
    }

    private DD emitted(CavityElement element) {
        return element.isPopulation() ? DD.ofProduct(rates.kappa(), element.photons()) : DD.ZERO;
    }

    private DD lost(CavityElement element) {
        return element.isPopulation() ? DD.ofProduct(rates.gamma(), element.excitations()) : DD.ZERO;
    }

    /** Returns what an element, and with it its transposed, gives to each element. */
    private Map<CavityElement, DD> images(CavityElement element) {
        Map<CavityElement, DD> images = new LinkedHashMap<>();
        detune(element, (to, rate) -> add(images, to, rate));
        send(element, (to, rate) -> add(images, to, rate));
        if (!element.isPopulation()) {
            send(element.transposed(), (to, rate) -> add(images, to, element.isImaginary() ? rate.negate() : rate));
        }
        return images;
    }

    /** Adds to an element, unless it is one that follows from others. */
    private static void add(Map<CavityElement, DD> images, CavityElement element, DD rate) {
        boolean isZero = element.isPopulation() && element.isImaginary();
        if (element.place() >= element.other() && !isZero && rate.hi() != 0) {
            images.merge(element, rate, DD::add);
        }
    }

    /** Rotates an element by the detuning, −iδ(k − k'). */
    private void detune(CavityElement element, Receiver to) {
        DD turn = DD.ofProduct(rates.detuning(), element.photons() - element.otherPhotons());
        to.accept(element.otherPart(), element.isImaginary() ? turn : turn.negate());
    }

    private void send(CavityElement element, Receiver to) {
        exchange(element, to);
        exchange(element.transposed(), (image, rate) -> to.accept(image.transposed(), rate));
        leave(element, to);
        jump(element, to);
    }

    /** Exchanges quanta between emitters and cavity: what g(S⁻c† − S⁺c) does from the left. */
    private void exchange(CavityElement element, Receiver to) {
        int i = element.place();
        int k = element.photons();
        if (i > 0) {
            to.accept(element.at(i - 1, element.other()), coupling(element.row(), i, k + 1));
        }
        if (k > 0 && i < rates.n() - 2 * element.row()) {
            to.accept(element.at(i + 1, element.other()), coupling(element.row(), i + 1, k).negate());
        }
    }

    /** Computes g √((S + M)(S − M + 1)k). */
    private DD coupling(int row, int place, int photons) {
        double square = (double) place * (rates.n() - 2 * row - place + 1) * photons;
        return DD.of(square).sqrt().multiply(rates.g());
    }

    /** Lets a photon leave the cavity. */
    private void leave(CavityElement element, Receiver to) {
        int both = element.photons() * element.otherPhotons();
        if (both > 0) {
            to.accept(element.moved(0, -1, 0), DD.of(both).sqrt().multiply(rates.kappa()));
        }
        to.accept(element, DD.ofProduct(rates.kappa(), (element.photons() + element.otherPhotons()) / -2.0));
    }

    /** Lets single emitters emit and dephase. */
    private void jump(CavityElement element, Receiver to) {
        LevelRates level = LevelRates.at(rates.n(), element.row(), element.place());
        LevelRates other = LevelRates.at(rates.n(), element.row(), element.other());
        for (DickeChannel channel : DickeChannel.values()) {
            DD jumps = channel.rate(local) == 0
                    ? DD.ZERO : channel.ofCoherence(level, other).multiply(channel.rate(local));
            if (jumps.hi() > 0) {
                to.accept(element.moved(channel.rows(), channel.places(), channel.places()), jumps);
            }
        }
        to.accept(element, DD.ofProduct(rates.gamma(), (element.excitations() + element.otherExcitations()) / -2.0));
        LevelRates.Ratio kept = level.dephasingSame(other);
        to.accept(element, DD.of(kept.numerator()).divide(kept.denominator()).subtract(rates.n())
                .multiply(rates.dephasing()));
    }
}
