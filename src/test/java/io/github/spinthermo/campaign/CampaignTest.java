package io.github.spinthermo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.oracle.Oracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small campaign over all operations, and whether a campaign would find a wrong digit. */
class CampaignTest {

    private static final long SEED = Long.getLong("campaign.seed", 20261129);

    @Test
    void everyOperationHasAnIndependentComputation() {
        assertThat(Independents.names()).isEqualTo(Operations.all().stream().map(Operation::name).toList());
    }

    @Tag("slow")
    @Test
    void everyOperationIsRight() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress progress = new Progress(SEED);
        Campaign campaign = new Campaign(progress, new PrintStream(out, true, StandardCharsets.UTF_8));
        campaign.compare(Operations.names().stream().map(name -> campaign.request(name, 0)).toList());
        assertThat(out.toString(StandardCharsets.UTF_8)).as("faults of the seed " + SEED).isEmpty();
        assertThat(progress.total().values()).isGreaterThan(300);
    }

    private static String answer(String request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Oracle(new Budget(Budget.DEFAULT_SECONDS)).run(
                new ByteArrayInputStream((request + "\n").getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).trim();
    }

    /** Spoils the last digit of a number, a word, or a number in doubles, or leaves a field out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'op':'steady-state','n':4,'s':'1/2','beta0':0.5,'betaB':1,'digits':9} | 1.18127867 | 1.18127868",
        "{'op':'steady-state','n':4,'s':'1/2','beta0':0.5,'betaB':1,'digits':9} | mitigation | neutral",
        "{'op':'steady-state','n':4,'s':'1/2','beta0':0.5,'betaB':1,'digits':9} | 'heat' | 'heath'",
        "{'op':'multiplicities','n':5,'s':'1/2'} | '4' | '5'",
        "{'op':'block','J':1,'beta':0.1,'digits':3} | -0.0666 | 0.0666",
        "{'op':'block','J':1,'beta':'inf','digits':3} | 'inf' | '-inf'",
        "{'op':'clebsch-gordan','j1':1,'m1':0,'j2':1,'m2':0,'J':2,'M':0} | 'sign':1 | 'sign':-1",
        "{'op':'chain','sizes':[2,1],'times':[],'gammas':[1]} | -0.77777777 | -0.77777778",
        "{'op':'chain','sizes':[2,1],'times':[],'gammas':[1]} | [-0.7 | [null,-0.7"})
    void aSpoiledAnswerIsFound(String form, String right, String wrong) throws IOException {
        Request request = Request.read(form.replace('\'', '"'));
        String line = answer(request.line());
        assertThat(Comparison.of(request, line).faults()).isEmpty();
        String spoiled = line.replaceFirst(Pattern.quote(right.replace('\'', '"')),
                wrong.replace('\'', '"'));
        assertThat(spoiled).isNotEqualTo(line);
        Comparison comparison = Comparison.of(request, spoiled);
        assertThat(comparison.faults()).isNotEmpty();
        assertThat(comparison.tally().wrong()).isPositive();
        assertThat(comparison.tally().worst()).isGreaterThan(1);
    }

    @Test
    void aRefusalIsAFault() throws IOException {
        Request request = Request.read("{\"op\":\"block\",\"J\":1,\"beta\":1}");
        assertThat(Comparison.of(request, answer("{\"op\":\"block\",\"J\":-1,\"beta\":1}")).faults()).hasSize(1);
    }

    @Test
    void aCampaignGoesOnWhereItEnded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("campaign").resolve("progress.txt");
        Progress progress = new Progress(3);
        progress.add("block", new Tally(2, 14, 1, 3.5));
        progress.endRound();
        progress.write(file);
        Progress read = Progress.read(file, 3);
        assertThat(read.rounds()).isEqualTo(1);
        assertThat(read.summary()).isEqualTo(progress.summary()).contains("block");
        assertThat(Progress.read(file, 4).rounds()).isZero();
        Campaign one = new Campaign(progress, System.out);
        Campaign other = new Campaign(read, System.out);
        assertThat(List.of(one.request("chain", 0), one.request("block", 1)))
                .isEqualTo(List.of(other.request("chain", 0), other.request("block", 1)));
    }
}
