package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.text.AxisValues;
import io.github.spinthermo.operation.text.Items;
import io.github.spinthermo.operation.text.Pairs;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A parameter of an operation: its name, how its value is read, and what it has to fit.
 *
 * @param name its name in the protocol, on the command line and in tables
 * @param type how it is read
 * @param required whether the operation needs it
 * @param substitutes the names of parameters of which one may be given instead of this one
 * @param description what it is, for a person
 * @param check throws if its value does not fit those of the parameters before it
 * @param temperature the parameter that may be given in its place: the temperature in place of its inverse
 * @param unit the unit of its numbers; empty for pure numbers, and where there are none
 * @param standard what stands for it where it is not given
 * @param <T> what it is read into
 */
public record Parameter<T>(String name, ParameterType<T> type, boolean required, List<String> substitutes,
        String description, Consumer<Arguments> check, Optional<Parameter<T>> temperature, String unit,
        Standard<T> standard) {

    /**
     * Standard value, which stands for a parameter that is not given.
     *
     * @param text how it would be written, or what it is, for a person; empty if there is nothing
     * @param value the value, where it is the same for all others
     * @param <T> what a value is read into
     */
    public record Standard<T>(String text, Optional<T> value) { }

    /** Texts that are no list, and those with a decimal comma, as in a half, or commas between thousands alone. */
    private static final Pattern ONE_NUMBER =
            Pattern.compile("[^,:]*|\\s*[+-]?0,50*\\s*|\\s*\\d{1,3}(,\\d{3})*,0\\d\\d(,\\d{3})*\\s*", Pattern.DOTALL);

    /** Number of significant digits, or the word for doubles, which every operation takes. */
    public static final Parameter<Rounding> DIGITS = optional("digits", NumberTypes.ROUNDING,
            "significant digits of every real number, 1 to 10000, or double for the nearest doubles; without effect in"
                    + " double precision").byDefault("34");

    /** Names of the results that are wanted, which every operation takes. */
    public static final Parameter<List<String>> FIELDS = optional("fields", NumberTypes.NAMES,
            "the results that are wanted, by name; only what they need is computed").elseTaken("all of them");

    /** Truth value that makes an answer in JSON tell why fields are null; every operation takes it. */
    public static final Parameter<Boolean> REASONS = optional("reasons", NumberTypes.TRUTH,
            "true to add the reason for every field that is null").byDefault("false");

    /**
     * Makes a parameter that an operation needs.
     *
     * @param name its name
     * @param type how it is read
     * @param description what it is, for a person
     * @param <T> what it is read into
     * @return the parameter
     */
    public static <T> Parameter<T> required(String name, ParameterType<T> type, String description) {
        return of(name, type, true, description);
    }

    /**
     * Makes a parameter that may be left out.
     *
     * @param name its name
     * @param type how it is read
     * @param description what it is, for a person
     * @param <T> what it is read into
     * @return the parameter
     */
    public static <T> Parameter<T> optional(String name, ParameterType<T> type, String description) {
        return of(name, type, false, description);
    }

    private static <T> Parameter<T> of(String name, ParameterType<T> type, boolean required, String description) {
        return new Parameter<>(name, type, required, List.of(), description, arguments -> { }, Optional.empty(), "",
                new Standard<>("", Optional.empty()));
    }

    /**
     * Returns a value of this parameter as it stands in a text: on the command line, or in a table.
     *
     * @param text the value: for an object {@code name=value,name=value}, for an array {@code a,b,c}, also of
     *     ranges {@code start:end:step}
     * @return the value, not yet read
     * @throws InvalidInputException if the text has not the form of an object or an array that is needed
     * @throws ResourceLimitException if an array is too long
     */
    public RawValue written(String text) {
        return switch (type.kind()) {
            case OBJECT, PAIRS -> Pairs.parse(name, text);
            case ARRAY -> Items.parse(name, text);
            default -> RawValue.string(text);
        };
    }

    /**
     * Returns the values of this parameter as they stand on the command line: several where it is a number or a spin.
     *
     * @param text a value, or values and ranges with commas between them
     * @return the values, not yet read
     * @throws InvalidInputException if the text is no list of values and ranges
     * @throws ResourceLimitException if a number of a range is too long
     */
    public AxisValues axis(String text) {
        return switch (type.kind()) {
            case CONTINUOUS -> AxisValues.parse(name, text);
            case SINGLE -> isOneNumber(text) ? AxisValues.single(Numeral.plain(text)) : AxisValues.parse(name, text);
            default -> AxisValues.single(text);
        };
    }

    private static boolean isOneNumber(String text) {
        return ONE_NUMBER.matcher(text).matches();
    }

    /**
     * Returns the description with what may be given in place of this parameter.
     *
     * @return for a person who has to write a value
     */
    public String help() {
        return description + temperature.map(given -> "; or give the temperature " + given.name()).orElse("")
                + (substitutes.isEmpty() ? "" : "; or give " + String.join(" or ", substitutes));
    }

    /**
     * Returns the names of which one is enough: its own, those of the parameters in its place, and of the temperature.
     *
     * @return at least one name
     */
    public Stream<String> names() {
        Stream<String> other = temperature.<String>map(Parameter::name).stream();
        return Stream.of(Stream.of(name), substitutes.stream(), other).flatMap(Function.identity());
    }

    /**
     * Returns this parameter with a check against the parameters before it.
     *
     * @param against throws if the value does not fit them
     * @return this parameter, checked so
     */
    public Parameter<T> checkedBy(Consumer<Arguments> against) {
        return new Parameter<>(name, type, required, substitutes, description, against, temperature, unit, standard);
    }

    /**
     * Returns this parameter, which may then be left out where one of some others is given.
     *
     * @param others the names of the others
     * @return this parameter, with those in its place
     */
    public Parameter<T> or(String... others) {
        return new Parameter<>(name, type, required, List.of(others), description, check, temperature, unit,
                standard);
    }

    /**
     * Returns this inverse temperature, which may then be given as a temperature instead.
     *
     * @param given the temperature
     * @return this parameter, with that in its place
     */
    public Parameter<T> orTemperature(Parameter<T> given) {
        return new Parameter<>(name, type, required, substitutes, description, check, Optional.of(given), unit,
                standard);
    }

    /**
     * Returns this parameter with the unit of its numbers.
     *
     * @param symbol the unit
     * @return this parameter, in that unit
     */
    public Parameter<T> in(String symbol) {
        return new Parameter<>(name, type, required, substitutes, description, check, temperature, symbol, standard);
    }

    /**
     * Returns this parameter with the value that it has where it is not given.
     *
     * @param text the value as a user would write it
     * @return this parameter, whose description tells the value
     */
    public Parameter<T> byDefault(String text) {
        return described(text, Optional.of(type.read(name, RawValue.string(text))));
    }

    /**
     * Returns this parameter with words for what is taken where it is not given.
     *
     * @param words what is taken, for a person
     * @return this parameter, whose description tells it
     */
    public Parameter<T> elseTaken(String words) {
        return described(words, Optional.empty());
    }

    private Parameter<T> described(String text, Optional<T> value) {
        return new Parameter<>(name, type, required, substitutes, description + "; " + text + " by default", check,
                temperature, unit, new Standard<>(text, value));
    }
}
