package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.distribution.Release.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Test that the program writes the same bytes on two Javas: the one that runs this, and the one in the folder that the
 * variable OTHER_JAVA_HOME names. Without that variable there is nothing to compare.
 */
@EnabledIfEnvironmentVariable(named = "OTHER_JAVA_HOME", matches = ".+")
class TwoJavasTest {

    private static final List<String> COMMANDS = List.of(
            "steady-state --n 4,100 --s 1/2,1 --beta0 inf,0.1 --betaB 0.1:2:log7 --digits 40 --format csv",
            "steady-state --n 1000 --s 1/2 --beta0 1 --betaB 0.5 --digits double --format json",
            "relaxation --n 20 --s 1/2 --beta0=-inf --betaB 1 --times 0,0.1,1 --format json",
            "otto --help", "help", "about",
            "plot steady-state --n 4,10 --s 1/2 --beta0 inf --betaB=-3:3:lin31 --y energy --quiet --out plot.svg",
            "plot steady-state --n 4,10 --s 1/2 --beta0 inf --betaB=-3:3:lin31 --y energy --quiet --out plot.png",
            "figure draw latune-1 --quiet --out figures",
            "sweep steady-state --n 10:100:10 --s 1/2 --beta0 1,2 --betaB 0.5 --digits 16 --quiet --out sweep");

    @TempDir
    private static Path directory;
    private static Path jar;

    @BeforeAll
    static void unpack() throws IOException {
        jar = Release.unpacked(Release.file(Release.NAME + ".zip"), directory.resolve("program"))
                .resolve("lib/spinthermo.jar");
    }

    /** Returns all that the commands print and write in an empty folder, by name. */
    private static Map<String, byte[]> written(String home, Path folder) throws Exception {
        Files.createDirectories(folder);
        for (String line : COMMANDS) {
            List<String> command = new ArrayList<>(List.of(home + "/bin/java", "-jar", jar.toString()));
            command.addAll(List.of(line.split(" ")));
            Ended ended = Release.run(folder, Map.of(), command.toArray(String[]::new));
            assertThat(ended.exitCode()).as(line + ended.out()).isZero();
            Files.writeString(folder.resolve("output " + COMMANDS.indexOf(line)), ended.out());
        }
        Map<String, byte[]> written = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            written.put(Folders.name(folder, file), Files.readAllBytes(file));
        }
        return written;
    }

    @Test
    void writeTheSame() throws Exception {
        Map<String, byte[]> here = written(System.getProperty("java.home"), directory.resolve("here"));
        Map<String, byte[]> there = written(System.getenv("OTHER_JAVA_HOME"), directory.resolve("there"));
        assertThat(here).hasSizeGreaterThan(COMMANDS.size() + 3);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
    }
}
