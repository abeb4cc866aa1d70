package io.github.spinthermo.filecheck;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error that an answer in double precision allows its values by its own {@code tolerance}: a chain states it for
 * angular momenta divided by the size of their domain, a battery for excitations, lengths and energies divided by the
 * number of emitters. What an answer does not bound, and exact answers, have none.
 */
final class StatedTolerance {

    private static final Pattern DOMAIN = Pattern.compile("(relative|jz|steadyState)(\\d+)");

    private static final Set<String> OF_BATTERIES = Set.of("excitation", "length", "meanLength", "pulseWork",
            "released", "lostStorage", "lostDischarge");

    private final BigDecimal tolerance;
    private final Map<String, String> parameters;

    private StatedTolerance(BigDecimal tolerance, Map<String, String> parameters) {
        this.tolerance = tolerance;
        this.parameters = parameters;
    }

    /** Takes the tolerance of an answer to parameters, as they are written in the file. */
    static StatedTolerance of(Map<Quantity, Value> result, Map<String, String> parameters) {
        BigDecimal stated = result.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("tolerance"))
                .map(entry -> new BigDecimal(ResultColumns.text(entry.getValue())))
                .findFirst().orElse(BigDecimal.ZERO);
        return new StatedTolerance(stated, parameters);
    }

    /** Returns how far a value of a column may be off. */
    BigDecimal of(String column) {
        Matcher domain = DOMAIN.matcher(column);
        if (domain.matches()) {
            return domain.group(1).equals("relative") ? tolerance : times(size(Integer.parseInt(domain.group(2))));
        }
        boolean isOfBattery = OF_BATTERIES.contains(column.substring(column.lastIndexOf('.') + 1));
        return isOfBattery ? times(parameters.getOrDefault("n", "0")) : BigDecimal.ZERO;
    }

    private String size(int domain) {
        List<String> sizes = List.of(parameters.getOrDefault("sizes", "").split(","));
        return domain <= sizes.size() ? sizes.get(domain - 1) : "0";
    }

    private BigDecimal times(String number) {
        return RightDigits.number(number).orElse(BigDecimal.ZERO).multiply(tolerance);
    }
}
