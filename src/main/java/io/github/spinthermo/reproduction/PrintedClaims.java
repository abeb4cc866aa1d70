package io.github.spinthermo.reproduction;

import io.github.spinthermo.reproduction.check.ClaimVerdict;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** List of the printed claims, read from a resource. */
final class PrintedClaims {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private PrintedClaims() { }

    static List<PrintedClaim> read() {
        try (InputStream file = PrintedClaims.class.getResourceAsStream("claims.csv");
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(PrintedClaims::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedClaim of(CSVRecord row) {
        return new PrintedClaim(row.get("id"), row.get("paper"), row.get("where"), row.get("claim"),
                row.get("printed"), row.get("op_or_quantity"), row.get("parameters"),
                ClaimVerdict.named(row.get("verdict")), row.get("note"));
    }
}
