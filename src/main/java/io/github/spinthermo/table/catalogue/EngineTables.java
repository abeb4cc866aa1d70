package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.ErrorScale;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables of spins between baths of two temperatures: at once, in strokes that take time, and at the largest power. */
final class EngineTables {

    private static final String CYCLE = "P = (1 - lambda) q/(t_h + t_c + idle), q the heat from the hot bath in the"
            + " stroke of t_h, lambda the compression; in each stroke the spins relax as in the table relaxation, from"
            + " where the other left them";

    /** Scale of powers: spins over the duration of a cycle. */
    private static final ErrorScale PER_CYCLE = new ErrorScale("n/(durationHot + durationCold)", point ->
            ErrorScale.number(point, "n")
                    / (ErrorScale.number(point, "durationHot") + ErrorScale.number(point, "durationCold")));

    /** Scale of powers: spins over the idle time, which is part of a cycle, or over 1 where there is none. */
    private static final ErrorScale PER_IDLE_TIME = new ErrorScale("n/idle, n where idle is 0,", point ->
            ErrorScale.number(point, "n") / (point.get("idle").equals("0") ? 1 : ErrorScale.number(point, "idle")));

    private EngineTables() { }

    static TableSpec currents() {
        return new TableSpec(
                "heat-currents",
                "Heat through n indistinguishable spins s that several baths drive at once",
                Operations.named("heat-currents"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "100"), GridAxis.of("s", "1/2", "1", "3/2"),
                        GridAxis.of("beta0", "0", "1", "inf"),
                        GridAxis.of("baths", "0.1,1,3@rate=0.5", "0.1,2", "0.5@rate=2,inf", "-0.2,1",
                                "0.2@frequency=2,1")),
                TableSpec.Field.named("betaEffective", "energy", "thermalEnergy", "intensity", "thermalIntensity",
                        "currents1", "currents2", "currents3", "power", "thermalPower", "entropyProductionRate",
                        "thermalEntropyProductionRate", "currentRatio"),
                Digits.significant(50),
                "e^(-x_eff) = sum_b up_b/sum_b down_b; j_b = up_b <J-J+> - down_b <J+J-> with up_b = e^(-x_b) down_b,"
                        + " down_b + up_b = rate, each j_b proportional to K = sum_J w_J sum_m p_m (J + m)(J - m + 1)");
    }

    static TableSpec power() {
        return new TableSpec(
                "otto-power",
                "An Otto engine of n spins s whose strokes take time: heats and powers, collective and independent",
                Operations.named("otto-power"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "20"), GridAxis.of("s", "1/2", "1"),
                        GridAxis.of("beta0", "0", "inf"), GridAxis.of("betaHot", "-0.3", "0.1"),
                        GridAxis.of("betaCold", "1"), GridAxis.of("compression", "0.5"),
                        GridAxis.of("durationHot", "0.01", "0.3", "5"), GridAxis.of("durationCold", "0.1", "3")),
                Stream.of(
                        TableSpec.Field.scaled(ErrorScale.SPINS, "heatHotCollective", "workCollective", "energyHot",
                                "energyCold", "heatHotIndependent", "workIndependent"),
                        TableSpec.Field.scaled(PER_CYCLE, "powerCollective", "powerIndependent",
                                "fastPowerCollective", "fastPowerIndependent"),
                        TableSpec.Field.named("mode").stream()).flatMap(part -> part).toList(),
                Digits.scaled(9),
                CYCLE);
    }

    static TableSpec optimum() {
        return new TableSpec(
                "otto-optimum-power",
                "The largest power of an Otto engine of n spins s against n, and the strokes that give it",
                Operations.named("otto-power-optimum"),
                Stream.concat(best("1", "1", "2", "3", "4").stream(),
                        best("inf", "1", "2", "3", "4", "5", "7", "10", "15", "20", "30", "50").stream())
                        .toList(),
                List.of(TableSpec.Field.described(PER_IDLE_TIME, "powerCollective", ""),
                        TableSpec.Field.described(PER_IDLE_TIME, "powerIndependent", ""),
                        flat("durationHotCollective", "duration of the hot stroke"),
                        flat("durationColdCollective", "duration of the cold stroke"),
                        flat("dutyCollective", "share of the hot stroke in both"),
                        flat("durationHotIndependent", "duration of the hot stroke of independent spins"),
                        flat("durationColdIndependent", "duration of their cold stroke")),
                Digits.scaled(9),
                "the largest over t_h and t_c, by search, of " + CYCLE
                        + "; without idle time in the limit of short strokes");
    }

    private static List<Map<String, String>> best(String beta0, String... n) {
        return GridAxis.product(GridAxis.of("n", n), GridAxis.of("s", "1/2", "1"), GridAxis.of("beta0", beta0),
                GridAxis.of("betaHot", "0.1"), GridAxis.of("betaCold", "1"), GridAxis.of("compression", "0.5"),
                GridAxis.of("idle", "0.1", "0"));
    }

    /** Returns a column of what the largest power hardly depends on, so that only six of its digits are certain. */
    private static TableSpec.Field flat(String column, String description) {
        return TableSpec.Field.described(ErrorScale.ROUNDED, column, description + ", to six digits");
    }
}
