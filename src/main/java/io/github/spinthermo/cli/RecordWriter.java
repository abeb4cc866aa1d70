package io.github.spinthermo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes records that all have the same fields, texts and counts. */
interface RecordWriter {

    void write(Map<String, Object> fields) throws IOException;

    /** Ends the output, after all records have been written. */
    default void finish() throws IOException { }

    static RecordWriter of(View.Format format, int width, Writer out) throws IOException {
        return switch (format) {
            case TEXT -> new Aligned(width, out);
            case CSV -> new Separated(new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get()));
            case JSON -> new Objects(out);
        };
    }

    /** A writer of columns, which are known to be wide enough only at the end, or of blocks where they are too wide. */
    final class Aligned implements RecordWriter {

        private static final int GAP = 2;

        private final int width;
        private final Writer out;
        private final List<List<String>> rows = new ArrayList<>();

        private Aligned(int width, Writer out) {
            this.width = width;
            this.out = out;
        }

        @Override
        public void write(Map<String, Object> fields) {
            if (rows.isEmpty()) {
                rows.add(List.copyOf(fields.keySet()));
            }
            rows.add(fields.values().stream().map(Object::toString).toList());
        }

        @Override
        public void finish() throws IOException {
            List<List<String>> shown = isTooWide() ? blocks() : rows;
            for (List<String> row : shown) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < row.size(); i++) {
                    line.append(row.get(i)).append(" ".repeat(width(shown, i) - row.get(i).length() + GAP));
                }
                out.write(line.toString().stripTrailing() + "\n");
            }
        }

        private boolean isTooWide() {
            return !rows.isEmpty()
                    && IntStream.range(0, rows.get(0).size()).map(i -> width(rows, i) + GAP).sum() - GAP > width;
        }

        /** Returns a line for each field of each record, and an empty one after each record but the last. */
        private List<List<String>> blocks() {
            List<List<String>> lines = new ArrayList<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                if (!lines.isEmpty()) {
                    lines.add(List.of("", ""));
                }
                for (int i = 0; i < row.size(); i++) {
                    lines.add(List.of(rows.get(0).get(i), row.get(i)));
                }
            }
            return lines;
        }

        private static int width(List<List<String>> rows, int column) {
            return IntStream.range(0, rows.size()).map(i -> rows.get(i).get(column).length()).max().orElse(0);
        }
    }

    /** A writer of comma-separated values under a header. */
    final class Separated implements RecordWriter {

        private final CSVPrinter csv;
        private boolean headed;

        private Separated(CSVPrinter csv) {
            this.csv = csv;
        }

        @Override
        public void write(Map<String, Object> fields) throws IOException {
            if (!headed) {
                headed = true;
                csv.printRecord(fields.keySet());
            }
            csv.printRecord(fields.values());
        }
    }

    /** A writer of one JSON object a line. */
    final class Objects implements RecordWriter {

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build();

        private final Writer out;

        private Objects(Writer out) {
            this.out = out;
        }

        @Override
        public void write(Map<String, Object> fields) throws IOException {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.writeStartObject();
                for (Map.Entry<String, Object> field : fields.entrySet()) {
                    if (field.getValue() instanceof Long count) {
                        json.writeNumberField(field.getKey(), count);
                    } else {
                        json.writeStringField(field.getKey(), field.getValue().toString());
                    }
                }
                json.writeEndObject();
            }
            out.write('\n');
        }
    }
}
