package io.github.spinthermo.testing;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Quantity.Kind;
import io.github.spinthermo.operation.result.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Check that rounded values are of the kinds that are declared for them, and null only where that is declared. */
public final class KindCheck {

    private static final Pattern REAL = Pattern.compile("-?(\\d+(\\.\\d+)?(e-?\\d+)?|inf)");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern EXACT = Pattern.compile("-?\\d+(/2)?");

    private final List<String> faults = new ArrayList<>();

    private KindCheck() { }

    /**
     * Checks a value.
     *
     * @param quantity what is declared
     * @param value what is answered
     * @return what is not as it is declared, each with its path; empty if all is
     */
    public static List<String> faults(Quantity quantity, Value value) {
        KindCheck check = new KindCheck();
        check.quantity("", quantity, value);
        return check.faults;
    }

    private void quantity(String path, Quantity quantity, Value value) {
        String here = path + quantity.name();
        if (value instanceof Value.Remarked remarked) {
            quantity(path, quantity, remarked.value());
        } else if (value instanceof Value.Missing missing) {
            require(!quantity.absence().isEmpty(), here, missing);
        } else {
            kind(here, quantity.kind(), value);
        }
    }

    private void kind(String path, Kind kind, Value value) {
        if (kind instanceof Kind.Listed list) {
            items(path, list, value);
        } else if (kind instanceof Kind.Members members) {
            members(path, members, value);
        } else if (kind instanceof Kind.BySpin all) {
            bySpin(path, all, value);
        } else {
            require(isSingle((Kind.Single) kind, value), path + " of kind " + kind, value);
        }
    }

    private static boolean isSingle(Kind.Single kind, Value value) {
        return switch (kind) {
            case REAL -> value instanceof Value.Measured || isText(REAL, value);
            case DOUBLE -> value instanceof Value.Measured || value.equals(new Value.Text("inf"));
            case INTEGER -> value instanceof Value.Count || value instanceof Value.Whole || isText(INTEGER, value);
            case EXACT -> isText(EXACT, value);
            case TEXT -> value instanceof Value.Text && !isText(REAL, value);
            case BOOLEAN -> value instanceof Value.Truth;
        };
    }

    private static boolean isText(Pattern form, Value value) {
        return value instanceof Value.Text text && form.matcher(text.text()).matches();
    }

    private void items(String path, Kind.Listed list, Value value) {
        if (value instanceof Value.Series series) {
            series.items().forEach(item -> kind(path + "[]", list.items(), item));
        } else if (value instanceof Value.Tuple tuple) {
            tuple.items().forEach(item -> kind(path + "[]", list.items(), item));
        } else {
            require(false, path + " of kind list", value);
        }
    }

    private void members(String path, Kind.Members members, Value value) {
        List<String> names = members.quantities().stream().map(Quantity::name).toList();
        boolean hasAll = value instanceof Value.Structure structure
                && List.copyOf(structure.fields().keySet()).equals(names);
        require(hasAll, path + " with members " + names, value);
        if (hasAll) {
            Iterator<Value> values = ((Value.Structure) value).fields().values().iterator();
            members.quantities().forEach(member -> quantity(path + ".", member, values.next()));
        }
    }

    private void bySpin(String path, Kind.BySpin all, Value value) {
        require(value instanceof Value.Structure, path + " by total spin", value);
        if (value instanceof Value.Structure structure) {
            for (Map.Entry<String, Value> member : structure.fields().entrySet()) {
                require(EXACT.matcher(member.getKey()).matches(), path + " by total spin", value);
                kind(path + "." + member.getKey(), all.values(), member.getValue());
            }
        }
    }

    private void require(boolean isSo, String path, Value value) {
        if (!isSo) {
            faults.add(path + " cannot be " + value);
        }
    }
}
