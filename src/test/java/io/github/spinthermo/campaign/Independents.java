package io.github.spinthermo.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The independent computations of all operations, in the order of the protocol. */
final class Independents {

    /** Requests of a round whose computation takes milliseconds. */
    private static final int MANY = 8;

    /** Requests of a round whose computation takes tens of milliseconds. */
    private static final int FEW = 1;

    /**
     * A computation.
     *
     * @param computation the computation
     * @param share how many requests a round has of it
     */
    record Entry(Independent computation, int share) { }

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    static {
        put("about", FEW, new AboutIndependent());
        put("multiplicities", MANY, new CountsIndependent());
        put("block", MANY, new BlockIndependent());
        put("weights", MANY, new WeightsIndependent());
        put("steady-state", MANY, new SteadyStateIndependent());
        put("local-state", FEW, new LocalStateIndependent());
        put("radiation", MANY, new RadiationIndependent());
        put("ergotropy", MANY, new ErgotropyIndependent());
        put("thermometry", MANY, new ThermometryIndependent());
        put("pair-state", MANY, new PairStateIndependent());
        put("theorems", MANY, new TheoremsIndependent());
        put("otto", MANY, new OttoIndependent());
        put("otto-optimum", FEW, new OttoSearchIndependent("otto-optimum"));
        put("otto-range", FEW, new OttoSearchIndependent("otto-range"));
        put("oscillators", MANY, new OscillatorsIndependent());
        put("clebsch-gordan", MANY, new CouplingIndependent());
        put("two-domain", MANY, new TwoDomainIndependent());
        put("chain", FEW, new NetworkIndependent(true));
        put("mean-field-chain", FEW, new MeanFieldChainIndependent());
        put("network", FEW, new NetworkIndependent(false));
        put("battery", MANY, new BatteryIndependent());
        put("relaxation", FEW, new RelaxationIndependent());
        put("relaxation-spectrum", FEW, new SpectrumIndependent());
        put("heat-currents", MANY, new HeatCurrentsIndependent());
        put("otto-power", MANY, new OttoPowerIndependent());
        put("otto-power-optimum", FEW, new OttoPowerOptimumIndependent());
        put("dicke-dynamics", FEW, new DickeDynamicsIndependent());
        put("plateau", FEW, new PlateauIndependent());
        put("inhomogeneous", FEW, new InhomogeneousIndependent());
        put("cavity", FEW, new CavityIndependent());
    }

    private Independents() { }

    private static void put(String operation, int share, Independent computation) {
        ALL.put(operation, new Entry(computation, share));
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Independent named(String operation) {
        return ALL.get(operation).computation();
    }

    /** Returns how many requests of an operation a round has. */
    static int share(String operation) {
        return ALL.get(operation).share();
    }
}
