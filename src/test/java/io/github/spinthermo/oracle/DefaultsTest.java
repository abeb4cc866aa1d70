package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that what is declared as the value by default of a parameter is what is used: a request with that value written
 * out has the same answer as one without the parameter, or with null, and another value has another answer.
 */
class DefaultsTest {

    /** Requests of all operations; a parameter is tried in the first one that does not give it. */
    private static final List<String> REQUESTS = """
            about |
            multiplicities | 'n':4,'s':'1/2'
            block | 'J':1,'beta':2
            weights | 'n':4,'s':'1/2','beta0':1
            steady-state | 'n':4,'s':'1/2','beta0':'inf','betaB':1
            local-state | 'n':4,'s':'1/2','beta0':1,'betaB':2
            radiation | 'n':4,'s':'1/2','beta0':1,'betaB':2
            ergotropy | 'n':4,'s':'1/2','beta0':1,'betaB':0
            thermometry | 'n':4,'s':'1/2','beta0':'inf','betaB':2
            pair-state | 'n':4,'s':'1/2','beta0':1,'betaB':2
            theorems | 'n':4,'s':'1/2','beta0':1,'betaB':2,'with':{'energy':'1.38197'}
            otto | 'n':4,'s':'1/2','beta0':'inf','betaHot':'0.1','betaCold':1,'compression':'0.5'
            otto-optimum | 'n':9,'s':'1/2'
            otto-range | 'n':9,'s':'1/2','betaHot':'0.1'
            oscillators | 'n':4,'beta0':1,'betaB':2
            clebsch-gordan | 'j1':1,'m1':0,'j2':1,'m2':0,'J':2,'M':0
            two-domain | 'n1':4,'n2':2
            chain | 'sizes':[3,2],'times':[0,1]
            mean-field-chain | 'sizes':[3,2],'times':[0,1]
            network | 'sizes':[2,1],'reservoirs':[{'domains':[1,2],'down':1,'up':'0.5'}]
            battery | 'n':3,'collectiveGamma':9,'storage':'0.1','discharge':'0.1','cycles':2,'pulseAngle':1,\
            'limitCycle':false
            battery | 'n':3,'collectiveGamma':9,'storage':'0.1','discharge':'0.1','cycles':2
            relaxation | 'n':4,'s':'1/2','beta0':-1,'betaB':1,'times':[0,1]
            relaxation-spectrum | 'J':2,'beta':1
            heat-currents | 'n':4,'s':'1/2','beta0':1,'baths':[{'beta':'0.2','frequency':2},{'beta':1}]
            otto-power | 'n':4,'s':'1/2','beta0':1,'betaHot':'0.1','betaCold':1,'compression':'0.5',\
            'durationHot':1,'durationCold':1
            otto-power-optimum | 'n':4,'s':'1/2','beta0':1,'betaHot':'0.1','betaCold':1,'compression':'0.5'
            dicke-dynamics | 'n':4,'start':{'type':'dicke','J':2,'m':0},'localEmission':1,'times':[0,1]
            dicke-dynamics | 'n':4,'start':{'type':'dicke','J':2,'m':0},'collectiveEmission':1,'times':[0,1]
            plateau | 'n':4,'beta0':1,'betaB':2,'localRate':'0.01'
            plateau | 'n':4,'beta0':1,'betaB':2,'localDephasing':'0.01'
            inhomogeneous | 'n':3,'beta0':-1,'betaB':1,'times':[0,1]
            cavity | 'n':3,'g':1,'kappa':2,'times':[0,1]
            """.replace('\'', '"').lines().toList();

    /** Values that are declared in words, and another value of each; those that cannot be written have their tests. */
    private static final Map<String, List<String>> IN_WORDS = Map.ofEntries(
            Map.entry("two-domain m1", List.of("2", "0")),
            Map.entry("two-domain m2", List.of("-1", "0")),
            Map.entry("chain m", List.of("['3/2',-1]", "['1/2',0]")),
            Map.entry("chain gammas", List.of("[1]", "[2]")),
            Map.entry("mean-field-chain m", List.of("['3/2',-1]", "['1/2',0]")),
            Map.entry("network initial", List.of("[{'m':1},{'m':'-1/2'}]", "[{'m':0},{'m':'-1/2'}]")),
            Map.entry("battery initial", List.of("{'beta':'inf'}", "{'beta':1}")),
            Map.entry("battery times", List.of("[]", "['0.05']")),
            Map.entry("plateau betaLocal", List.of("2", "1")),
            Map.entry("inhomogeneous detunings", List.of("[0,0,0]", "[0,1,2]")),
            Map.entry("inhomogeneous couplings", List.of("[]", "[{'i':1,'j':2,'value':1}]")));

    private static final Set<String> NOT_WRITTEN = Set.of("theorems name", "battery pulseAngle");

    /** Another value for each that is declared as it is written. */
    private static final Map<String, String> OTHERS = Map.of("0", "'0.5'", "1", "2", "1e-9", "'1e-2'", "false", "true",
            "inf", "'0.3'", "1/2", "1", "34", "20", "exact", "'mean-field'", "none", "[0,1]");

    /** Tolerances that are met in any case here, and the dephasing of levels, which have no coherence to lose. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("otto-power tolerance", "otto-power-optimum tolerance",
            "inhomogeneous tolerance", "dicke-dynamics collectiveDephasing", "theorems fields");

    private static final Pattern ENERGY = Pattern.compile("\"(?:released|lostStorage|averagePower)\":([^,]+)");

    /** Answers to the requests that were made already. */
    private static final Map<String, String> ANSWERS = new HashMap<>();

    /** Parameter of an operation whose value by default is declared. */
    private record Declared(Operation operation, Parameter<?> parameter) {

        private String words() {
            return parameter.standard().text();
        }

        private String request() {
            return REQUESTS.stream().filter(line -> line.startsWith(operation.name() + " |"))
                    .map(line -> line.substring(line.indexOf('|') + 1).strip())
                    .filter(members -> !members.contains("\"" + parameter.name() + "\":")).findFirst().orElseThrow();
        }

        private String written() {
            if (parameter.equals(Parameter.FIELDS)) {
                return fieldsAnswered();
            }
            String value = words().equals("none") ? "[]" : '"' + words() + '"';
            return IN_WORDS.getOrDefault(toString(), List.of(value)).get(0);
        }

        /** Names the results that the request has an answer to: those of others would be null, with a reason. */
        private String fieldsAnswered() {
            String answer = answerTo(operation.name(), request());
            return operation.fields().stream().map(field -> '"' + field.name() + '"')
                    .filter(name -> answer.contains(name + ":")).collect(Collectors.joining(",", "[", "]"));
        }

        private String other() {
            if (parameter.equals(Parameter.FIELDS)) {
                List<Quantity> fields = operation.fields();
                return "['" + fields.get(fields.size() - 1).name() + "']";
            }
            return IN_WORDS.containsKey(toString()) ? IN_WORDS.get(toString()).get(1) : OTHERS.get(words());
        }

        private String answer(String value) {
            return answerTo(operation.name(), request() + ",\"" + parameter.name() + "\":" + value);
        }

        @Override
        public String toString() {
            return operation.name() + " " + parameter.name();
        }
    }

    private static List<Declared> all() {
        return Operations.all().stream().flatMap(operation -> Stream.concat(operation.inputs().stream(),
                Stream.of(Parameter.DIGITS, Parameter.REASONS, Parameter.FIELDS))
                .filter(parameter -> !parameter.standard().text().isEmpty())
                .map(parameter -> new Declared(operation, parameter))).toList();
    }

    private static List<Declared> written() {
        return all().stream().filter(declared -> !NOT_WRITTEN.contains(declared.toString())).toList();
    }

    private static List<Declared> effective() {
        return written().stream().filter(declared -> !WITHOUT_EFFECT.contains(declared.toString())).toList();
    }

    private static String answerTo(String operation, String members) {
        return ANSWERS.computeIfAbsent(operation + " " + members, any -> computed(operation, members));
    }

    private static String computed(String operation, String members) {
        String rest = members.startsWith(",") || members.isEmpty() ? members : "," + members;
        String answer = OracleSession.answer("{\"op\":\"" + operation + "\"" + rest + "}");
        assertThat(answer).as(members).doesNotContain("\"error\":");
        return answer;
    }

    @Test
    void thereAreMany() {
        assertThat(all()).hasSizeGreaterThan(120);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("written")
    void theDeclaredValueIsUsed(Declared declared) {
        String without = answerTo(declared.operation().name(), declared.request());
        assertThat(declared.answer(declared.written())).isEqualTo(without);
        assertThat(declared.answer("null")).isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("effective")
    void anotherValueHasAnotherAnswer(Declared declared) {
        assertThat(declared.answer(declared.other()))
                .isNotEqualTo(answerTo(declared.operation().name(), declared.request()));
    }

    @Test
    void allTheoremsAreTestedByDefault() {
        Declared name = all().stream().filter(any -> any.toString().equals("theorems name")).findFirst().orElseThrow();
        assertThat(answerTo("theorems", name.request()))
                .contains(name.parameter().type().words().stream().map(word -> '"' + word + '"').toList());
    }

    /** Compares numbers, as a half turn itself has no decimals. */
    @Test
    void aPulseIsAHalfTurnByDefault() {
        String request = "'n':4,'collectiveGamma':100,'storage':'0.1','discharge':'0.05','cycles':2,"
                + "'fields':['cycles']";
        List<Double> without = energies(answerTo("battery", request));
        List<Double> with = energies(answerTo("battery", request + ",'pulseAngle':'3.14159265358979323846'"));
        assertThat(with).hasSameSizeAs(without).hasSize(6);
        for (int i = 0; i < with.size(); i++) {
            assertThat(with.get(i)).isCloseTo(without.get(i), within(1e-10));
        }
    }

    private static List<Double> energies(String answer) {
        return ENERGY.matcher(answer).results().map(match -> Double.valueOf(match.group(1))).toList();
    }
}
