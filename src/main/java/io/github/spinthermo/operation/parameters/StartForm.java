package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.text.NearestNames;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.text.Numeral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Initial state as a user describes it: an object with a type and the members that belong to the type. Two are equal
 * if they are written alike.
 *
 * @param object the object
 */
public record StartForm(RawValue object) {

    private static final String TYPE = "type";
    private static final String COPIES = "copies";
    private static final String POPULATIONS = "populations";

    private static final ParameterType<String> WORD = ParameterType.word("word", word -> word);
    private static final ParameterType<BigFraction> EXACT = ParameterType.of("number", ParameterType.Kind.CONTINUOUS,
            raw -> Numeral.readFinite("", raw.text()).fraction());
    private static final ParameterType<Copies> OF_COPIES = ParameterType.word("word", StartForm::copies);
    private static final ParameterType<List<BigFraction>> LIST = ParameterType.array("numbers", EXACT);
    private static final ParameterType<Map<HalfInteger, List<BigFraction>>> LISTS =
            ParameterType.of("object", ParameterType.Kind.OBJECT, StartForm::populations);

    /** A kind of start: the members it takes, and the state they describe. */
    private enum Type {
        THERMAL("thermal", List.of("beta0")) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                return InitialState.thermal(spins, members.required("beta0", SpinTypes.INVERSE_TEMPERATURE));
            }
        },
        WEIGHTS("weights", List.of("weights", COPIES, POPULATIONS)) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                Map<HalfInteger, BigFraction> weights = members.required("weights", SpinTypes.WEIGHTS);
                Copies copies = members.optional(COPIES, OF_COPIES).orElse(Copies.EVEN);
                return members.optional(POPULATIONS, LISTS)
                        .map(populations -> InitialState.ofWeights(spins, weights, copies, populations))
                        .orElseGet(() -> InitialState.ofWeights(spins, weights, copies));
            }
        },
        DICKE("dicke", List.of("J", "m", COPIES)) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                return InitialState.dicke(spins, members.required("J", SpinTypes.TOTAL_SPIN),
                        members.required("m", SpinTypes.PROJECTION), copies(members, unlessSaid));
            }
        },
        SPIN_COHERENT("spin-coherent", List.of("theta", "cosTheta")) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                Optional<BigFraction> cosine = members.optional("cosTheta", EXACT);
                if (cosine.isPresent() && members.optional("theta", EXACT).isPresent()) {
                    throw members.fault("given-twice", "has both theta and cosTheta; give one of the two");
                }
                return cosine.map(value -> InitialState.spinCoherentOfCosine(spins, value)).orElseGet(() ->
                        InitialState.spinCoherent(spins, members.required("theta", EXACT)));
            }
        },
        GHZ("ghz", List.of()) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                return InitialState.ghz(spins);
            }
        },
        W("w", List.of()) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                return InitialState.w(spins);
            }
        },
        UP_DOWN("up-down", List.of("up", COPIES)) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                return InitialState.upDown(spins, members.required("up", NumberTypes.NUMBER),
                        copies(members, unlessSaid));
            }
        },
        PRODUCT("product", List.of("betas")) {
            @Override
            InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid) {
                return InitialState.product(spins, members.required("betas", SpinTypes.INVERSE_TEMPERATURES));
            }
        };

        private final String word;
        private final List<String> members;

        Type(String word, List<String> members) {
            this.word = word;
            this.members = members;
        }

        abstract InitialState state(SpinEnsemble spins, Members members, Copies unlessSaid);

        private List<String> known() {
            return Stream.concat(Stream.of(TYPE), members.stream()).toList();
        }

        private static Copies copies(Members members, Copies unlessSaid) {
            return members.optional(COPIES, OF_COPIES).orElse(unlessSaid);
        }

        private boolean hasPopulations() {
            return this != SPIN_COHERENT && this != GHZ;
        }

        private static Type named(String word) {
            return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst().orElseThrow(() ->
                    new InvalidInputException("unknown-start", TYPE, word, "is not a kind of start; there are "
                            + String.join(", ", words()) + NearestNames.question(word, words())));
        }
    }

    /** Returns the words for all kinds of starts. */
    static List<String> words() {
        return Stream.of(Type.values()).map(type -> type.word).toList();
    }

    /** Returns the words for the starts that populations of levels tell all of. */
    static List<String> wordsOfPopulations() {
        return Stream.of(Type.values()).filter(Type::hasPopulations).map(type -> type.word).toList();
    }

    /**
     * Makes the initial state of an ensemble.
     *
     * @param spins n spins s
     * @return the state; a level or an arrangement is that of one copy unless it says something else
     * @throws InvalidInputException if a member is unknown, missing or does not fit the ensemble; it names {@code
     *     start} and says which member
     * @throws ResourceLimitException if a member is too long; it names {@code start}
     */
    public InitialState of(SpinEnsemble spins) {
        return of(spins, Copies.ONE);
    }

    /**
     * Makes the initial state of an ensemble.
     *
     * @param spins n spins s
     * @param unlessSaid the copies of a level or an arrangement that says nothing about them
     * @return the state
     * @throws InvalidInputException if a member is unknown, missing or does not fit the ensemble; it names {@code
     *     start} and says which member
     * @throws ResourceLimitException if a member is too long; it names {@code start}
     */
    public InitialState of(SpinEnsemble spins, Copies unlessSaid) {
        try {
            Members members = new Members("start", object);
            Type type = Type.named(members.required(TYPE, WORD));
            return type.state(spins, members.requireOnly(type.known()), unlessSaid);
        } catch (InvalidInputException e) {
            throw e.parameter().equals("start") ? e : InvalidInputException.ofName(e.code(), "start",
                    "is not a state of " + spins + ": " + e.getMessage());
        } catch (ResourceLimitException e) {
            throw ResourceLimitException.ofName("start", "cannot be taken: " + e.getMessage());
        }
    }

    private static Copies copies(String word) {
        return Stream.of(Copies.EVEN, Copies.ONE).filter(copies -> copies.toString().equals(word)).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-copies", "", word,
                        "says nothing about copies; write even or one"));
    }

    private static Map<HalfInteger, List<BigFraction>> populations(RawValue raw) {
        Map<HalfInteger, List<BigFraction>> populations = new LinkedHashMap<>();
        raw.members().forEach((totalSpin, levels) -> {
            HalfInteger key = SpinTypes.TOTAL_SPIN.read("", RawValue.string(totalSpin));
            if (populations.put(key, LIST.read("", levels)) != null) {
                throw new InvalidInputException("twice", "", totalSpin, "is a total spin that occurs twice");
            }
        });
        return populations;
    }
}
