package io.github.spinthermo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTableTest {

    private static String table(int width) throws IOException {
        StringWriter out = new StringWriter();
        View records = Format.TEXT.ofRecords(width, out);
        records.show(Map.of(), new RecordFields().with("a long name", 1).with("and", "more").row());
        records.show(Map.of(), new RecordFields().with("a long name", "a long text").with("and", "").row());
        records.finish();
        return out.toString();
    }

    @Test
    void standsInColumns() throws IOException {
        assertThat(table(17)).isEqualTo("a long name  and\n1            more\na long text\n");
    }

    @Test
    void standsBelowEachOtherWhereColumnsAreTooWide() throws IOException {
        assertThat(table(16)).isEqualTo(
                "a long name  1\nand          more\n\na long name  a\n             long\n             text\nand\n");
    }

    @Test
    void isEmptyWithoutRecords() throws IOException {
        StringWriter out = new StringWriter();
        assertThat(Format.TEXT.ofRecords(80, out).finish()).isTrue();
        assertThat(out.toString()).isEmpty();
    }
}
