package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.LocalEvolution;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.dicke.QuantaCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A cycle of the populations of all levels. */
final class DirectCycle implements CycleMap {

    private final CycleParameters cycle;
    private final LocalEvolution local;
    private final DickeEvolution dephasing;
    private final DickeEvolution discharge;
    private final EmitterSpectrum spectrum;

    DirectCycle(CycleParameters cycle) {
        int n = (int) cycle.n();
        DickeRates rates = cycle.rates();
        this.cycle = cycle;
        this.local = new LocalEvolution(n, rates.localEmission(), rates.localAbsorption());
        this.dephasing = new DickeEvolution(n, new DickeRates(0, 0, 0, 0, rates.localDephasing()), "storage");
        this.discharge = new DickeEvolution(n, rates, "discharge");
        this.spectrum = new EmitterSpectrum(n);
    }

    @Override
    public double[] ground() {
        return Populations.of((int) cycle.n(), 0, 0).levels();
    }

    @Override
    public Result apply(double[] state) {
        Populations p = populations(state);
        Course course = run(p);
        return new Result(p.levels(), course);
    }

    @Override
    public Populations populations(double[] state) {
        Populations p = Populations.none((int) cycle.n());
        p.setLevels(state);
        return p;
    }

    @Override
    public double error() {
        return dephasing.error() + local.error() + discharge.error();
    }

    @Override
    public Told tell(double[] state) {
        Populations p = populations(state);
        List<StateEnergies> energies = new ArrayList<>();
        Course course = run(p, true, passed -> energies.add(spectrum.of(passed)));
        return new Told(p.levels(), CycleDetail.of(course, energies.get(0), energies.get(1), energies.get(2)));
    }

    /** Changes populations to those after a cycle. */
    Course run(Populations p) {
        return run(p, false, passed -> { });
    }

    /** Changes populations to those after a cycle, and shows them after pulse, storage and discharge. */
    Course run(Populations p, boolean isCounted, Consumer<Populations> observer) {
        p.pulse();
        Moments charged = p.moments();
        observer.accept(p);
        Flow storage = store(p);
        Moments stored = p.moments();
        observer.accept(p);
        Optional<QuantaCount> count = isCounted ? Optional.of(discharge.count(cycle.discharge())) : Optional.empty();
        Flow released = discharge.evolve(p, count, cycle.discharge());
        observer.accept(p);
        return new Course(charged, stored, p.moments(), storage, released,
                count.map(QuantaCount::square).orElse(0.0), count.map(QuantaCount::error).orElse(0.0));
    }

    /** Lets storage pass: first the dephasing, as it commutes with individual emission and pumping. */
    private Flow store(Populations p) {
        if (cycle.rates().localDephasing() > 0) {
            dephasing.evolve(p, cycle.storage());
        }
        return local.evolve(p, cycle.storage());
    }
}
