package io.github.spinthermo.python;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Quantity.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of the results of an operation, also of those inside results, as the Python package is told them. They go
 * by names, so that a name has one kind in all of an operation, and an operation has one kind of real numbers.
 */
final class PythonKinds {

    private PythonKinds() { }

    /** Returns the call that makes them, such as {@code Kinds("real", integer={"sign"})}. */
    static String of(Operation operation) {
        Map<String, Kind.Single> kinds = byName(operation.fields());
        Kind.Single common = common(kinds);
        return told(kinds, common).collect(Collectors.joining("", "Kinds(\"" + common.word() + "\"", ")"));
    }

    private static Stream<String> told(Map<String, Kind.Single> kinds, Kind.Single common) {
        return Stream.of(Kind.Single.INTEGER, Kind.Single.EXACT, Kind.Single.TEXT)
                .filter(kind -> kind != common && kinds.containsValue(kind))
                .map(kind -> kinds.keySet().stream().filter(name -> kinds.get(name) == kind)
                        .map(name -> "\"" + name + "\"")
                        .collect(Collectors.joining(", ", ", " + kind.word() + "={", "}")));
    }

    /** Returns the kind of the real numbers, or words where there are none. */
    private static Kind.Single common(Map<String, Kind.Single> kinds) {
        EnumSet<Kind.Single> reals = EnumSet.of(Kind.Single.REAL, Kind.Single.DOUBLE);
        reals.retainAll(kinds.values());
        if (reals.size() > 1) {
            throw new IllegalStateException("one kind of real numbers is needed: " + kinds);
        }
        return reals.stream().findFirst().orElse(Kind.Single.TEXT);
    }

    private static Map<String, Kind.Single> byName(List<Quantity> quantities) {
        return quantities.stream().flatMap(quantity -> named(quantity.name(), quantity.kind()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, PythonKinds::same, TreeMap::new));
    }

    private static Kind.Single same(Kind.Single one, Kind.Single other) {
        if (one != other) {
            throw new IllegalStateException("one kind is needed: " + one + ", " + other);
        }
        return one;
    }

    private static Stream<Map.Entry<String, Kind.Single>> named(String name, Kind kind) {
        if (kind instanceof Kind.Listed list) {
            return named(name, list.items());
        } else if (kind instanceof Kind.BySpin all) {
            return named(name, all.values());
        } else if (kind instanceof Kind.Members members) {
            return byName(members.quantities()).entrySet().stream();
        }
        return Stream.of(Map.entry(name, (Kind.Single) kind));
    }
}
