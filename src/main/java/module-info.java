/**
 * Thermodynamics of collectively dissipating spins: every value exact, or with every printed digit right.
 *
 * <p>What an embedding program uses: {@code spin} and {@code thermal} for the physics, {@code real} for the
 * numbers, {@code cost} and {@code error} for what is refused. {@code operation} is the registry that the
 * command line and the oracle show.
 */
module io.github.spinthermo {
    requires transitive org.apfloat;
    requires transitive org.apache.commons.numbers.fraction;
    requires commons.math3;
    requires java.management;
    requires org.apache.commons.numbers.core;

    requires static com.fasterxml.jackson.core;
    requires static info.picocli;
    requires static java.desktop;
    requires static java.xml;
    requires static me.tongfei.progressbar;
    requires static org.apache.commons.csv;
    requires static org.apache.xmlgraphics.batik.svggen;
    requires static xchart;

    exports io.github.spinthermo.battery;
    exports io.github.spinthermo.collective;
    exports io.github.spinthermo.cost;
    exports io.github.spinthermo.coupling;
    exports io.github.spinthermo.domains;
    exports io.github.spinthermo.engine;
    exports io.github.spinthermo.error;
    exports io.github.spinthermo.real;
    exports io.github.spinthermo.spin;
    exports io.github.spinthermo.theorem;
    exports io.github.spinthermo.thermal;
}
