package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.figure.Figures;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.oracle.Oracle;
import io.github.spinthermo.reproduction.Claims;
import io.github.spinthermo.table.catalogue.Tables;
import io.github.spinthermo.testing.ChildJvm;
import io.github.spinthermo.theorem.Theorem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a run loads only what its command needs: classes take most of the time in which the program starts. */
class StartUpTest {

    private static final String OURS = "io.github.spinthermo.";
    private static final String LAMBDA = "$$Lambda";

    @Tag("slow")
    @Test
    void onePointLoadsNothingOfOtherCommands(@TempDir Path directory) throws Exception {
        List<String> loaded = ChildJvm.classesLoaded(directory, Main.class,
                "steady-state", "--n", "4", "--s", "1/2", "--beta0=-0.1", "--betaB", "1");
        List<String> ours = loaded.stream().filter(name -> name.startsWith(OURS)).toList();
        assertThat(ours).noneMatch(StartUpTest::isOfAnotherCommand);
        assertThat(ours.stream().filter(name -> !name.contains(LAMBDA))).hasSizeBetween(50, 230);
        assertThat(ours).hasSizeLessThan(560);
        assertThat(loaded).hasSizeLessThan(mostClasses()).noneMatch(name -> name.startsWith("java.sql."));
    }

    /** Returns a bound of the classes that are loaded, of which newer versions of Java need a hundred more. */
    private static int mostClasses() {
        return Runtime.version().feature() < 21 ? 1880 : 2080;
    }

    private static boolean isOfAnotherCommand(String name) {
        boolean isOfAnotherOperation = name.matches(".*(catalogue|battery|intime)\\.[A-Za-z]+Operation(\\$.*)?")
                && !name.contains("SteadyState");
        return isOfAnotherOperation || Stream.of(Tables.class, Figures.class, Claims.class, Oracle.class, Theorem.class)
                .anyMatch(other -> name.startsWith(other.getPackageName()));
    }

    @Test
    void eachOperationHasTheNameByWhichItIsFound() {
        assertThat(Operations.names()).allMatch(name -> Operations.named(name).name().equals(name));
    }

    @Test
    void eachTableHasTheNameByWhichItIsFound() {
        assertThat(Tables.names()).allMatch(name -> Tables.named(name.toUpperCase(Locale.ROOT)).name().equals(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"steady-state --n 4", "--debug Steady-State --help", "-V steady-state", "table list",
        "STEADY-STATE steady-state"})
    void aNamedCommandIsMadeAlone(String line) {
        assertThat(Commands.neededBy(line.split(" "))).hasSize(3).contains(HelpCommand.NAME, Commands.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "help table", "Generate-Completion", "stedy-state --n 4", "-- steady-state",
        "- steady-state", "--no-color help steady-state"})
    void allCommandsAreKnownWhereTheyAreShownOrMeant(String line) {
        assertThat(Commands.neededBy(line.split(" "))).hasSizeGreaterThan(20);
    }
}
