package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.output.ClaimsView;
import io.github.spinthermo.cli.output.Format;
import io.github.spinthermo.cli.streams.Terminal;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.reproduction.Claims;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path directory;

    @Test
    void aParagraphForEachClaimAndTheirNumbers() {
        Run run = run("reproduce --paper latune-2019");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("""
                L28  corrected
                     claim    the same form ln n + betaB for |betaB| >> 1, so also at negative betaB
                     source   latune-2019, (31)
                     printed  -26.0879769946
                     at       n=50, s=1/2, beta0=inf, betaB=-30
                     ours     -33.9120230054 (12 digits)
                     note     right: betaB + sign(betaB) ln n

                """).endsWith("""

                paper        claims  confirmed  corrected  confirmed-with-condition  not-checkable  refuted  unexpected
                latune-2019  86      54         23         9                         0              0        0
                """);
        assertThat(run.lines()).filteredOn(line -> line.matches("L\\d\\d  .*")).hasSize(86);
    }

    @Test
    void rowsForMachines() throws IOException {
        List<String> csv = run("reproduce --paper latune-2019 --format csv").lines();
        assertThat(csv).hasSize(1 + 86).startsWith(
                "id,paper,where,claim,printed,quantity,parameters,ours,verdict,expected,note");
        assertThat(csv.get(33)).isEqualTo("L33,latune-2019,after (D.9),"
                + "\"I_(ns-2) = binomial(n,2) = n(n+1)/2 for s >= 1\",\"binomial(3,2) = 3\","
                + "multiplicities (sum of l_J over J >= ns-2),\"n=3, s=1\",6 (exact),corrected,corrected,"
                + "\"n(n+1)/2 = binomial(n+1,2) is right, the binomial as printed is not\"");
        Path file = directory.resolve("claims.json");
        assertThat(run("reproduce --paper latune-2019 --format json --output " + file).out()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(86).element(68).isEqualTo("""
                {"id":"L69","paper":"latune-2019","where":"Sec. IX, App. K","claim":"weak inhomogeneities leave \
                the collective steady state alive for a while; it dies after the inverse of the \
                splitting","printed":"1/delta","quantity":"inhomogeneous: energy and slowestRate",\
                "parameters":"n=3, s=1/2, beta0=inf, betaB=1, detunings (d,0,-d), d=0.01, 0.1 \
                (kappa=1)","ours":"E(10)=0.507584750540, E(100000)=0.806811431; slowest rate 0.61038 d^2/kappa \
                (5, 9, 12 digits)","verdict":"corrected","expected":"corrected","note":"plateau exists, but lives \
                kappa/delta^2; n=2: rate (Delta^2/kappa)(1+cosh x)/(1+2cosh x)"}""");
    }

    @Test
    void summariesForMachines() {
        assertThat(run("reproduce --paper latune-2019 --summary --format csv").out()).isEqualTo("""
                paper,claims,confirmed,corrected,confirmed-with-condition,not-checkable,refuted,unexpected
                latune-2019,86,54,23,9,0,0,0
                """);
        assertThat(run("reproduce --paper latune-2019 --summary --format json").out()).isEqualTo("""
                {"paper":"latune-2019","claims":86,"confirmed":54,"corrected":23,"confirmed-with-condition":9,\
                "not-checkable":0,"refuted":0,"unexpected":0}
                """);
    }

    @Test
    void aVerdictThatIsNotExpectedIsAFailure() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ExitCode exit = new Reproduction(Claims.all().uncorrected("L28"), Budget.MEMORY_ONLY,
                ClaimsView.of(Format.TEXT, Terminal.UNLIMITED, out), () -> { })
                .run(Optional.of("latune-2019"), new PrintWriter(err));
        assertThat(exit).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(err.toString().strip()).isEqualTo("L28 is refuted; expected was corrected");
        assertThat(out.toString()).contains("\nL28  refuted, expected corrected\n").endsWith(
                "latune-2019  86      54         22         9                         0              1        1\n");
    }

    @Test
    void anotherPaperIsRefused() {
        Run run = run("reproduce --paper dicke-1954");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("spinthermo: paper = dicke-1954 is not a paper; there are latune-2019, "
                + "dias-2021, pirmoradian-2019" + System.lineSeparator());
    }

    @Test
    void helpExplainsTheVerdicts() {
        Run help = run("reproduce --help", new Terminal(120, Terminal.UNLIMITED));
        assertThat(help.out()).contains("spinthermo reproduce --summary",
                String.join(", ", Claims.all().papers()).replace(", pirmoradian", " or pirmoradian"),
                "confirmed-with-condition  the printed claim holds, but only under the condition in the note");
    }
}
