package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
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
    void holdsTheOptionalLibraries() throws Exception {
        var result = Jvm.java(directory, "-jar", Jvm.RUNNABLE_JAR.toString(), "--progress");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).doesNotContain("WARNING");
        assertThat(result.out()).isEqualToNormalizingNewlines("β,\"a,b\" {\"version\":\"0.1.0\"}\n");
    }

    @Test
    void namesNoJdkInItsManifest() throws IOException {
        assertThat(manifest("Multi-Release")).isEqualTo("true");
        assertThat(manifest("Build-Jdk-Spec")).isNull();
        assertThat(manifest("Created-By")).isNull();
    }

    @Test
    void carriesTheLicencesOfWhatItBundles() throws IOException {
        assertThat(text("META-INF/LICENSE")).startsWith("\n                                 Apache License")
            .contains("Boost Software License");
        assertThat(text("META-INF/LICENSE.txt")).contains("Minpack Copyright Notice");
        assertThat(text("META-INF/NOTICE")).contains("Apache Commons Math", "Jackson JSON processor");
        assertThat(text("META-INF/THIRD-PARTY-LICENSES")).contains("Mikko Tommila", "Tongfei Chen", "JLine");
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
