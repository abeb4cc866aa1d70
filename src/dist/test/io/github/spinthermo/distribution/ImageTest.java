package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.distribution.Release.Ended;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the image, unpacked in a folder whose name has blanks and run where no other Java is to be found: the PATH
 * has only the small tools that its launcher calls. What needs most of the JDK is tried: pictures and the server.
 */
@EnabledOnOs(OS.LINUX)
class ImageTest {

    private static final List<String> TOOLS = List.of("readlink", "sed", "stat", "cksum", "mkdir", "nice");

    private static final String PORT = "(?s).*http://127\\.0\\.0\\.1:(\\d+)/.*";

    @TempDir
    private static Path directory;
    private static Path launcher;
    private static Map<String, String> environment;

    @BeforeAll
    static void unpack() throws IOException {
        Path tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : TOOLS) {
            Folders.executable(Files.writeString(tools.resolve(tool),
                    "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n"));
        }
        Path image = Release.file(Release.IMAGE_NAME + ".zip");
        launcher = Release.unpacked(image, directory.resolve("my own programs")).resolve("bin/spinthermo");
        environment = Map.of("PATH", tools.toString(), "SPINTHERMO_CACHE", "");
    }

    private static Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return Release.run(directory, environment, command.toArray(String[]::new));
    }

    @Test
    void thereIsNoOtherJava() throws Exception {
        Ended ended = Release.run(directory, environment, "/bin/sh", "-c", "java -version");
        assertThat(ended.exitCode()).isEqualTo(127);
    }

    @Test
    void itComputes() throws Exception {
        Ended ended = run("steady-state", "--n", "1000", "--s", "1/2", "--beta0", "5", "--betaB", "1", "--digits", "50",
                "--fields", "energy", "--format", "csv");
        assertThat(ended).isEqualTo(new Ended(0, """
                n,s,beta0,betaB,energy
                1000,1/2,5,1,7.2680439762478777526509624855311791680665867619427
                """));
    }

    @Test
    void itDraws() throws Exception {
        for (String name : List.of("e.svg", "e.png")) {
            Ended ended = run("plot", "steady-state", "--n", "4,10", "--s", "1/2", "--beta0", "inf",
                    "--betaB=-3:3:lin31", "--y", "energy", "--out", name, "--quiet");
            assertThat(ended.out()).isEmpty();
            assertThat(ended.exitCode()).isZero();
            assertThat(directory.resolve(name)).isNotEmptyFile();
        }
    }

    /** Checks that later starts map the classes into memory with this Java, too. */
    @Test
    void itMakesAnArchiveOfClasses() throws Exception {
        Path cache = directory.resolve("a cache");
        Map<String, String> cached = Map.of("PATH", environment.get("PATH"), "SPINTHERMO_CACHE", cache.toString());
        assertThat(Release.run(directory, cached, launcher.toString(), "--version").exitCode()).isZero();
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (made(cache).isEmpty() && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
        assertThat(made(cache)).hasSize(1).allSatisfy(archive -> assertThat(archive).isNotEmptyFile());
        assertThat(Release.run(directory, cached, launcher.toString(), "--version").out()).startsWith("spinthermo ");
    }

    /** Lists finished archives, which are named by a number. */
    private static List<Path> made(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\.jsa")).toList();
        }
    }

    @Test
    void itServes() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(launcher.toString(), "serve", "--port", "0").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (BufferedReader reader = process.inputReader()) {
            String line = reader.readLine();
            assertThat(line).matches(PORT);
            URI address = URI.create("http://127.0.0.1:" + line.replaceAll(PORT, "$1")
                    + "/api/v1/steady-state?n=4&s=1/2&beta0=1&betaB=1&fields=energy&digits=10");
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"energy\":\"1.075765685\"");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor()).isIn(0, 143);
    }
}
