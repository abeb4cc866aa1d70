package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.LocalEvolution;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;

/** A cycle of the populations of all levels. */
final class DirectCycle implements CycleMap {

    private final CycleParameters cycle;
    private final LocalEvolution local;
    private final DickeEvolution dephasing;
    private final DickeEvolution discharge;

    DirectCycle(CycleParameters cycle) {
        int n = (int) cycle.n();
        DickeRates rates = cycle.rates();
        this.cycle = cycle;
        this.local = new LocalEvolution(n, rates.localEmission(), rates.localAbsorption());
        this.dephasing = new DickeEvolution(n, new DickeRates(0, 0, 0, 0, rates.localDephasing()), "storage");
        this.discharge = new DickeEvolution(n, rates, "discharge");
    }

    @Override
    public double[] ground() {
        return Populations.of((int) cycle.n(), 0, 0).levels();
    }

    @Override
    public Result apply(double[] state) {
        Populations p = Populations.none((int) cycle.n());
        p.setLevels(state);
        Course course = run(p);
        return new Result(p.levels(), course);
    }

    @Override
    public double error() {
        return dephasing.error() + local.error() + discharge.error();
    }

    /** Changes populations to those after a cycle. */
    Course run(Populations p) {
        p.pulse();
        Moments charged = p.moments();
        Flow storage = store(p);
        Moments stored = p.moments();
        Flow released = discharge.evolve(p, cycle.discharge());
        return new Course(charged, stored, p.moments(), storage, released);
    }

    /** Lets storage pass: first the dephasing, as it commutes with individual emission and pumping. */
    private Flow store(Populations p) {
        if (cycle.rates().localDephasing() > 0) {
            dephasing.evolve(p, cycle.storage());
        }
        return local.evolve(p, cycle.storage());
    }
}
