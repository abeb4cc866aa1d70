package io.github.spinthermo.spark;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.operation.text.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Reader of values as Spark hands them to functions. */
final class SqlValue {

    /** Number of digits that tells any two floats apart. */
    private static final int MOST_DIGITS_OF_FLOAT = 9;

    private SqlValue() { }

    /** Returns whether an argument is null, or a map or struct that holds a null. */
    static boolean anyIsNull(Object... arguments) {
        return Arrays.stream(arguments).anyMatch(SqlValue::isNull);
    }

    private static boolean isNull(Object value) {
        return value == null || (hasMembers(value) && members(value).containsValue(null));
    }

    /** Returns parameters by name. */
    static Map<String, Object> parameters(Object value) {
        if (!hasMembers(value)) {
            throw new InvalidInputException("not-parameters", "parameters", value,
                    "is neither a map nor a struct; write map('n', '10', …) or named_struct('n', 10, …)");
        }
        return members(value);
    }

    private static boolean hasMembers(Object value) {
        return value instanceof Row || value instanceof scala.collection.Map;
    }

    private static Map<String, Object> members(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Row row) {
            IntStream.range(0, row.size()).forEach(i -> members.put(row.schema().fieldNames()[i], row.get(i)));
        } else {
            CollectionConverters.asJava((scala.collection.Map<?, ?>) value)
                    .forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }

    /** Returns a value as a parameter is read from it. */
    static RawValue raw(Object value) {
        if (value instanceof String text) {
            return RawValue.string(text);
        }
        if (value instanceof Boolean truth) {
            return RawValue.truth(truth);
        }
        if (value instanceof Number number) {
            return RawValue.number(decimal(number));
        }
        if (value instanceof scala.collection.Seq<?> items) {
            return array(CollectionConverters.asJava(items));
        }
        return hasMembers(value)
                ? object(members(value))
                : RawValue.other(value == null ? "null" : "a value of " + value.getClass());
    }

    private static RawValue array(Collection<?> items) {
        return RawValue.array(items.stream().map(SqlValue::raw).toList());
    }

    private static RawValue object(Map<String, Object> members) {
        Map<String, RawValue> raw = new LinkedHashMap<>();
        members.forEach((name, value) -> raw.put(name, raw(value)));
        return RawValue.object(raw);
    }

    /** Returns a number as it is written, a floating-point number as the shortest decimal that reads back to it. */
    private static String decimal(Number number) {
        boolean isFloating = number instanceof Double || number instanceof Float;
        boolean hasDigits = isFloating && Double.isFinite(number.doubleValue()) && number.doubleValue() != 0;
        return hasDigits ? shortest(number).toString() : number.toString();
    }

    private static BigDecimal shortest(Number number) {
        return number instanceof Float single
                ? shortestOfFloat(new BigDecimal(single), single)
                : ShortestDecimal.of(number.doubleValue());
    }

    private static BigDecimal shortestOfFloat(BigDecimal exact, float number) {
        return IntStream.rangeClosed(1, MOST_DIGITS_OF_FLOAT)
                .mapToObj(digits -> exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)))
                .filter(rounded -> rounded.floatValue() == number)
                .findFirst().orElse(exact);
    }
}
