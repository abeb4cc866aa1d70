package io.github.spinthermo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of the page about Spark: its queries give what it shows, and it names the functions that there are. */
@ExtendWith(SparkExtension.class)
class SparkPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/spark.md");

    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void queriesGiveWhatIsShown(SparkSession session) throws IOException {
        SpinthermoFunctions.register(session);
        List<MatchResult> queries = QUERY.matcher(Files.readString(PAGE)).results().toList();
        assertThat(queries).hasSize(3).allSatisfy(query ->
                assertThat(rows(session, query.group(1))).isEqualTo(query.group(2)));
    }

    /** Returns rows as the command {@code spark-sql} prints them. */
    private static String rows(SparkSession session, String query) {
        return session.sql(query).collectAsList().stream().map(SparkPageTest::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        return row.mkString("\t").replace("null", "NULL") + "\n";
    }

    @Test
    void functionsAreThoseThatAreRegistered(SparkSession session) throws IOException {
        SpinthermoFunctions.register(session);
        List<String> registered = session.sql("SHOW USER FUNCTIONS").collectAsList().stream()
                .map(row -> row.getString(0)).toList();
        List<String> named = Pattern.compile("^\\| `(\\w+)\\(", Pattern.MULTILINE).matcher(Files.readString(PAGE))
                .results().map(match -> match.group(1)).toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(registered).isNotEmpty();
    }
}
