package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunnableJarIT {

    @TempDir
    private Path directory;

    @Test
    void printsItsVersion() throws Exception {
        var result = Jvm.java(directory, "-jar", Jvm.RUNNABLE_JAR.toString(), "--version");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().strip()).isEqualTo("spinthermo " + manifest("Implementation-Version"));
    }

    @Test
    void writesCsv() throws Exception {
        assertThat(output("multiplicities", "--n", "3", "--s", "1/2", "--format", "csv"))
            .isEqualTo("n,s,totalSpins,multiplicities\n3,1/2,1/2,2\n3,1/2,3/2,1\n");
    }

    @Test
    void writesJson() throws Exception {
        assertThat(output("multiplicities", "--n", "3", "--s", "1/2", "--format", "json")).contains(
            "\"totalSpins\":[\"1/2\",\"3/2\"],\"multiplicities\":[\"2\",\"1\"]");
    }

    /** Checks that the bar goes to standard error, where it may draw; data are the same with it and without. */
    @Test
    void showsProgressWhereItIsAskedFor() throws Exception {
        String[] command = {"block", "--J", "1", "--beta", "0:9:1", "--format", "csv"};
        String data = output(command);
        String[] asked = Arrays.copyOf(command, command.length + 1);
        asked[command.length] = "--progress";
        var result = Jvm.java(directory, Jvm.spinthermo(List.of(), asked));
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(data).hasLineCount(11);
        assertThat(result.err()).contains("block", "100%").doesNotContain("WARNING", "Exception");
    }

    /** Checks that the first file that the virtual machine opens takes the place of an input that is closed. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsNoFileOfTheVirtualMachineAsInput() throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", "exec \"$0\" -jar \"$1\" oracle <&-",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), Jvm.RUNNABLE_JAR.toString())
                .redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).hasLineCount(1)
                .startsWith("spinthermo: standard input: is closed; ");
        assertThat(process.waitFor()).isEqualTo(74);
    }

    @Test
    void namesAFolderForTemporaryFilesThatCannotBeUsed() throws Exception {
        Path missing = directory.resolve("missing");
        var result = Jvm.java(directory, Jvm.spinthermo(List.of("-Djava.io.tmpdir=" + missing),
                "figure", "draw", "latune-2a", "latune-2b", "--out", directory.toString(), "--quiet"));
        // From JDK 24 on the virtual machine itself warns of such a folder, before it runs anything.
        assertThat(result.err().lines().filter(line -> !line.startsWith("WARNING: java.io.tmpdir"))).hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith(
                        "spinthermo: " + missing + ": cannot be used as the folder for temporary files"));
        assertThat(result.exitCode()).isEqualTo(74);
    }

    private String output(String... command) throws Exception {
        var result = Jvm.java(directory, Jvm.spinthermo(List.of(), command));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result.out();
    }

    @Test
    void namesNoJdkInItsManifest() throws IOException {
        assertThat(manifest("Multi-Release")).isEqualTo("true");
        assertThat(manifest("Build-Jdk-Spec")).isNull();
        assertThat(manifest("Created-By")).isNull();
    }

    @Test
    void carriesTheLicencesOfWhatItBundles() throws IOException {
        assertThat(text("META-INF/LICENSE")).startsWith("\n                                 Apache License");
        assertThat(text("META-INF/LICENSE.txt")).contains("Apache License");
        assertThat(text("META-INF/NOTICE")).contains("Apache Commons Numbers", "Jackson JSON processor", "Batik");
        assertThat(text("META-INF/THIRD-PARTY-LICENSES")).contains("Mikko Tommila", "Tongfei Chen", "JLine",
            "XChart", "Eclipse Jetty", "QOS.ch");
        assertThat(text("io/github/spinthermo/http/uPlot-LICENSE.txt")).contains("Leon Sorokin");
        assertThat(text("io/github/spinthermo/drawing/DejaVuSans-LICENSE.txt"))
            .contains("Bitstream Vera Fonts Copyright", "Arev Fonts Copyright");
    }

    private static String manifest(String key) throws IOException {
        try (var jar = new JarFile(Jvm.RUNNABLE_JAR.toFile())) {
            return jar.getManifest().getMainAttributes().getValue(key);
        }
    }

    private static String text(String name) throws IOException {
        try (var jar = new JarFile(Jvm.RUNNABLE_JAR.toFile());
                var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
