package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that in a heap of 64 MB every request is answered, or refused before it starts. */
class SmallHeapIT {

    private static final String SMALL = "-Xmx64m";

    /** The oracle's and the command's words for an error that the estimates should have prevented. */
    private static final List<String> EXHAUSTION =
        List.of("OutOfMemory", "Java heap space", "this virtual machine has");

    private static final List<String> REQUESTS = List.of(
        "'multiplicities','n':10000,'s':'9/2'", "'multiplicities','n':14000,'s':'1/2'",
        "'multiplicities','n':2,'s':150000", "'multiplicities','n':2,'s':250000",
        "'multiplicities','n':2,'s':300000", "'multiplicities','n':3,'s':130000",
        "'multiplicities','n':100000,'s':'1/2','J':0", "'multiplicities','n':10000,'s':'9/2','J':0",
        "'multiplicities','n':2,'s':100000,'J':0", "'multiplicities','n':3,'s':100000,'J':'0'",
        "'multiplicities','n':1000000000000000000,'s':'1/2'",
        "'multiplicities','n':1000000000000000000,'s':'1/2','J':0",
        "'multiplicities','n':1000000000000000000,'s':'1/2','J':499999999999999999",
        "'weights','n':20000,'s':'1/2','beta0':0.1", "'weights','n':20000,'s':'1/2','beta0':0",
        "'weights','n':800000,'s':'1/2','beta0':'inf'", "'weights','n':2,'s':40000,'beta0':0.1",
        "'weights','n':3000,'s':'9/2','beta0':0.1,'digits':1000",
        "'weights','n':300,'s':'1/2','beta0':0.1,'digits':10000",
        "'weights','n':1000,'s':'1/2','beta0':0,'digits':10000",
        "'weights','n':100000,'s':'1/2','beta0':0.1,'digits':10000",
        "'weights','n':1000000000000000000,'s':'1/2','beta0':0.1",
        "'weights','n':1000000000000000000,'s':'1/2','beta0':'inf'",
        "'steady-state','n':1000000,'s':'9/2','beta0':1,'betaB':0.5,'digits':50",
        "'steady-state','n':1000000000000000000,'s':'1/2','beta0':1,'betaB':0.5,'digits':50",
        "'steady-state','n':1000000000,'s':'9/2','beta0':0,'betaB':1",
        "'steady-state','n':1000000000000000000,'s':'1/2','beta0':0,'betaB':1",
        "'steady-state','n':1000,'s':'9/2','beta0':0,'betaB':'inf','digits':1000",
        "'steady-state','n':3000,'s':'9/2','beta0':0.01,'betaB':0.1,'digits':100",
        "'steady-state','n':100000,'s':'1/2','beta0':0.01,'betaB':0.1,'digits':300",
        "'steady-state','n':2,'s':60000,'beta0':0.1,'betaB':1e-7",
        "'steady-state','n':100,'s':'1/2','beta0':5,'betaB':'1e-1000','digits':3000",
        "'block','J':'9/2','beta':'1e-1000','digits':10000",
        "'block','J':'4500000000000000000','beta':'1e6','digits':10000");

    @TempDir
    private Path directory;

    @Test
    void answersOrRefusesEveryRequest() throws Exception {
        String input = REQUESTS.stream()
            .map(request -> ("{'op':" + request + "}\n").replace('\'', '"'))
            .collect(Collectors.joining());
        var result = Jvm.answering(input, directory, Jvm.spinthermo(List.of(SMALL), "oracle"));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        List<String> exhausted = new ArrayList<>();
        List<String> answers = result.out().lines().toList();
        assertThat(answers).hasSameSizeAs(REQUESTS);
        for (int i = 0; i < answers.size(); i++) {
            String answer = answers.get(i);
            if (EXHAUSTION.stream().anyMatch(answer::contains)) {
                exhausted.add(REQUESTS.get(i));
            }
            assertThat(answer.contains("\"result\":{") || answer.contains("limit-exceeded")).isTrue();
        }
        assertThat(exhausted).isEmpty();
        assertThat(answers.get(0)).contains("limit-exceeded");
        int first = REQUESTS.indexOf(REQUESTS.stream().filter(r -> r.contains("steady")).findFirst().orElseThrow());
        assertThat(answers.subList(first, first + 2)).allMatch(answer -> answer.contains("\"energy\":\""));
        assertThat(answers.subList(first + 2, first + 4)).allMatch(answer -> answer.contains("limit-exceeded"));
    }

    @Test
    void refusesCommandsThatDoNotFit() throws Exception {
        var result = Jvm.java(directory,
            Jvm.spinthermo(List.of(SMALL), "multiplicities", "--n", "10000", "--s", "9/2"));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("n = 10000 needs about").doesNotContain(EXHAUSTION);
    }

    /** Scans so many points that they would fill the heap if they were held. */
    @Test
    void scansALongRange() throws Exception {
        var result = Jvm.java(directory, Jvm.spinthermo(List.of("-Xmx24m"),
            "block", "--J", "0", "--beta", "0:1:5e-6", "--digits", "3", "--format", "csv"));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).hasLineCount(1 + 200_001).endsWith("\n0,1.000000,0,0,0,0,0,0,undefined\n");
    }

    /** Checks 9 001 numbers of up to 2 000 digits, 14 MB of text, in 24 MB of which the numbers fill a quarter. */
    @Test
    void printsTheMultiplicitiesOfALargeEnsemble() throws Exception {
        var result = Jvm.java(directory, Jvm.spinthermo(List.of("-Xmx24m"),
            "multiplicities", "--n", "2000", "--s", "9/2", "--format", "csv", "--output", "l.csv"));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        try (Stream<String> lines = Files.lines(directory.resolve("l.csv"))) {
            assertThat(lines.count()).isEqualTo(1 + 9_001);
        }
    }

    /** Checks Σ l_J (2J+1) = 10^n over numbers of 33 kbit, of which only a few are held at a time. */
    @Test
    void streamsTheMultiplicitiesOfALargeEnsemble() throws Exception {
        String source = """
            import io.github.spinthermo.spin.HalfInteger;
            import io.github.spinthermo.spin.Multiplicities;
            import io.github.spinthermo.spin.SpinEnsemble;
            import java.math.BigInteger;

            public final class Sum {
                public static void main(String[] args) {
                    int n = 10_000;
                    BigInteger sum = Multiplicities.descending(SpinEnsemble.of(n, HalfInteger.parse("9/2")))
                        .map(l -> l.multiplicity().multiply(BigInteger.valueOf(l.value().twice() + 1)))
                        .reduce(BigInteger.ZERO, BigInteger::add);
                    System.out.println(sum.equals(BigInteger.TEN.pow(n)));
                }
            }
            """;
        String path = Jvm.libraryPath() + File.pathSeparator
            + Jvm.compile(directory, "-cp", Map.of("Sum.java", source));
        var result = Jvm.java(directory, SMALL, "-cp", path, "Sum");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualToNormalizingNewlines("true\n");
        assertThat(result.exitCode()).isZero();
    }
}
