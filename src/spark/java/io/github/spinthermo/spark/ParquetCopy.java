package io.github.spinthermo.spark;

import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.parts.SweepRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Copy of the parts of a sweep in the format Parquet, in the folder {@code parquet} beside them, which every executor
 * has to see. A column whose values are all integers is of type bigint. With {@code digits = double} every other column
 * of numbers is of type double. All else stays text, so that no digit is lost. What is undefined or not computed is
 * null.
 */
final class ParquetCopy {

    /** Integers that a bigint holds for sure. */
    private static final String INTEGER = "-?[0-9]{1,18}";

    private final SparkSession session;
    private final String folder;

    ParquetCopy(SparkSession session, Path folder) {
        this.session = session;
        this.folder = folder.toAbsolutePath().toUri().toString();
    }

    /** Writes all parts that are there, in the place of an earlier copy. */
    void write(SweepRequest request) {
        boolean isDouble = Rounding.DOUBLE_WORD.equalsIgnoreCase(request.given().get(Parameter.DIGITS.name()));
        Dataset<Row> rows = present(session.read().option("header", true).option("escape", "\"")
                .csv(folder + "/part-*.csv"));
        rows.select(typed(rows, isDouble)).write().mode(SaveMode.Overwrite).parquet(folder + "/parquet");
    }

    private static Dataset<Row> present(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.columns()).map(name -> functions.when(
                functions.not(rows.col(name).isin("undefined", "not computed")), rows.col(name)).as(name))
                .toArray(Column[]::new));
    }

    /** Returns the columns in the narrowest type that all values have. */
    private static Column[] typed(Dataset<Row> rows, boolean isDouble) {
        String[] names = rows.columns();
        Row counts = rows.select(Arrays.stream(names).flatMap(name -> Arrays.stream(new Column[] {
            functions.count(rows.col(name)),
            functions.count(functions.when(rows.col(name).rlike("^" + INTEGER + "$"), 1)),
            functions.count(rows.col(name).try_cast("double"))})).toArray(Column[]::new)).first();
        return IntStream.range(0, names.length).mapToObj(i -> {
            boolean isInteger = counts.getLong(3 * i) == counts.getLong(3 * i + 1);
            boolean isNumber = counts.getLong(3 * i) == counts.getLong(3 * i + 2);
            return typed(rows.col(names[i]), isInteger, isDouble && isNumber).as(names[i]);
        }).toArray(Column[]::new);
    }

    private static Column typed(Column texts, boolean isInteger, boolean isDouble) {
        return isInteger ? texts.cast("bigint") : isDouble ? texts.cast("double") : texts;
    }
}
