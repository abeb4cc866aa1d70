import org.jspecify.annotations.NullMarked;

/**
 * Thermodynamics of collectively dissipating spins: every value exact, or with every printed digit right.
 *
 * <p>Three lines to a first result, the energy of 1000 spins 1/2 to 50 digits:
 * <pre>{@code
 * var spins = SpinEnsemble.of(1000, HalfInteger.HALF);
 * var steady = CollectiveSteadyState.of(spins, InverseTemperature.parse("5"), InverseTemperature.parse("1"));
 * System.out.println(steady.energy().round(Precision.digits(50)));
 * }</pre>
 *
 * <p>They print 7.2680439762478777526509624855311791680665867619427, and need the packages {@code spin}, {@code
 * thermal}, {@code collective} and {@code real}.
 *
 * <p>Where to look:
 * <ul>
 * <li>{@code spin}: half-integers, ensembles, multiplicities; {@code coupling}: Clebsch-Gordan coefficients;
 * <li>{@code thermal}: inverse temperatures, one block, independent spins, the weights of the blocks;
 * <li>{@code initial}: where the spins start, if not at one temperature;
 * <li>{@code collective}: the steady state in a collective bath; {@code local}: one spin of it;
 * <li>{@code sweep}: the same at many points, on all cores;
 * <li>{@code radiation}, {@code work}, {@code metrology}: what that state emits, what work it could
 * give, what it measures;
 * <li>{@code oscillators}: the same for oscillators;
 * <li>{@code spectrum}: rates of relaxation;
 * <li>{@code noise}: collective and local noise together, in time;
 * <li>{@code engine}: Otto cycles; {@code currents}: heat between several baths; {@code relaxation}: the way to the
 * steady state in time; {@code power}: engines of finite duration; {@code disorder}: spins that are not all alike;
 * <li>{@code domains}: two domains, chains and networks; {@code battery}: the ageing battery;
 * <li>{@code theorem}: the inequalities of the papers, each checked with a margin; {@code law}: what every course in
 * time obeys;
 * <li>{@code real}: the numbers that all of them return, their precision and their rounding;
 * <li>{@code cost} and {@code error}: how large a request may be, and the exceptions that refuse one.
 * </ul>
 *
 * <p>No parameter may be null, and no method returns null.
 */
@NullMarked
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
    requires static org.eclipse.jetty.http;
    requires static org.eclipse.jetty.io;
    requires static org.eclipse.jetty.server;
    requires static org.eclipse.jetty.util;
    requires static org.jspecify;
    requires static xchart;

    exports io.github.spinthermo.battery;
    exports io.github.spinthermo.collective;
    exports io.github.spinthermo.cost;
    exports io.github.spinthermo.coupling;
    exports io.github.spinthermo.currents;
    exports io.github.spinthermo.disorder;
    exports io.github.spinthermo.domains;
    exports io.github.spinthermo.engine;
    exports io.github.spinthermo.error;
    exports io.github.spinthermo.initial;
    exports io.github.spinthermo.law;
    exports io.github.spinthermo.local;
    exports io.github.spinthermo.metrology;
    exports io.github.spinthermo.noise;
    exports io.github.spinthermo.power;
    exports io.github.spinthermo.radiation;
    exports io.github.spinthermo.oscillators;
    exports io.github.spinthermo.real;
    exports io.github.spinthermo.spectrum;
    exports io.github.spinthermo.spin;
    exports io.github.spinthermo.relaxation;
    exports io.github.spinthermo.sweep;
    exports io.github.spinthermo.theorem;
    exports io.github.spinthermo.thermal;
    exports io.github.spinthermo.work;

    uses io.github.spinthermo.parts.EngineProvider;
}
