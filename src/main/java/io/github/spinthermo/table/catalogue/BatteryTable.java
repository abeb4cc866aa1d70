package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Table of cycles of Dicke batteries, and of the cycle that they tend to from any start. */
final class BatteryTable {

    private BatteryTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "battery",
                "The first five cycles of Dicke batteries, by the exact rate equations, and their limit cycles",
                Operations.named("battery"),
                GridAxis.product(GridAxis.of("n", "2", "10", "20"), GridAxis.of("collectiveGamma", "100"),
                        GridAxis.of("storage", "0.02", "0.1"), GridAxis.of("discharge", "0.04", "0.2"),
                        GridAxis.of("cycles", "5"), GridAxis.of("limitCycle", "true"),
                        GridAxis.of("dephasing", "0", "0.5"), GridAxis.of("pumping", "0", "0.1")),
                fields(),
                Digits.places(8),
                "drho/dt = Gamma D[S^-] rho + sum_i (gamma D[sigma_i^-] + pumping D[sigma_i^+] + dephasing"
                        + " D[sigma_i^z]) rho, Gamma on during discharge only, gamma = 1; each cycle begins with a"
                        + " pi pulse; Pirmoradian, Molmer, Phys. Rev. A 100, 043833 (2019), corrected");
    }

    private static List<TableSpec.Field> fields() {
        List<TableSpec.Field> fields = new ArrayList<>();
        fields.add(field("cycle", "which cycle, from 1, which starts from the ground state with the pulse"));
        for (String moment : List.of("charged", "stored", "discharged")) {
            String when = switch (moment) {
                case "charged" -> "after the pulse";
                case "stored" -> "after storage";
                default -> "after discharge";
            };
            fields.add(field(moment + ".excitation", "M = <S_z> " + when));
            fields.add(field(moment + ".length", "S_eff, the effective length, " + when));
            fields.add(field(moment + ".meanLength", "<S>, the mean length, " + when));
        }
        Stream.of(field("pulseWork", "change of M by the pulse"),
                field("released", "collective emission during discharge"),
                field("lostStorage", "individual emission during storage"),
                field("lostDischarge", "individual emission during discharge"),
                field("efficiency", "released over pulseWork; undefined where that is not positive"),
                field("limitCycle.charged.excitation", "charged.excitation of the cycle that all starts tend to"),
                field("limitCycle.discharged.excitation", "discharged.excitation of that cycle"),
                field("limitCycle.released", "released of that cycle"),
                field("limitCycle.efficiency", "efficiency of that cycle")).forEach(fields::add);
        return fields;
    }

    private static TableSpec.Field field(String column, String description) {
        return new TableSpec.Field(column, column, description);
    }
}
