package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.battery.BatteryStart;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.json.JsonText;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Type of the start of a battery: an object with beta, with J and m, or with populations. */
public final class InitialType {

    private static final String NAME = "initial";
    private static final String J = "J";
    private static final String M = "m";
    private static final String WEIGHT = "weight";
    private static final String POPULATIONS = "populations";
    private static final String EXAMPLE = "; write for example beta=0.5 or J=1,m=-1";

    private static final ParameterType<BigFraction> EXACT = ParameterType.of("number", ParameterType.Kind.CONTINUOUS,
            raw -> Numeral.readFinite("", raw.text()).fraction());

    private static final ParameterType<List<Members>> LEVELS = ParameterType.array("levels",
            ParameterType.of("level", ParameterType.Kind.OBJECT,
                    raw -> new Members(NAME, raw).requireOnly(List.of(J, M, WEIGHT))));

    private static final ParameterType<Double> BETA = ParameterType.of("number", ParameterType.Kind.CONTINUOUS,
            InitialType::beta);

    /** An object, or {@code beta=0.5} or {@code J=1,m=0}. */
    public static final ParameterType<BatteryStart> TYPE =
            ParameterType.structure(NAME, InitialType::ofText, InitialType::read);

    private InitialType() { }

    private static double beta(RawValue raw) {
        Numeral number = Numeral.read("", raw.text(), "a number, inf or -inf");
        return number.isInfinite() ? number.signum() * Double.POSITIVE_INFINITY : NumberTypes.REAL.read("beta", raw);
    }

    private static RawValue ofText(String text) {
        if (text.strip().startsWith("{")) {
            return JsonText.parse(NAME, text);
        }
        Map<String, RawValue> members = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0 || members.put(part.substring(0, sign).strip(),
                    RawValue.string(part.substring(sign + 1).strip())) != null) {
                throw new InvalidInputException("not-pairs", NAME, text, "is not a start" + EXAMPLE);
            }
        }
        return RawValue.object(members);
    }

    private static BatteryStart read(RawValue raw) {
        if (raw.form() != RawValue.Form.OBJECT) {
            throw new InvalidInputException("not-a-start", NAME, raw.text(), "is not an object" + EXAMPLE);
        }
        Members members = new Members(NAME, raw).requireOnly(List.of("beta", J, M, POPULATIONS));
        try {
            return start(members, raw.members().keySet());
        } catch (InvalidInputException e) {
            throw e.parameter().equals(NAME) ? e : InvalidInputException.ofName(e.code(), NAME,
                    "is not a start of a battery: " + e.getMessage());
        }
    }

    private static BatteryStart start(Members members, Set<String> names) {
        if (names.equals(Set.of("beta"))) {
            return BatteryStart.thermal(members.required("beta", BETA));
        }
        if (names.equals(Set.of(J, M))) {
            return BatteryStart.level(members.required(J, SpinTypes.TOTAL_SPIN),
                    members.required(M, SpinTypes.PROJECTION));
        }
        if (names.equals(Set.of(POPULATIONS))) {
            BatteryStart.Table table = new BatteryStart.Table();
            members.required(POPULATIONS, LEVELS).forEach(level -> table.add(level.required(J, SpinTypes.TOTAL_SPIN),
                    level.required(M, SpinTypes.PROJECTION), level.required(WEIGHT, EXACT)));
            return table.start();
        }
        throw members.fault("not-a-start", "needs exactly one of beta, J with m, and populations" + EXAMPLE);
    }
}
