package io.github.spinthermo.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Test that the Python package has all operations; {@code -Dpython.write=true} writes its functions anew. */
class PythonFunctionsTest {

    private static final Path FILE = Path.of("src/python/spinthermo/_operations.py");

    @Test
    void areThoseOfTheRegistry() throws IOException {
        String functions = PythonFunctions.file();
        if (Boolean.getBoolean("python.write")) {
            Files.writeString(FILE, functions);
        }
        assertThat(FILE).hasContent(functions);
    }
}
