package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of somebody else's program, with the plain jar and without any optional library. */
class PlainJarIT {

    private static final String CONSUMER = """
        package consumer;

        import io.github.spinthermo.real.Precision;
        import io.github.spinthermo.real.Real;
        import io.github.spinthermo.spin.HalfInteger;
        import io.github.spinthermo.spin.Multiplicities;
        import io.github.spinthermo.spin.SpinEnsemble;
        import io.github.spinthermo.thermal.Block;
        import io.github.spinthermo.thermal.InverseTemperature;
        import io.github.spinthermo.thermal.SectorWeights;
        import org.apfloat.Apfloat;

        public final class Consumer {
            public static void main(String[] args) {
                SpinEnsemble spins = SpinEnsemble.of(3, HalfInteger.parse("1/2"));
                InverseTemperature beta = InverseTemperature.parse("0.1");
                System.out.println(Multiplicities.of(spins).ascending());
                Real energy = Block.of(HalfInteger.parse("5/2"), beta).energy();
                System.out.println(energy.round(Precision.digits(20)));
                System.out.println(energy.toDouble() == -0.28988334619017514433);
                SectorWeights weights = SectorWeights.thermal(spins, InverseTemperature.ZERO);
                System.out.println(weights.weight(HalfInteger.HALF).exact().orElseThrow());
                Apfloat entropy = Block.of(HalfInteger.parse("5/2"), beta).entropy().toApfloat(30);
                System.out.println(entropy + " " + entropy.precision());
            }
        }
        """;

    private static final String PRINTED = """
        [2, 1]
        -0.28988334619017514433
        true
        1 / 2
        1.77730975807875373376707838679 30
        """;

    private static final String MODULE = "module consumer { requires io.github.spinthermo; }\n";

    @TempDir
    private Path directory;

    @Test
    void worksOnTheClassPath() throws Exception {
        String classes = Jvm.compile(directory, "-cp", Map.of("consumer/Consumer.java", CONSUMER));
        check("-cp", Jvm.libraryPath() + File.pathSeparator + classes, "consumer.Consumer");
    }

    @Test
    void worksOnTheModulePath() throws Exception {
        String classes = Jvm.compile(directory, "-p",
            Map.of("consumer/Consumer.java", CONSUMER, "module-info.java", MODULE));
        check("-p", Jvm.libraryPath() + File.pathSeparator + classes, "-m", "consumer/consumer.Consumer");
    }

    private void check(String... arguments) throws Exception {
        var result = Jvm.java(directory, arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualToNormalizingNewlines(PRINTED);
        assertThat(result.exitCode()).isZero();
    }
}
