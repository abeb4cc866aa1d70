package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.domains.DomainNetwork;
import io.github.spinthermo.domains.DomainStart;
import io.github.spinthermo.domains.Reservoir;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.ParameterType.Kind;
import io.github.spinthermo.operation.json.JsonText;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.text.Numeral;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Parameters of a network of domains: its reservoirs and its start, as JSON. */
public final class NetworkParameters {

    private static final String DOMAINS = "domains";
    private static final String DOWN = "down";
    private static final String UP = "up";
    private static final String GAMMA = "gamma";
    private static final String NBAR = "nbar";
    private static final String BETA = "beta";
    private static final String M = "m";
    private static final String POPULATIONS = "populations";
    private static final String WEIGHT = "weight";
    private static final String NULL = "null";
    private static final String GROUND = "ground";

    private static final ParameterType<BigFraction> EXACT = ParameterType.of("number", Kind.CONTINUOUS,
            raw -> Numeral.readFinite("", raw.text()).fraction());

    private static final ParameterType<Map.Entry<HalfInteger, BigFraction>> POPULATION =
            ParameterType.of("population", Kind.OBJECT, NetworkParameters::population);

    private static final ParameterType<List<Map.Entry<HalfInteger, BigFraction>>> POPULATION_LIST =
            ParameterType.array(POPULATIONS, POPULATION);

    /** Numbers of spins N_i of the domains. */
    public static final Parameter<List<Long>> SIZES =
            Parameter.required("sizes", NumberTypes.COUNTS, "numbers of spins of the domains")
                    .checkedBy(arguments -> DomainNetwork.of(arguments.get(NetworkParameters.SIZES), List.of()));

    /** Reservoirs that act on sets of domains. */
    public static final Parameter<List<Reservoir>> RESERVOIRS = Parameter.required("reservoirs",
            list("reservoirs", "reservoir", "[{\"domains\": [1, 2], \"nbar\": 0.3}]",
                    NetworkParameters::reservoirText, (name, raw) -> reservoir(new Members(name, raw))),
            "reservoirs, for example 1-2@0.5,2-3 for one of domains 1 and 2 at beta 0.5 and one of 2 and 3 at beta inf,"
                    + " or a JSON array of objects with domains, their numbers from 1 on, and down and up, the rates"
                    + " of emission and absorption, or gamma (1 by default) with nbar, the thermal quanta, or beta (inf"
                    + " by default)").checkedBy(NetworkParameters::network);

    /** States that the domains start in. */
    public static final Parameter<List<DomainStart>> INITIAL = Parameter.optional("initial",
            list("initial", "start", "[{\"m\": \"1/2\"}, null]", NetworkParameters::startText,
                    NetworkParameters::start),
            "where each domain starts, for example m=1/2,up=2,beta=0.3,ground, or a JSON array with null for the ground"
                    + " state, or objects with m, a projection, or populations, an array of m and weight, or up, a"
                    + " number of single spins up, or beta")
                    .elseTaken("the first domain full and the others in the ground"
                    + " state")
            .checkedBy(NetworkParameters::startingFrom);

    /** Times at which the network is looked at. */
    public static final Parameter<List<Double>> TIMES = Parameter.optional("times", NumberTypes.TIMES,
            "times in the unit of the rates, ascending from 0").elseTaken("none").in("time");

    private NetworkParameters() { }

    private static DomainNetwork startingFrom(Arguments arguments) {
        return network(arguments).from(arguments.get(INITIAL));
    }

    /**
     * Returns the network that is described.
     *
     * @param arguments those of a request with these parameters
     * @return the network, from the start that is given
     */
    public static DomainNetwork start(Arguments arguments) {
        DomainNetwork network = network(arguments);
        return arguments.find(INITIAL).map(network::from).orElse(network);
    }

    private static DomainNetwork network(Arguments arguments) {
        return DomainNetwork.of(arguments.get(SIZES), arguments.get(RESERVOIRS));
    }

    /** Makes the type of a list whose faults name it and the place of what is at fault. */
    private static <T> ParameterType<List<T>> list(String name, String item, String example,
            UnaryOperator<RawValue> text, BiFunction<String, RawValue, T> reader) {
        return ParameterType.structure(name, written -> items(name, written, text), raw -> {
            if (raw.form() != RawValue.Form.ARRAY) {
                throw new InvalidInputException("not-" + name, name, raw.text(), "is not an array such as " + example);
            }
            List<T> items = new ArrayList<>();
            for (RawValue each : raw.items()) {
                int place = items.size() + 1;
                try {
                    items.add(reader.apply(name, each));
                } catch (InvalidInputException e) {
                    throw InvalidInputException.ofName(e.code(), name,
                            "has a " + item + ", number " + place + ", that is none: " + e.getMessage());
                } catch (ResourceLimitException e) {
                    throw ResourceLimitException.ofName(name,
                            "has a " + item + ", number " + place + ", that cannot be taken: " + e.getMessage());
                }
            }
            return List.copyOf(items);
        });
    }

    private static RawValue items(String name, String written, UnaryOperator<RawValue> item) {
        return written.strip().matches("(?s)[\\[{].*") ? JsonText.parse(name, written)
                : RawValue.array(Stream.of(written.split(",", -1)).map(String::strip).map(RawValue::string).map(item)
                        .toList());
    }

    /** Reads domains with - between them, and an inverse temperature behind @, if there is one. */
    private static RawValue reservoirText(RawValue raw) {
        int at = raw.text().indexOf('@');
        String domains = at < 0 ? raw.text() : raw.text().substring(0, at);
        Map<String, RawValue> members = new LinkedHashMap<>();
        members.put(DOMAINS, RawValue.array(Stream.of(domains.split("-", -1)).map(String::strip)
                .map(RawValue::string).toList()));
        if (at >= 0) {
            members.put(BETA, RawValue.string(raw.text().substring(at + 1).strip()));
        }
        return RawValue.object(members);
    }

    /** Reads one member with its value, or the word for the ground state. */
    private static RawValue startText(RawValue raw) {
        int sign = raw.text().indexOf('=');
        return sign < 0
                ? raw.text().equalsIgnoreCase(GROUND) ? RawValue.other(NULL) : raw
                : RawValue.object(Map.of(raw.text().substring(0, sign).strip(),
                        RawValue.string(raw.text().substring(sign + 1).strip())));
    }

    private static Reservoir reservoir(Members members) {
        requireObject(members, "{\"domains\": [1, 2], \"gamma\": 1, \"nbar\": 0.3}");
        members.requireOnly(List.of(DOMAINS, DOWN, UP, GAMMA, NBAR, BETA));
        List<Integer> domains = members.required(DOMAINS, NumberTypes.COUNTS).stream()
                .map(domain -> (int) Math.min(domain, Integer.MAX_VALUE)).toList();
        if (members.has(DOWN) || members.has(UP)) {
            requireNone(members, "down and up", GAMMA, NBAR, BETA);
            return Reservoir.ofRates(domains, members.required(DOWN, NumberTypes.NON_NEGATIVE),
                    members.required(UP, NumberTypes.NON_NEGATIVE));
        }
        double gamma = members.optional(GAMMA, NumberTypes.POSITIVE).orElse(1.0);
        Optional<Double> nbar = members.optional(NBAR, NumberTypes.NON_NEGATIVE);
        if (nbar.isPresent()) {
            requireNone(members, NBAR, BETA);
            return Reservoir.ofQuanta(domains, gamma, nbar.get());
        }
        return Reservoir.thermal(domains, gamma,
                members.optional(BETA, SpinTypes.INVERSE_TEMPERATURE).orElse(InverseTemperature.INFINITY));
    }

    private static void requireObject(Members members, String example) {
        if (members.object().form() != RawValue.Form.OBJECT) {
            throw members.fault("not-an-object", "is not an object such as " + example);
        }
    }

    private static void requireNone(Members members, String given, String... others) {
        Stream.of(others).filter(members::has).findFirst().ifPresent(other -> {
            throw members.fault("given-twice", "has " + given + " and also " + other + "; give one of the two");
        });
    }

    private static DomainStart start(String name, RawValue raw) {
        if (raw.form() == RawValue.Form.OTHER && raw.text().equals(NULL)) {
            return DomainStart.GROUND;
        }
        Members members = new Members(name, raw);
        requireObject(members, "{\"m\": \"1/2\"}");
        members.requireOnly(List.of(M, POPULATIONS, UP, BETA));
        if (raw.members().size() != 1) {
            throw members.fault("not-one-start", "has to have exactly one of m, populations, up and beta");
        }
        return members.optional(M, SpinTypes.PROJECTION).map(DomainStart::dicke)
                .or(() -> members.optional(POPULATIONS, POPULATION_LIST).map(NetworkParameters::mixture))
                .or(() -> members.optional(UP, NumberTypes.NUMBER).map(DomainStart::up))
                .orElseGet(() -> DomainStart.thermal(members.required(BETA, SpinTypes.INVERSE_TEMPERATURE)));
    }

    private static Map.Entry<HalfInteger, BigFraction> population(RawValue raw) {
        Members members = new Members(POPULATIONS, raw).requireOnly(List.of(M, WEIGHT));
        return Map.entry(members.required(M, SpinTypes.PROJECTION), members.required(WEIGHT, EXACT));
    }

    private static DomainStart mixture(List<Map.Entry<HalfInteger, BigFraction>> populations) {
        Map<HalfInteger, BigFraction> weights = new LinkedHashMap<>();
        populations.forEach(population -> {
            if (weights.put(population.getKey(), population.getValue()) != null) {
                throw new InvalidInputException("twice", POPULATIONS, population.getKey(), "is an m that occurs twice");
            }
        });
        return DomainStart.mixture(weights);
    }
}
