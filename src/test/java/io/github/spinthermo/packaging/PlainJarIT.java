package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's program, with the plain jar and without any optional library. */
class PlainJarIT {

    private static final String CONSUMER = """
        package consumer;

        import io.github.spinthermo.real.Placeholder;

        public final class Consumer {
            public static void main(String[] args) {
                System.out.println(Placeholder.half(1) + " " + Placeholder.apfloat(3) + " "
                    + Math.round(Placeholder.logFactorial(10)));
            }
        }
        """;

    private static final String MODULE = "module consumer { requires io.github.spinthermo; }\n";

    @TempDir
    private Path directory;

    @Test
    void worksOnTheClassPath() throws Exception {
        compile("-cp", Jvm.libraryPath(), write("consumer/Consumer.java", CONSUMER));
        check("-cp", Jvm.libraryPath() + File.pathSeparator + classes(), "consumer.Consumer");
    }

    @Test
    void worksOnTheModulePath() throws Exception {
        compile("-p", Jvm.libraryPath(), write("consumer/Consumer.java", CONSUMER), write("module-info.java", MODULE));
        check("-p", Jvm.libraryPath() + File.pathSeparator + classes(), "-m", "consumer/consumer.Consumer");
    }

    private void check(String... arguments) throws Exception {
        var result = Jvm.java(directory, arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualToNormalizingNewlines("1 / 2 3 15\n");
        assertThat(result.exitCode()).isZero();
    }

    private void compile(String pathOption, String path, String... sources) {
        var command = new ArrayList<String>(List.of("-d", classes(), pathOption, path));
        command.addAll(List.of(sources));
        var messages = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, command.toArray(String[]::new));
        assertThat(exitCode).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String write(String name, String text) throws IOException {
        Path file = directory.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String classes() {
        return directory.resolve("classes").toString();
    }
}
