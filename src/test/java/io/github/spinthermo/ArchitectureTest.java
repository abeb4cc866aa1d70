package io.github.spinthermo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which. */
class ArchitectureTest {

    private static final String ROOT = "io.github.spinthermo";
    private static final String TEST_KIT = "testkit";

    /** Each room knows only the ones before it. */
    static final List<String> ROOMS =
        List.of("error", "cost", "text", "io", "ode", "kernel", "levels", "real", "balls", "spin", "coupling",
        "thermal", "tensor", "collective", "engine", "domains", "battery", "theorem", "reproduction",
        "operation", "table", "figure", "oracle", "cli");

    private static final JavaClasses MAIN = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOT);

    private static final JavaClasses TESTS = new ClassFileImporter()
        .withImportOption(new ImportOption.OnlyIncludeTests())
        .importPackages(ROOT);

    /** Packages of optional libraries, and the rooms that may use them. */
    static Stream<Arguments> optional() {
        return Stream.of(
            Arguments.of("picocli..", List.of("cli")),
            Arguments.of("me.tongfei.progressbar..", List.of("cli")),
            Arguments.of("org.apache.commons.csv..", List.of("reproduction", "table", "figure", "cli")),
            Arguments.of("org.knowm.xchart..", List.of("figure")),
            Arguments.of("org.apache.batik..", List.of("figure")),
            Arguments.of("java.awt..", List.of("figure")),
            Arguments.of("com.fasterxml.jackson..", List.of("table", "oracle", "cli")));
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

    /** What somebody else gets: the exported packages, jqwik, and the fractions of their signatures. */
    @Test
    void theTestKitUsesWhatOthersCanUse() throws IOException {
        var allowed = Stream.concat(exported(), Stream.of(ROOT + "." + TEST_KIT, "java..", "net.jqwik.api..",
            "org.apache.commons.numbers.fraction")).toArray(String[]::new);
        classes().that().resideInAPackage(packageOf(TEST_KIT))
            .should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
            .check(TESTS);
    }

    private static Stream<String> exported() throws IOException {
        try (var in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream().map(ModuleDescriptor.Exports::source);
        }
    }

    /** Surefire and Failsafe choose by name: a test class of another name would never run. */
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

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }

    private static String packageOf(String room) {
        return ROOT + "." + room + "..";
    }
}
