package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.table.TableSpec;
import io.github.spinthermo.table.catalogue.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TableCommandTest {

    @TempDir
    private Path directory;

    /** Verifies the tables of the repository, as everybody can. */
    @Test
    void theCommittedTablesAreRight() {
        Run run = run("table verify --seed 8");
        assertThat(run.err()).doesNotContain("spinthermo:").hasLineCount(Tables.all().size())
                .contains("tables/steady-state is right: checksums, and 9 of 72 pieces computed again");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theListTellsNameRowsAndTitle() {
        Run run = run("table list");
        assertThat(run.lines()).hasSameSizeAs(Tables.all())
                .contains("chain                     105  " + Tables.named("chain").title());
        for (TableSpec table : Tables.all()) {
            assertThat(run.out()).contains(table.name() + " ", table.title() + "\n");
        }
        assertThat(run("table list chain --dir " + directory).out()).startsWith("chain  not built  Chains of");
    }

    @Test
    void whatIsBuiltIsVerifiedAndAChangeIsExitCode4() throws IOException {
        String dir = " --dir " + directory;
        Run build = run("table build chain two-domain" + dir);
        assertThat(build.exitCode()).isZero();
        assertThat(build.err().lines()).containsExactly(
                "built " + directory.resolve("chain"), "built " + directory.resolve("two-domain"));
        assertThat(run("table build chain --resume" + dir).exitCode()).isZero();
        assertThat(run("table verify chain two-domain --all" + dir).err()).contains("6 of 6 pieces");
        Path csv = directory.resolve("chain/chain.csv");
        assertThat(csv).hasSameBinaryContentAs(Path.of("tables/chain/chain.csv"));
        Files.writeString(csv, Files.readString(csv).replaceFirst("0\\.480009711", "0.480009712"));
        Run verify = run("table verify chain two-domain" + dir);
        assertThat(verify.exitCode()).isEqualTo(4);
        assertThat(verify.err().lines()).containsExactly("spinthermo: chain: row 2, column relative1 is 0.480009712,"
                + " expected 0.480009711");
        assertThat(run("table verify" + dir).err()).startsWith(
                "spinthermo: multiplicities/multiplicities.csv: is not there; look in the folder that has the tables"
                        + " (--dir), or write them with 'spinthermo table build'\n");
    }
}
