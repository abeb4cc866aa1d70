package io.github.spinthermo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values side by side: one column for each domain. */
class ResultColumnsTest {

    private static Quantity quantity(String name, String symbol) {
        return Quantity.real(name, symbol, "", "", "");
    }

    private static Value.Tuple tuple(int first, double... numbers) {
        return new Value.Tuple(DoubleStream.of(numbers).mapToObj(Value.Measured::new).toList(), first);
    }

    private static Map<Quantity, Value> result(boolean withTimes) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(quantity("times", "γt"), new Value.Series(withTimes
                ? List.of(new Value.Measured(0), new Value.Measured(0.5)) : List.of()));
        result.put(quantity("jz", "⟨J_iz⟩"), new Value.Series(withTimes
                ? List.of(tuple(1, 2, -1), tuple(1, 0.25, -0.125)) : List.of()));
        result.put(quantity("darkStateWeights", "p_k"), tuple(0, 0.75, 0.25));
        result.put(quantity("tolerance", ""), new Value.Measured(1e-9));
        return result;
    }

    private static String csv(boolean withTimes) throws IOException {
        StringWriter out = new StringWriter();
        new CsvView(out).show(withTimes ? Map.of("times", "0,0.5") : Map.of("nbar", "0"), result(withTimes));
        return out.toString();
    }

    @Test
    void eachTimeIsARow() throws IOException {
        assertThat(csv(true)).isEqualTo("""
                times,jz1,jz2,darkStateWeights0,darkStateWeights1,tolerance
                0,2.0,-1.0,0.75,0.25,1e-9
                0.5,0.25,-0.125,0.75,0.25,1e-9
                """);
    }

    @Test
    void neitherAForgottenRoundingNorNamedValuesPassForUndefined() {
        Value unrounded = new Value.Numeric(Outcome.of(Real.of(1)));
        assertThatIllegalStateException().isThrownBy(() -> ResultColumns.text(unrounded));
        assertThatIllegalStateException().isThrownBy(() -> ResultColumns.text(new Value.Structure(Map.of(), "")));
        assertThat(ResultColumns.text(Value.Missing.undefined("0/0"))).isEqualTo("undefined");
        assertThat(ResultColumns.text(Value.Missing.notComputed("it takes too long"))).isEqualTo("not computed");
    }

    @Test
    void whatDoesNotRunIsStillShownWhereThereAreNoTimes() throws IOException {
        assertThat(csv(false)).isEqualTo("""
                nbar,darkStateWeights0,darkStateWeights1,tolerance
                0,0.75,0.25,1e-9
                """);
    }

    /** Cycles that are made when they are read, and count that. */
    private static final class CountedRows extends AbstractList<Value> {

        private final List<Integer> made = new ArrayList<>();

        @Override
        public Value get(int index) {
            made.add(index);
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("cycle", new Value.Count(index));
            fields.put("charged", new Value.Structure(Map.of("length", new Value.Measured(index / 2.0)), ""));
            return new Value.Structure(fields, "row " + index);
        }

        @Override
        public int size() {
            return 1000;
        }
    }

    /** A writer that holds nothing and knows which rows had been made when a line was ended. */
    private static final class CountingSink extends Writer {

        private final CountedRows rows;
        private final List<Integer> madeAtLine = new ArrayList<>();

        private CountingSink(CountedRows rows) {
            this.rows = rows;
        }

        @Override
        public void write(char[] text, int start, int length) {
            for (int i = start; i < start + length; i++) {
                if (text[i] == '\n') {
                    madeAtLine.add(rows.made.isEmpty() ? 0 : rows.made.get(rows.made.size() - 1));
                }
            }
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    }

    private static Map<Quantity, Value> cycles(CountedRows rows) {
        return Map.of(quantity("cycles", ""), new Value.Series(rows));
    }

    /**
     * Checks that no row is made before the one above it is written: a battery of 10^6 cycles is as large as its
     * reports.
     */
    @Test
    void rowsOfNamedValuesAreMadeAsTheyAreWritten() throws IOException {
        CountedRows rows = new CountedRows();
        CountingSink sink = new CountingSink(rows);
        new CsvView(sink).show(Map.of(), cycles(rows));
        assertThat(sink.madeAtLine).hasSize(1 + rows.size());
        for (int line = 1; line <= rows.size(); line++) {
            assertThat(sink.madeAtLine.get(line)).isEqualTo(line - 1);
        }
        assertThat(rows.made.size()).isLessThan(rows.size() + 10);
    }

    @Test
    void textsOfNamedValuesAreMadeAsTheyAreWritten() throws IOException {
        CountedRows rows = new CountedRows();
        CountingSink sink = new CountingSink(rows);
        new TextView(34, false, TextView.UNLIMITED, sink).show(Map.of(), cycles(rows));
        assertThat(sink.madeAtLine).isEqualTo(IntStream.range(0, rows.size()).boxed().toList());
    }

    @Test
    void symbolsCountTheDomains() throws IOException {
        StringWriter out = new StringWriter();
        new TextView(34, false, TextView.UNLIMITED, out).show(Map.of(), result(true));
        assertThat(out).hasToString("""
                darkStateWeights  p_k  0.75 0.25
                tolerance              1e-9

                times  jz1     jz2
                γt     ⟨J_1z⟩  ⟨J_2z⟩
                0      2.0     -1.0
                0.5    0.25    -0.125
                """);
    }
}
