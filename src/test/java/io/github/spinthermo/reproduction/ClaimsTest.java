package io.github.spinthermo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.reproduction.check.ClaimResult;
import io.github.spinthermo.reproduction.check.ClaimVerdict;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim: the verdict that is expected, and values that were computed elsewhere. */
@Tag("slow")
class ClaimsTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?(e[-+]?\\d+)?");

    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])-?\\d+\\.\\d+(e[-+]?\\d+)?");

    /** Computed elsewhere on coarse grids of times: how far their largest values and times may be off. */
    private static final Map<String, String> COARSE =
            Map.of("D14", "4e-5", "D21", "2e-4", "D25", "1e-5", "D35", "0.03");

    /** Checks that the values are kept. */
    @BeforeAll
    static void computeOnAllCores() {
        printed().parallelStream().forEach(Claims.all()::check);
    }

    private static List<PrintedClaim> printed() {
        return Claims.all().printed(Optional.empty());
    }

    static Stream<CSVRecord> computedElsewhere() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader file = new InputStreamReader(ClaimsTest.class.getResourceAsStream("ours.csv"),
                StandardCharsets.UTF_8)) {
            return format.parse(file).getRecords().stream();
        }
    }

    static Stream<String> corrected() {
        return printed().stream().filter(claim -> claim.expected() == ClaimVerdict.CORRECTED).map(PrintedClaim::id);
    }

    @Test
    void everyClaimOfTheListIsThere() throws IOException {
        assertThat(printed()).extracting(PrintedClaim::id).hasSize(162).doesNotHaveDuplicates()
                .containsExactlyElementsOf(computedElsewhere().map(row -> row.get("id")).toList());
        assertThat(Claims.all().papers()).containsExactly("latune-2019", "dias-2021", "pirmoradian-2019");
        assertThat(Claims.all().printed(Optional.of("dias-2021"))).hasSize(40)
                .allMatch(claim -> claim.id().startsWith("D"));
        assertThat(corrected()).hasSize(48);
    }

    @ParameterizedTest
    @MethodSource("computedElsewhere")
    void theVerdictIsTheExpectedOneAndTheValuesAreThoseComputedElsewhere(CSVRecord row) {
        String id = row.get("id");
        ClaimResult finding = Claims.all().check(claim(id));
        assertThat(finding.verdict()).as(id + ": " + finding.ours()).isEqualTo(finding.printed().expected());
        List<BigDecimal> ours = numbers(NUMBER, finding.ours());
        int next = 0;
        for (BigDecimal elsewhere : numbers(DECIMAL, row.get("ours"))) {
            BigDecimal error = Optional.ofNullable(COARSE.get(id)).map(BigDecimal::new).orElse(elsewhere.ulp());
            while (next < ours.size() && ours.get(next).subtract(elsewhere).abs().compareTo(error) > 0) {
                next++;
            }
            assertThat(next).as(id + ": " + elsewhere + " in " + finding.ours()).isLessThan(ours.size());
            next++;
        }
    }

    private static PrintedClaim claim(String id) {
        return printed().stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<BigDecimal> numbers(Pattern form, String text) {
        return form.matcher(text).results().map(MatchResult::group).map(BigDecimal::new).toList();
    }

    /** Checks a printed statement that does not hold beside the library's values: it cannot replace the correction. */
    @ParameterizedTest
    @MethodSource("corrected")
    void eachCorrectionIsNeeded(String id) {
        assertThat(Claims.all().check(claim(id)).verdict()).isEqualTo(ClaimVerdict.CORRECTED);
        assertThat(Claims.all().uncorrected(id).check(claim(id)).verdict()).isEqualTo(ClaimVerdict.REFUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L31", "D22", "P18"})
    void aCorrectionTakenBackChangesItsRowOnly(String id) {
        Map<String, ClaimVerdict> expected = new HashMap<>(verdicts(Claims.all()));
        expected.put(id, ClaimVerdict.REFUTED);
        assertThat(verdicts(Claims.all().uncorrected(id))).isEqualTo(expected);
    }

    private static Map<String, ClaimVerdict> verdicts(Claims claims) {
        return claims.printed(Optional.empty()).stream().map(claims::check)
                .collect(Collectors.toMap(finding -> finding.printed().id(), ClaimResult::verdict));
    }

    @Test
    void whatThereIsNothingToComputeForIsTold() {
        Function<String, ClaimVerdict> verdict = id -> Claims.all().check(claim(id)).verdict();
        assertThat(printed().stream().map(PrintedClaim::id).filter(id -> claim(id).quantity().equals("none"))
                .map(verdict)).hasSize(1).containsOnly(ClaimVerdict.NOT_CHECKABLE);
    }
}
