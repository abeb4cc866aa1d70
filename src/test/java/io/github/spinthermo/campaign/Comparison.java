package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer beside what it has to say.
 *
 * @param tally how many values there were
 * @param faults one sentence for each value that is wrong
 */
record Comparison(Tally tally, List<String> faults) {

    private static final Object MISSING = "nothing";

    /** Compares the line of an answer with the independent computation of the operation. */
    static Comparison of(Request request, String line) {
        return of(request, Independents.named(request.operation()).answer(request), line);
    }

    /** Compares the line of an answer with what it has to say to a request. */
    static Comparison of(Request request, Expectations expected, String line) {
        Map<String, Object> result = Json.object(Json.object(line), "result");
        if (result == null) {
            return new Comparison(new Tally(1, 1, 1, Double.POSITIVE_INFINITY), List.of(request + " gives " + line));
        }
        Map<String, Object> said = new LinkedHashMap<>();
        flatten("", result, said);
        double tolerance = result.get("tolerance") instanceof BigDecimal number ? number.doubleValue() : 0;
        List<String> faults = new ArrayList<>();
        double worst = 0;
        for (Map.Entry<String, Expectation> each : expected.byPath().entrySet()) {
            Object value = said.getOrDefault(each.getKey(), MISSING);
            double error = each.getValue().judge(value, tolerance);
            worst = Math.max(worst, error);
            if (!(error <= 1)) {
                faults.add(request + " gives " + each.getKey() + " = " + value + " and not " + each.getValue());
            }
        }
        return new Comparison(new Tally(1, expected.byPath().size(), faults.size(), worst), faults);
    }

    private static void flatten(String path, Object value, Map<String, Object> said) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> flatten(path.isEmpty() ? name.toString() : path + "." + name, member, said));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), said);
            }
        } else {
            said.put(path, value);
        }
    }
}
