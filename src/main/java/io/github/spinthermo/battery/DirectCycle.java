package io.github.spinthermo.battery;

/** A cycle of the populations of all levels. */
final class DirectCycle implements CycleMap {

    private final BatteryProtocol protocol;
    private final BatteryRates rates;
    private final LocalEvolution local;
    private final Uniformisation dephasing;
    private final Uniformisation discharge;

    DirectCycle(BatteryProtocol protocol, BatteryRates rates) {
        int n = (int) protocol.n();
        this.protocol = protocol;
        this.rates = rates;
        this.local = new LocalEvolution(n, rates.gamma(), rates.pumping());
        this.dephasing = new Uniformisation(n, new BatteryRates(0, 0, rates.dephasing(), 0), "storage");
        this.discharge = new Uniformisation(n, rates, "discharge");
    }

    @Override
    public double[] ground() {
        return Populations.of((int) protocol.n(), 0, 0).levels();
    }

    @Override
    public Result apply(double[] state) {
        Populations p = Populations.none((int) protocol.n());
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
        Flow released = discharge.evolve(p, protocol.discharge());
        return new Course(charged, stored, p.moments(), storage, released);
    }

    /** Dephasing commutes with individual emission and pumping. */
    private Flow store(Populations p) {
        if (rates.dephasing() > 0) {
            dephasing.evolve(p, protocol.storage());
        }
        return local.evolve(p, protocol.storage());
    }
}
