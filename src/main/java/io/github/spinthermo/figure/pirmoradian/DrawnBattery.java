package io.github.spinthermo.figure.pirmoradian;

import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.drawing.Datum;
import java.util.List;

/** Battery of Pirmoradian and Mølmer: its parameters, and what all figures of the paper share. */
final class DrawnBattery {

    static final String PAPER = "Pirmoradian, Mølmer, Phys. Rev. A 100, 043833 (2019)";

    static final long N = 140;
    static final String DURATION = "0.0187";
    static final String PARAMETERS = "n = 140, gamma = 1, collectiveGamma = 1600";

    /** Digits after the point of excitations and lengths. */
    static final int DECIMALS = 6;

    static final String ACCURACY = "6 decimals, errors far below the last one";

    private static final double COLLECTIVE_GAMMA = 1600;

    private DrawnBattery() { }

    static BatteryProtocol protocol(double storage, double discharge) {
        return BatteryProtocol.of(N, COLLECTIVE_GAMMA, storage, discharge);
    }

    /** Returns a straight line between two places. */
    static List<Datum> line(double x1, double y1, double x2, double y2) {
        return List.of(Datum.of(x1, y1, DECIMALS), Datum.of(x2, y2, DECIMALS));
    }
}
