package io.github.spinthermo.battery;

/** What a cycle makes of populations. */
final class BatteryCycle {

    private final BatteryProtocol protocol;
    private final BatteryRates rates;
    private final LocalEvolution local;
    private final Uniformisation dephasing;
    private final Uniformisation discharge;

    BatteryCycle(BatteryProtocol protocol, double dephasing, double pumping) {
        int n = (int) protocol.n();
        this.protocol = protocol;
        this.rates = new BatteryRates(protocol.collectiveGamma(), protocol.gamma(), dephasing, pumping);
        this.local = new LocalEvolution(n, rates.gamma(), pumping);
        this.dephasing = new Uniformisation(n, new BatteryRates(0, 0, dephasing, 0));
        this.discharge = new Uniformisation(n, rates);
    }

    /** Changes the populations to those after storage. Dephasing commutes with emission and pumping. */
    Flow store(Populations p) {
        if (rates.dephasing() > 0) {
            dephasing.evolve(p, protocol.storage());
        }
        return local.evolve(p, protocol.storage());
    }

    /** Changes the populations to those after discharge. */
    Flow discharge(Populations p) {
        return discharge.evolve(p, protocol.discharge());
    }

    /** Changes the populations, of sum 1, to those after a cycle. */
    CycleReport run(Populations p) {
        double work = -p.excitation();
        p.pulse();
        CyclePoint charged = p.point();
        work += charged.excitation();
        Flow storage = store(p);
        CyclePoint stored = p.point();
        Flow released = discharge(p);
        p.scale(1 / p.total());
        return new CycleReport(charged, stored, p.point(), work, released.released(), storage.lost(), released.lost());
    }
}
