package io.github.spinthermo.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of output that nobody reads on, as after {@code | head}. */
class ClosedPipeIT {

    @TempDir
    private Path directory;

    @Test
    void endsTheCommandsQuietly() throws Exception {
        for (String format : List.of("text", "csv", "json")) {
            var process = start("multiplicities", "--n", "3000", "--s", "1/2", "--format", format);
            process.getOutputStream().close();
            hangUp(process);
            endsQuietly(process);
        }
    }

    @Test
    void endsTheOracleQuietly() throws Exception {
        var process = start("oracle");
        byte[] request = "{'op':'multiplicities','n':1000,'s':'1/2'}\n".replace('\'', '"').getBytes(UTF_8);
        process.getOutputStream().write(request);
        process.getOutputStream().flush();
        hangUp(process);
        try {
            for (int i = 0; i < 100; i++) {
                process.getOutputStream().write(request);
                process.getOutputStream().flush();
            }
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            assertThat(alreadyGone).hasMessageContaining("pipe");
        }
        endsQuietly(process);
    }

    private Process start(String... command) throws IOException {
        return Jvm.command(directory, Jvm.C_LOCALE, Jvm.spinthermo(List.of(), command))
            .redirectError(directory.resolve("err.txt").toFile())
            .start();
    }

    private static void hangUp(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            assertThat(out.readNBytes(10)).hasSize(10);
        }
    }

    private void endsQuietly(Process process) throws Exception {
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(directory.resolve("err.txt"))).isEmpty();
        assertThat(process.exitValue()).isZero();
    }
}
