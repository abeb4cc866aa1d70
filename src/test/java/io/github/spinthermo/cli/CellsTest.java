package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.spinthermo.operation.Cells;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Values side by side: one column for each domain. */
class CellsTest {

    private static Quantity quantity(String name, String symbol) {
        return new Quantity(name, symbol, "", "", "");
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
        assertThatIllegalStateException().isThrownBy(() -> Cells.text(unrounded));
        assertThatIllegalStateException().isThrownBy(() -> Cells.text(new Value.Structure(Map.of(), "")));
        assertThat(Cells.text(Value.Missing.undefined("0/0"))).isEqualTo("undefined");
        assertThat(Cells.text(Value.Missing.notComputed("it takes too long"))).isEqualTo("not computed");
    }

    @Test
    void whatDoesNotRunIsStillShownWhereThereAreNoTimes() throws IOException {
        assertThat(csv(false)).isEqualTo("""
                nbar,darkStateWeights0,darkStateWeights1,tolerance
                0,0.75,0.25,1e-9
                """);
    }

    @Test
    void symbolsCountTheDomains() throws IOException {
        StringWriter out = new StringWriter();
        new TextView(34, false, Terminal.UNLIMITED, out).show(Map.of(), result(true));
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
