package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.testing.Json;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The starts that the command line has beside those of the protocol. */
class TwoDomainCommandTest {

    private static Map<String, Object> result(String arguments) {
        Run run = run("two-domain " + arguments + " --format json");
        assertThat(run.err()).isEmpty();
        return Json.object(Json.object(run.out()), "result");
    }

    /** Checks {@code full_space_thermal} of the reference values, and a domain that is Dicke in the limit. */
    @ParameterizedTest
    @CsvSource({"3, 2, 1/2, -0.8, 1.3, inf, -0.81009119975505855193, -0.49502045401865549093",
        "3, 2, 1/2, -0.8, 1.3, 0.9, -0.50522613901493620821, -0.31349707429925851266",
        "2, 1, 1, -0.5, 0.7, 0.4, -0.48168082191675576865, -0.21003068821593241349",
        "4, 1, 1/2, -inf, inf, inf, -1.8400000000000000000, 0.14000000000000000000"})
    void thermalDomains(String n1, String n2, String s, String x1, String x2, String betaB, String jz1, String jz2) {
        assertThat(result("--n1 %s --n2 %s --s %s --thermal1=%s --thermal2=%s --betaB %s --digits 20"
                .formatted(n1, n2, s, x1, x2, betaB))).containsEntry("jz1", jz1).containsEntry("jz2", jz2);
    }

    @ParameterizedTest
    @CsvSource({"14, 1, 10, 0.215863882297", "40, 2, 30, 0.385996826744"})
    void spinsThatAreNotSymmetrised(String n1, String n2, String up1, String relative2) {
        assertThat(result("--n1 %s --n2 %s --up1 %s --digits 12".formatted(n1, n2, up1)))
                .containsEntry("relative2", relative2).containsEntry("entropy", null);
    }

    /** Checks that the other domain is all up or all down, as its Dicke state is; so is one of no or all spins. */
    @ParameterizedTest
    @CsvSource({"--up1 4, ''", "--up2 0, ''", "--up1 0, --m1=-2", "--up2 2, --m2 1", "--up1 4 --up2 2, --m2 1"})
    void spinsThatAllPointOneWay(String up, String dicke) {
        assertThat(result("--n1 4 --n2 2 --betaB 1 " + up)).isEqualTo(result("--n1 4 --n2 2 --betaB 1 " + dicke));
    }

    @Test
    void mixturesAreWeightedSums() {
        String sizes = "--n1 4 --n2 1 --betaB 0.7 --digits 20 ";
        Map<String, Object> mixed = result(sizes + "--mixture 2:-1/2=9/10,1:-0.5=.05,-2:1/2=0,0:1/2=1/20");
        Map<String, Object> one = result(sizes);
        Map<String, Object> two = result(sizes + "--m1 1");
        Map<String, Object> three = result(sizes + "--m1 0 --m2 1/2");
        for (String field : new String[] {"jz1", "jz2", "relative1", "relative2", "energy", "squaredAngularMomentum"}) {
            BigDecimal sum = number(one, field, "0.9")
                    .add(number(two, field, "0.05")).add(number(three, field, "0.05"));
            assertThat(number(mixed, field, "1").subtract(sum).abs()).isLessThan(new BigDecimal("1e-18"));
        }
        assertThat(result(sizes + "--mixture 2:-1/2=1")).isEqualTo(one);
    }

    private static BigDecimal number(Map<String, Object> result, String field, String weight) {
        return new BigDecimal((String) result.get(field)).multiply(new BigDecimal(weight));
    }

    @Test
    void theStartIsShown() {
        assertThat(run("two-domain --n1 3 --n2 2 --thermal1 0 --thermal2 0,-inf --betaB 1 --digits 3").lines())
                .contains("n1 = 3, n2 = 2, betaB = 1, thermal1 = 0, thermal2 = 0",
                        "n1 = 3, n2 = 2, betaB = 1, thermal1 = 0, thermal2 = -inf");
        assertThat(run("two-domain --n1 1 --n2 1 --mixture 1/2:1/2=1/3,-1/2:1/2=2/3 --digits 3 --format csv").lines())
                .containsExactly("n1,n2,mixture,totalSpins,weights,jz1,jz2,relative1,relative2,"
                                + "squaredAngularMomentum,energy,entropy",
                        "1,1,\"1/2:1/2=1/3,-1/2:1/2=2/3\",0,0.333,-0.333,-0.333,-0.333,-0.333,1.33,0.333,0.637",
                        "1,1,\"1/2:1/2=1/3,-1/2:1/2=2/3\",1,0.667,-0.333,-0.333,-0.333,-0.333,1.33,0.333,0.637");
        assertThat(run("two-domain --n1 4 --n2 1 --up1 2 --up2 1 --digits 3").out())
                .startsWith("n1 = 4, n2 = 1, up1 = 2, up2 = 1\n");
    }

    /** Checks that cold domains keep a tiny energy; a difference as tiny decides how −1/4 is rounded to one digit. */
    @Test
    void coldDomains() {
        assertThat(result("--n1 3 --n2 2 --thermal1 1e6 --thermal2 5e5 --betaB 1e6 --digits 5"))
                .containsEntry("energy", "9.1869e-217148").containsEntry("jz1", "-1.5000");
        assertThat(result("--n1 1 --n2 1 --thermal1 1e6 --thermal2=-1e6 --digits 1")).containsEntry("jz1", "-0.3");
    }

    @ParameterizedTest
    @CsvSource({"--thermal1 1, thermal2 is missing; thermal1 and thermal2 are given together",
        "--thermal2 1, thermal1 is missing; thermal1 and thermal2 are given together",
        "--thermal1 x --thermal2 1, 'thermal1 = x is not a number; write 0.1, -2, 1e-30, 1/3, inf or -inf'",
        "--thermal1 1 --thermal2 1 --m1 1, thermal1 is given together with m1; give one start",
        "--thermal2 1 --m2 1/2, thermal2 is given together with m2; give one start",
        "--thermal1 1 --thermal2 1 --up1 1, up1 is given together with thermal1; give one start",
        "--up1 1 --m2 1/2, up1 is given together with m2; give one start",
        "--up2 1 --thermal2 1, up2 is given together with thermal2; give one start",
        "--up1 5, up1 = 5 is more than n1 = 4", "--up2 2, up2 = 2 is more than n2 = 1",
        "--up1=-1, up1 = -1 is negative; at least 0 is needed", "--up1 1.5, up1 = 1.5 is not an integer",
        "--s 1 --up1 1, 'up1 = 1 is a number of spins 1/2, not of spins 1'",
        "--mixture 2:1/2=1 --m1 1, mixture is given together with m1; give one start",
        "--mixture 2:1/2=1 --thermal2 1, mixture is given together with thermal2; give one start",
        "--mixture 2:1/2=1 --up1 1, mixture is given together with up1; give one start",
        "--mixture 2:1/2, mixture = 2:1/2 is not a list of pairs",
        "--mixture 2=1, mixture = 2 is not a pair of projections; write m1:m2",
        "--mixture 2:1/2:0=1, mixture = 2:1/2:0 is not a pair of projections; write m1:m2",
        "--mixture x:1/2=1, mixture = x is not a number; write 1/2",
        "--mixture 3:1/2=1, mixture = 3 is not a projection of j1 = 2",
        "--mixture 2:1/2=1;3:1/2=0, mixture = 3 is not a projection of j1 = 2",
        "--mixture 2:1=1, mixture = 1 is not a projection of j2 = 1/2",
        "--mixture 2:1/2=x, mixture = x is not a number", "--mixture 2:1/2=1/, mixture = 1/ has no denominator",
        "--mixture 2:1/2=1/0, mixture = 1/0 has no denominator other than 0",
        "--mixture 2:1/2=0.9, mixture = 0.9 is the sum of the weights; it must be exactly 1",
        "--mixture 2:1/2=2;1:1/2=-1, mixture = -1 is negative; a weight is 0 or more",
        "--mixture 2:1/2=1/2;2:0.5=1/2, mixture = 2:0.5 is a pair of projections that occurs twice: 2:1/2"})
    void wrongStartsAreTold(String options, String message) {
        Run run = run("two-domain --n1 4 --n2 1 " + options.replace(';', ','));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spinthermo: " + message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--n1 400 --n2 100 --thermal1 1 --thermal2 1, n1 = 400 needs about",
        "--n1 100 --n2 1000000 --up2 500000, n2 = 1000000 needs about",
        "--n1 4 --n2 1 --up1 9000000000000000001, up1 = 9000000000000000001 is too large",
        "--n1 4 --n2 1 --thermal1 1 --thermal2 1e7, thermal2 = 1e7 is out of range",
        "--n1 4 --n2 1 --mixture 2:1/2=1e-20001, mixture ="})
    void whatIsTooLargeIsRefused(String options, String message) {
        Run run = run("two-domain " + options);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("spinthermo: " + message);
    }

    /** Checks that the oracle's parameters are those of the protocol. */
    @Test
    void theOracleTakesAllOfThem() {
        for (String start : new String[] {"\"thermal1\":1,\"thermal2\":\"-inf\"", "\"up1\":2,\"up2\":1",
            "\"mixture\":\"2:-1/2=1/3,1:-1/2=2/3\"", "\"mixture\":{\"2:-1/2\":\"1/3\",\"1:-1/2\":\"2/3\"}"}) {
            String answer = run("oracle", "{\"op\":\"two-domain\",\"n1\":4,\"n2\":1," + start + "}\n").out();
            assertThat(answer).contains("\"result\":{\"jz1\":");
        }
        assertThat(run("about --format json").out()).contains("thermal1", "thermal2", "up1", "up2", "mixture");
    }
}
