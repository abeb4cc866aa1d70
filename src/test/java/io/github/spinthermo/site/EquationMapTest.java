package io.github.spinthermo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test that the map of equations is that of the sources; {@code -Dequations.write=true} writes its table anew. */
class EquationMapTest {

    private static final Path PAGE = Path.of("src/site/markdown/equations.md");
    private static final String HEAD = "|---|---|---|---|---|---|\n";

    @Test
    void isThatOfTheSources() throws IOException {
        String text = Files.readString(PAGE);
        String table = String.join("\n", EquationMap.table()) + "\n";
        if (Boolean.getBoolean("equations.write")) {
            text = text.substring(0, text.indexOf(HEAD) + HEAD.length()) + table;
            Files.writeString(PAGE, text);
        }
        assertThat(text).endsWith(HEAD + table);
    }

    @Test
    void everyEquationHasAClassAClaimOrATest() {
        assertThat(EquationMap.unvouched()).isEmpty();
    }

    @Test
    void equationsOfOnePaperAreInTheOrderOfTheirNumbers() {
        List<String> equations = List.of("P 8", "D S3", "L 18", "L D.9", "L 9", "L A.2", "D 5", "L D.10", "D S11");
        assertThat(equations.stream().sorted(new EquationOrder())).containsExactly(
                "L 9", "L 18", "L A.2", "L D.9", "L D.10", "D 5", "D S3", "D S11", "P 8");
    }
}
