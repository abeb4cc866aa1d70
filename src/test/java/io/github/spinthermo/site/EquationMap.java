package io.github.spinthermo.site;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.reproduction.Claims;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Page that leads from each equation of a paper to sections, classes, operations, claims and tests that cite it. */
final class EquationMap {

    private static final Path MAIN = Path.of("src/main/java/io/github/spinthermo");
    private static final Path TESTS = Path.of("src/test/java/io/github/spinthermo");

    /** Folders whose classes speak of equations without being the place where they are computed. */
    private static final List<Path> ELSEWHERE = List.of(MAIN.resolve("operation"), MAIN.resolve("reproduction"),
            MAIN.resolve("theorem"), MAIN.resolve("law"), MAIN.resolve("figure"), MAIN.resolve("table"),
            MAIN.resolve("cli"));

    private static final Map<String, String> PAPERS =
            Map.of("latune-2019", "L", "dias-2021", "D", "pirmoradian-2019", "P");

    /** An equation or a section in the words of a claim, as in "after (D.9)" or "Sec. V.2". */
    private static final Pattern IN_CLAIM =
            Pattern.compile("\\(((?:[A-K]\\.|S)?\\d+)\\)|\\b(V(?:III)?\\.\\d)\\b");

    /** Two ends of a range of equations in the words of a claim, as in "(J.6)-(J.11)". */
    private static final Pattern RANGE_IN_CLAIM =
            Pattern.compile("\\(((?:[A-K]\\.|S)?\\d+)\\)-\\(((?:[A-K]\\.|S)?\\d+)\\)");

    /** A whole appendix, which is not an equation. */
    private static final Pattern APPENDIX = Pattern.compile("[LDP] (?:App\\. )?[A-Z]");

    /** The test that recomputes every claim. */
    private static final String OF_CLAIMS = "ClaimsTest";

    private static final String ERRATA = "errata.md";

    private static final Pattern SECTION = Pattern.compile("<a id=\"s([^\"]+)\"></a>");

    private final Map<String, Row> rows = new TreeMap<>(new EquationOrder());

    /** Places that cite one equation. */
    private static final class Row {
        private final Set<String> sections = new LinkedHashSet<>();
        private final Set<String> classes = new TreeSet<>();
        private final Set<String> operations = new LinkedHashSet<>();
        private final Set<String> claims = new LinkedHashSet<>();
        private final Set<String> tests = new TreeSet<>();

        /** Tells whether the equation is named for a misprint that changes no number. */
        private boolean isMisprintOnly() {
            return isUnvouched() && sections.stream().allMatch(section -> section.contains(ERRATA));
        }

        /** Tells whether there is neither a class nor a claim nor a test for the equation. */
        private boolean isUnvouched() {
            return classes.isEmpty() && claims.isEmpty() && tests.isEmpty();
        }
    }

    private EquationMap() { }

    /** Returns the rows of the table, in the order of papers and equations. */
    static List<String> table() {
        return of().rows.entrySet().stream().map(row -> line(row.getKey(), row.getValue())).toList();
    }

    private static EquationMap of() {
        EquationMap map = new EquationMap();
        map.readPages();
        map.readClasses();
        map.readOperations();
        map.readClaims();
        map.readTests();
        map.rows.values().removeIf(Row::isMisprintOnly);
        return map;
    }

    private void readPages() {
        for (Path page : SourceFiles.in(SpecificationPages.FOLDER, ".md")) {
            String text = SpecificationPages.text(page);
            String file = page.getFileName().toString();
            Matcher heading = SECTION.matcher(text);
            int start = 0;
            Optional<String> section = Optional.empty();
            while (heading.find()) {
                addSection(text.substring(start, heading.start()), file, section);
                start = heading.start();
                section = Optional.of(heading.group(1));
            }
            addSection(text.substring(start), file, section);
        }
    }

    private void addSection(String text, String file, Optional<String> section) {
        section.ifPresent(number -> Citations.allEquations(text).stream()
                .filter(equation -> !APPENDIX.matcher(equation).matches())
                .forEach(equation ->
                        rows.computeIfAbsent(equation, key -> new Row()).sections.add(link(file, number))));
    }

    private static String link(String file, String section) {
        String name = file.equals(ERRATA) ? "errata" : section.replace("-", ", ");
        return "[" + name + "](spec/" + file + "#s" + section + ")";
    }

    private void readClasses() {
        eachCitation(MAIN, (file, row) -> {
            if (ELSEWHERE.stream().noneMatch(file::startsWith)) {
                row.classes.add(className(file));
            }
        });
    }

    private void readTests() {
        eachCitation(TESTS, (file, row) -> {
            if (!file.startsWith(TESTS.resolve("site"))) {
                row.tests.add(className(file));
            }
        });
        List<String> names = SourceFiles.in(TESTS, ".java").stream().map(EquationMap::className).sorted().toList();
        for (Row row : rows.values()) {
            if (row.tests.isEmpty()) {
                row.tests.addAll(ofClasses(names, row));
            }
            if (row.tests.isEmpty() && !row.claims.isEmpty()) {
                row.tests.add(OF_CLAIMS);
            }
        }
    }

    /** Returns the tests that bear the name of a class that computes the equation. */
    private static List<String> ofClasses(List<String> tests, Row row) {
        return tests.stream()
                .filter(test -> row.classes.contains(test.replaceFirst("(Test|Properties)$", ""))).toList();
    }

    private void eachCitation(Path folder, BiConsumer<Path, Row> citing) {
        for (Path file : SourceFiles.in(folder, ".java")) {
            for (String equation : Citations.allEquations(SpecificationPages.text(file))) {
                Optional.ofNullable(rows.get(equation)).ifPresent(row -> citing.accept(file, row));
            }
        }
    }

    private void readOperations() {
        Operations.all().forEach(operation -> operation.fields().forEach(field ->
                Citations.allEquations(field.equation()).stream().filter(rows::containsKey)
                        .forEach(equation -> rows.get(equation).operations.add("`" + operation.name() + "`"))));
    }

    private void readClaims() {
        Claims.all().printed(Optional.empty()).forEach(claim -> inClaim(claim).stream().filter(rows::containsKey)
                .forEach(equation -> rows.get(equation).claims.add(claim.id())));
    }

    private static List<String> inClaim(PrintedClaim claim) {
        String paper = PAPERS.get(claim.paper()) + " ";
        List<String> found = new ArrayList<>();
        RANGE_IN_CLAIM.matcher(claim.where()).results().forEach(ends ->
                found.addAll(Citations.range(paper + ends.group(1), paper + ends.group(2))));
        IN_CLAIM.matcher(claim.where()).results().forEach(one ->
                found.add(paper + (one.group(1) == null ? one.group(2) : one.group(1))));
        return found;
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String line(String equation, Row row) {
        return "| " + String.join(" | ", List.of("[" + equation + "]", String.join("; ", row.sections),
                code(row.classes), String.join(", ", row.operations), String.join(", ", row.claims),
                code(row.tests))) + " |";
    }

    private static String code(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** Returns the equations without a class, a claim or a test, which nothing vouches for. */
    static List<String> unvouched() {
        return of().rows.entrySet().stream().filter(row -> row.getValue().isUnvouched()).map(Map.Entry::getKey)
                .toList();
    }
}
