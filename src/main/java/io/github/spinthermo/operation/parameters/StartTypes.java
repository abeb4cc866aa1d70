package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.json.JsonText;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types of parameters that describe an initial state: JSON, or a short text of the command line and of tables. */
final class StartTypes {

    private static final String START_NAME = "start";
    private static final String GROUPS_NAME = "groups";

    /** An object with a type, or {@code type=dicke,J=1,m=0}; a part without a name goes on with the list before it. */
    static final ParameterType<StartForm> START =
            ParameterType.structure(START_NAME, StartTypes::start, StartTypes::requireObject)
                    .ofWords(StartForm.words());

    /** The same of the kinds whose populations tell all. */
    static final ParameterType<StartForm> POPULATED = START.ofWords(StartForm.wordsOfPopulations());

    /** An array of objects, or {@code 3x1/2@1.2,2x1@0.4}. */
    static final ParameterType<List<SpinGroup>> GROUPS =
            ParameterType.structure(GROUPS_NAME, StartTypes::groups, StartTypes::readGroups);

    private static final Pattern GROUP = Pattern.compile("\\s*([^x@]+?)\\s*x\\s*([^x@]+?)\\s*@\\s*([^x@]+?)\\s*");
    private static final List<String> MEMBERS = List.of("n", "s", "beta0");

    private StartTypes() { }

    private static StartForm requireObject(RawValue raw) {
        if (raw.form() != RawValue.Form.OBJECT) {
            throw new InvalidInputException("not-a-start", START_NAME, raw.text(),
                    "is not an object such as {\"type\": \"ghz\"}");
        }
        return new StartForm(raw);
    }

    private static RawValue start(String text) {
        if (text.strip().startsWith("{")) {
            return JsonText.parse(START_NAME, text);
        }
        Map<String, List<RawValue>> lists = new LinkedHashMap<>();
        List<RawValue> latest = List.of();
        for (String part : text.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0 && lists.isEmpty()) {
                throw new InvalidInputException("not-pairs", START_NAME, text,
                        "is not a start; write " + example(text.strip()));
            }
            if (sign >= 0) {
                latest = new ArrayList<>();
                if (lists.put(part.substring(0, sign).strip(), latest) != null) {
                    throw new InvalidInputException("twice", START_NAME, text, "names a member twice");
                }
            }
            latest.add(RawValue.string(part.substring(sign + 1).strip()));
        }
        Map<String, RawValue> members = new LinkedHashMap<>();
        lists.forEach((name, values) -> members.put(name, values.size() == 1 && !name.equals("betas")
                ? values.get(0) : RawValue.array(values)));
        return RawValue.object(members);
    }

    /** Returns what to write in place of a text that begins with no member: perhaps with a kind of start alone. */
    private static String example(String text) {
        return StartForm.words().contains(text.split(",", -1)[0]) ? "type=" + text : "for example type=dicke,J=1,m=0";
    }

    private static RawValue groups(String text) {
        return text.strip().startsWith("[")
                ? JsonText.parse(GROUPS_NAME, text)
                : RawValue.array(Stream.of(text.split(",", -1)).map(StartTypes::group).toList());
    }

    private static RawValue group(String text) {
        Matcher matcher = GROUP.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidInputException("not-a-group", GROUPS_NAME, text,
                    "is not a group of spins; write for example 3x1/2@1.2 for three spins 1/2 at beta0 = 1.2");
        }
        Map<String, RawValue> members = new LinkedHashMap<>();
        for (int i = 0; i < MEMBERS.size(); i++) {
            members.put(MEMBERS.get(i), RawValue.string(matcher.group(i + 1)));
        }
        return RawValue.object(members);
    }

    private static List<SpinGroup> readGroups(RawValue raw) {
        if (raw.form() == RawValue.Form.ARRAY && raw.items().isEmpty()) {
            throw InvalidInputException.ofName("no-spins", GROUPS_NAME, "is empty; name at least one group of spins");
        }
        if (raw.form() != RawValue.Form.ARRAY) {
            throw new InvalidInputException("not-groups", GROUPS_NAME, raw.text(), "is not an array of groups such as"
                    + " [{\"n\": 3, \"s\": \"1/2\", \"beta0\": \"1.2\"}]");
        }
        return raw.items().stream().map(StartTypes::readGroup).toList();
    }

    private static SpinGroup readGroup(RawValue raw) {
        if (raw.form() != RawValue.Form.OBJECT) {
            throw new InvalidInputException("not-a-group", GROUPS_NAME, raw.text(), "is not a group of spins; write an"
                    + " object such as {\"n\": 3, \"s\": \"1/2\", \"beta0\": \"1.2\"}");
        }
        try {
            Members members = new Members(GROUPS_NAME, raw).requireOnly(MEMBERS);
            long n = members.required(MEMBERS.get(0), NumberTypes.COUNT);
            HalfInteger s = members.required(MEMBERS.get(1), SpinTypes.SPIN);
            InverseTemperature beta0 = members.required(MEMBERS.get(2), SpinTypes.INVERSE_TEMPERATURE);
            return new SpinGroup(SpinEnsemble.of(n, s), beta0);
        } catch (InvalidInputException e) {
            throw e.parameter().equals(GROUPS_NAME) ? e : InvalidInputException.ofName(e.code(), GROUPS_NAME,
                    "has a group that is none: " + e.getMessage());
        } catch (ResourceLimitException e) {
            throw ResourceLimitException.ofName(GROUPS_NAME, "has a group that cannot be taken: " + e.getMessage());
        }
    }
}
