package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.drawing.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class PlotCommandTest {

    @TempDir
    private Path directory;

    private Run plot(String arguments, String file) {
        return run("plot " + arguments + " --out " + directory.resolve(file));
    }

    private List<String> data(String arguments) throws IOException {
        Run run = plot(arguments + " --data", "p.svg");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readAllLines(directory.resolve("p.csv"));
    }

    /** Checks bytes and pixels that are the same on any machine, with fonts or without, and in any version of Java. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "steady-state --n 4,10 --s 1/2 --beta0 inf --betaB=-3:3:lin31 --y energy,thermalEnergy --per n"
            + " | 80881dc46ecbbb95 | 4bc69772b8fcfd38",
        "chain --sizes 4,2 --times 0:2:0.1 --y relative1,relative2 | 88c5ba6afc0bc9fa | c9ae4fa58b563142",
        "weights --n 10,40 --s 1/2 --beta0 0.5 --y weights --logy | dcd5ee1c7364662d | f30c77e89a972645",
        "relaxation-spectrum --J 2,5 --beta 0.25:8:log21 --y slowestRate --logx --logy"
            + " | 9233220bc7fc80eb | b630a3370a28bdb0"})
    void picturesAreTheSameEverywhere(String arguments, String hash, String pixels) throws Exception {
        assertThat(plot(arguments, "p.svg").exitCode()).isZero();
        assertThat(hash(directory.resolve("p.svg"))).isEqualTo(hash);
        assertThat(plot(arguments, "p.png").exitCode()).isZero();
        assertThat(Pixels.sum(directory.resolve("p.png"))).isEqualTo(pixels);
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }

    @Test
    void aRangeIsTheAxisAndListsMakeSeries() throws IOException {
        assertThat(data("steady-state --n 2,3 --s 1/2 --beta0 inf --betaB 0:1:0.5 --y energy")).endsWith(
                "curve,x,y", "n = 2,0,1.0", "n = 2,0.5,0.6798433321701935", "n = 2,1.0,0.4247896173955586",
                "n = 3,0,1.5", "n = 3,0.5,0.9154235115381357", "n = 3,1.0,0.5073472654142303");
    }

    @Test
    void dynamicsRunInTime() throws IOException {
        assertThat(data("chain --sizes 2,1 --times 0,1 --y jz1,jz2"))
                .contains("jz1,0,1.0", "jz2,0,-0.5").anyMatch(line -> line.startsWith("jz1,1.0,-0.2528032436"));
    }

    @Test
    void anotherParameterMayBeTheAxis() throws IOException {
        assertThat(data("block --J 1:3:1 --beta 1,2 --y energy --x J")).contains("beta = 1,1,-0.5752103826044415")
                .noneMatch(line -> line.startsWith("J"));
    }

    @Test
    void gapsPartCurves() throws IOException {
        List<String> lines = data("ergotropy --n 4 --s 1/2 --beta0 inf --betaB=-1:1:1 --y freeEnergyExcess,energy");
        assertThat(lines).filteredOn(line -> line.startsWith("freeEnergyExcess")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.startsWith("energy")).hasSize(3);
    }

    /** Checks places and values that are no doubles, or so large or small that an axis around them has no ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "multiplicities --n 2000 --s 1/2 --y multiplicities          | 1001 | 221",
        "multiplicities --n 1000 --s 1/2 --y multiplicities --logy   | 501  | 501",
        "multiplicities --n 2000 --s 1/2 --y multiplicities --logy   | 1001 | 221",
        "weights --n 2000 --s 1/2 --beta0 10 --y weights --logy      | 1001 | 112",
        "block --J 1 --beta 1e-1000:1:log11 --y variance --logx      | 11   | 4",
        "oscillators --n 3 --beta0 1e-400:1e-100:log4 --betaB 1 --y energy --logx --logy | 4 | 2"})
    void numbersBeyondAnAxisLeaveGaps(String arguments, int points, int shown) throws IOException {
        assertThat(data(arguments).stream().skip(4)).hasSize(shown).hasSizeLessThanOrEqualTo(points);
    }

    /** Checks results that have a value, or so many values, at some points alone, be they the first or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dicke-dynamics --n 2 --beta0 inf --collectiveEmission 1 --localEmission 0:1:0.5 --times 0"
            + " --y steadyState.length | steadyState.length,0.5,1.0 steadyState.length,1.0,1.0",
        "cavity --n 1 --g 1 --kappa 0:1:1 --times 0 --y eliminatedExcitation | kappa = 1,0,0.5",
        "cavity --n 1 --g 1 --kappa 1:0:-1 --times 0 --y eliminatedExcitation | kappa = 1,0,0.5",
        "chain --sizes 1,1 --nbar 1:0:-1 --times 0,1 --y darkStateWeights0 --x nbar | darkStateWeights0,0,0.5",
        "battery --n 1 --collectiveGamma 1 --storage 0 --discharge 1 --cycles 0:1:1 --y pulseWork | cycles = 1,1,1.0",
        "steady-state --n 1 --s 1/2 --beta0 1 --betaB 0:2:1 --y freeEnergyChange"
            + " | freeEnergyChange,1,0 freeEnergyChange,2,-0.04130387"})
    void pointsWithoutAValueAreGaps(String arguments, String points) throws IOException {
        assertThat(String.join(" ", data(arguments).stream().skip(4).toList())).startsWith(points);
    }

    @Test
    void pointsWithoutAnswerAreToldAndLeftOut() throws IOException {
        Run run = plot("multiplicities --n 1:6:1 --s 1/2 --J 1 --y multiplicity --data", "p.png");
        assertThat(run.err()).startsWith("spinthermo: note: 3 of 6 points have no answer; the first because J = 1 ");
        assertThat(plot("block --J 1,5 --beta 0:1:0.5 --y energy", "p.svg").err()).isEqualTo(
                "spinthermo: note: J = 1,5 was read as two values, 1 and 5; for one number write a decimal point\n");
        assertThat(Files.readAllLines(directory.resolve("p.csv"))).hasSize(3 + 1 + 3);
        assertThat(directory.resolve("p.png")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "block --J 1,2 --beta 1:2:0.5 --y enrgy  | p.svg | y = enrgy is not a result of block; write some of logPart",
        "block --J 1 --beta 1:2:0.5 --y energy1  | p.svg | y = energy1 is not a result of block; write some of logPart",
        "block --J 1,2 --beta 1,2 --y energy     | p.svg | x is missing; write one of J, beta",
        "block --J 1 --beta 1 --y energy         | p.svg | x has nothing to run along; give a range, "
                + "such as 0.1:3:lin100, to one of J, beta",
        "block --J 1 --beta 1:2:1 --y energy --x T | p.svg | x = T is not a parameter that runs; write one of J, beta",
        "block --J 1 --beta 1:2:1 --y energy --per m | p.svg | per = m is nothing to divide by; write n or ns",
        "block --J 1 --beta 1:2:1 --y energy --per n | p.svg | per needs the parameter n, which is not given",
        "block --J 1 --beta 1:2:1 --y ,          | p.svg | y is empty; write results of block",
        "block --J 1 --beta 1:2:1 --y energy --logy | p.svg | y = energy has no finite value with a place on the axes",
        "block --J 1:100:1 --beta 1:2:1 --y energy --x beta | p.svg | the number of curves = 100 is more than the 40",
        "block --J 1:1000000:1 --beta 1 --y energy | p.svg | the number of points = 1000000 is more than the 100000",
        "chain --sizes 2,1 --times 0,1 --y jz | p.svg | y = jz is not a result of chain; write some of jz1, jz2",
        "relaxation --n 2 --s 1/2 --beta0=-inf --betaB inf --times 0:1:0.5 --y energy,slowestRate | p.svg"
            + " | y = energy,slowestRate has no common axis: energy runs along times, and slowestRate is one value",
        "network --sizes 1,1 --reservoirs 1-2 --y steadyState.jz1 | p.svg | x has nothing to run along: no parameter",
        "theorems --n 2 --s 1/2 --beta0 0 --betaB 1 --y margin | p.svg | x = energy-positive-bath is a word",
        "block --J 1 --beta 1:2:1 --y energy | p.gif | out = "})
    void badInputIsOneClearError(String arguments, String file, String message) {
        Run run = plot(arguments, file);
        assertThat(run.err()).startsWith("spinthermo: " + message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isIn(2, 3);
        assertThat(directory).isEmptyDirectory();
    }
}
