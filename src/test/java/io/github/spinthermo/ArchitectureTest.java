package io.github.spinthermo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the rooms: which package may use which, how large they are, what users see of them. */
@Tag("slow")
class ArchitectureTest {

    private static final String ROOT = "io.github.spinthermo";
    private static final String TEST_KIT = "testkit";

    /** Rooms in their order: each knows only the ones before it. A room inside another one has a name with a point. */
    static final List<String> ROOMS =
        List.of("error", "cost", "text", "io",
        "search", "ode", "integers", "limbs", "fixed", "kernel", "words", "doubledouble", "contour", "markov",
        "precise", "levels", "real", "balls", "comparison",
        "spin", "checks", "coupling", "weights", "thermal", "oscillators",
        "initial.coupled", "initial", "ladder", "dicke",
        "blocksum", "blocksum.words", "spectrum",
        "collective.mixture", "collective.thermalstart", "collective", "local.coherence", "local", "radiation",
        "work", "metrology",
        "engine", "currents", "relaxation", "power", "noise",
        "disorder",
        "domains.pair", "domains.sectors", "domains.network", "domains.chain", "domains.meanfield", "domains",
        "battery.exact", "battery.meanfield", "battery.cavity", "battery",
        "theorem", "law",
        "reproduction.check", "reproduction.fewspins",
        "reproduction.latune", "reproduction.dias", "reproduction.pirmoradian", "reproduction",
        "operation.text", "operation.json", "operation.result", "operation", "operation.parameters",
        "operation.battery", "operation.intime", "operation.domains", "operation.catalogue", "grid", "sweep",
        "table", "table.catalogue", "filecheck", "drawing", "plot",
        "figure.latune", "figure.dias", "figure.pirmoradian", "figure.own", "figure", "oracle", "http", "parts",
        "cli.archive", "cli.words", "cli.output", "cli.streams", "cli.options", "cli");

    /** Largest number of lines of source of a room. */
    private static final long LARGEST_ROOM = 2200;

    private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

    private static final JavaClasses MAIN = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOT);

    private static final JavaClasses TESTS = new ClassFileImporter()
        .withImportOption(new ImportOption.OnlyIncludeTests())
        .importPackages(ROOT);

    /** Lists the packages of optional libraries, and the rooms that may use them. */
    static Stream<Arguments> optional() {
        return Stream.of(
            Arguments.of("picocli..", List.of("cli", "cli.words", "cli.streams", "cli.options")),
            Arguments.of("me.tongfei.progressbar..", List.of("cli.options")),
            Arguments.of("org.apache.commons.csv..",
                List.of("reproduction", "table", "filecheck", "drawing", "parts", "cli.output")),
            Arguments.of("org.knowm.xchart..", List.of("drawing")),
            Arguments.of("org.apache.batik..", List.of("drawing")),
            Arguments.of("java.awt..", List.of("drawing")),
            Arguments.of("com.fasterxml.jackson..",
                List.of("operation.json", "table", "oracle", "http", "parts", "cli.output")),
            Arguments.of("org.eclipse.jetty..", List.of("http")));
    }

    @Test
    void everyClassIsInOneOfTheRooms() {
        classes().should().resideInAnyPackage(packages(ROOMS)).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("roomsButTheLast")
    void knowsOnlyTheRoomsBefore(String room) {
        var later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
        noClasses().that().resideInAPackage(packageOf(room))
            .should().dependOnClassesThat().resideInAnyPackage(packages(later))
            .allowEmptyShould(true)
            .check(MAIN);
    }

    /** Checks that a room inside one that users see is used only by the rooms around it. */
    @ParameterizedTest
    @MethodSource("innerRooms")
    void innerRoomsAreUsedFromOutsideByNobody(String room) {
        String house = room.substring(0, room.indexOf('.'));
        noClasses().that().resideOutsideOfPackage(packageOf(house) + "..")
            .should().dependOnClassesThat().resideInAPackage(packageOf(room))
            .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("optional")
    void optionalLibrariesStayInTheirRooms(String library, List<String> rooms) {
        noClasses().that().resideOutsideOfPackages(packages(rooms))
            .should().dependOnClassesThat().resideInAPackage(library)
            .check(MAIN);
    }

    @Test
    void theLibraryDoesNotKnowItsTestKit() {
        noClasses().should().dependOnClassesThat().resideInAPackage(packageOf(TEST_KIT)).check(MAIN);
    }

    /** Checks that the test kit needs only what its users have: exported packages, jqwik, and fractions. */
    @Test
    void theTestKitUsesWhatOthersCanUse() throws IOException {
        var allowed = Stream.concat(exported(), Stream.of(ROOT + "." + TEST_KIT, "java..", "net.jqwik.api..",
            "org.apache.commons.numbers.fraction")).toArray(String[]::new);
        classes().that().resideInAPackage(packageOf(TEST_KIT))
            .should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
            .check(TESTS);
    }

    /** Checks that users of the exported packages can name every type in them, and read its documentation. */
    @Test
    void exportedSignaturesShowOnlyExportedTypes() throws IOException {
        Set<String> exported = exported().collect(Collectors.toSet());
        Predicate<JavaClass> isVisible = type -> exported.contains(type.getPackageName()) && isPublic(type);
        List<String> hidden = MAIN.stream().filter(isVisible)
            .flatMap(type -> type.getMembers().stream())
            .filter(ArchitectureTest::isOffered)
            .filter(member -> shown(member)
                .anyMatch(type -> type.getPackageName().startsWith(ROOT) && !isVisible.test(type)))
            .map(JavaMember::getFullName).toList();
        assertThat(hidden).isEmpty();
    }

    /** Checks that each room can be read in an evening; one that grows beyond that is to be parted. */
    @ParameterizedTest
    @MethodSource("rooms")
    void roomsStaySmall(String room) throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/spinthermo", room.split("\\.")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        assertThat(lines).isLessThan(LARGEST_ROOM);
    }

    private static Stream<String> rooms() {
        return ROOMS.stream();
    }

    /** Checks that of two public types one can be understood without the other. */
    @Test
    void publicTypesKnowEachOtherInNoCircle() throws IOException {
        Set<String> exported = exported().collect(Collectors.toSet());
        slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return exported.contains(type.getPackageName()) && isPublic(type)
                    ? SliceIdentifier.of(outermost(type).getName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "public types";
            }
        }).should().beFreeOfCycles().check(MAIN);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
            && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static boolean isOffered(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
            && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }

    /** Returns the types of a field, or those that a method takes, returns and throws, with their type arguments. */
    private static Stream<JavaClass> shown(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        Stream<JavaType> types = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        return Stream.concat(unit.getExceptionTypes().stream(),
            types.flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static Stream<String> exported() throws IOException {
        return EXPORTS.matcher(Files.readString(Path.of("src/main/java/module-info.java"))).results()
            .map(export -> export.group(1));
    }

    /** Checks that a name means one thing in all rooms, and that no nested type has the name of a public type. */
    @Test
    void noNameMeansTwoThings() {
        Map<String, List<String>> named = MAIN.stream().filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName,
                Collectors.mapping(JavaClass::getFullName, Collectors.toList())));
        MAIN.stream().filter(type -> type.isNestedClass() && named.containsKey(type.getSimpleName()))
            .filter(type -> named.get(type.getSimpleName()).stream().anyMatch(name -> isPublic(MAIN.get(name))))
            .forEach(type -> named.get(type.getSimpleName()).add(type.getFullName()));
        assertThat(named.values().stream().filter(types -> types.size() > 1)).isEmpty();
    }

    /** Checks names of test classes: Surefire and Failsafe choose by name, and others would never run. */
    @Test
    void testClassesHaveNamesThatAreRun() {
        classes().that(containTests())
            .should().haveNameMatching(".*(Test|Properties|IT)(\\$.*)?")
            .check(TESTS);
    }

    private static DescribedPredicate<JavaClass> containTests() {
        return DescribedPredicate.describe("contain tests", type -> type.getMethods().stream().anyMatch(method ->
            method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")));
    }

    private static Stream<String> roomsButTheLast() {
        return ROOMS.stream().limit(ROOMS.size() - 1L);
    }

    private static Stream<String> innerRooms() throws IOException {
        List<String> houses = exported().toList();
        return ROOMS.stream().filter(room -> room.contains("."))
            .filter(room -> houses.contains(packageOf(room.substring(0, room.indexOf('.')))));
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }

    private static String packageOf(String room) {
        return ROOT + "." + room;
    }
}
