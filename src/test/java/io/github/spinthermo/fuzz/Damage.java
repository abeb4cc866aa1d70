package io.github.spinthermo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Kinds of damage to the text of a request, each of whose characters is one byte. */
enum Damage {

    /** A bit of a byte is the other one. */
    FLIP {
        @Override
        String to(String text, SplittableRandom random) {
            int place = random.nextInt(text.length());
            char flipped = (char) (text.charAt(place) ^ 1 << random.nextInt(8));
            return text.substring(0, place) + flipped + text.substring(place + 1);
        }
    },

    /** A byte is any other one. */
    OVERWRITE {
        @Override
        String to(String text, SplittableRandom random) {
            int place = random.nextInt(text.length());
            return text.substring(0, place) + (char) random.nextInt(256) + text.substring(place + 1);
        }
    },

    /** The end is missing. */
    CUT {
        @Override
        String to(String text, SplittableRandom random) {
            return text.substring(0, random.nextInt(text.length()));
        }
    },

    /** A piece is missing. */
    LEAVE_OUT {
        @Override
        String to(String text, SplittableRandom random) {
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(Math.min(20, text.length() - from)) + 1;
            return text.substring(0, from) + text.substring(to);
        }
    },

    /** A piece is there twice, or many times. */
    REPEAT {
        @Override
        String to(String text, SplittableRandom random) {
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(Math.min(30, text.length() - from)) + 1;
            int times = random.nextInt(8) == 0 ? 1 << random.nextInt(12) : 1;
            return text.substring(0, to) + text.substring(from, to).repeat(times) + text.substring(to);
        }
    },

    /** Two pieces are in each other's place. */
    SWAP {
        @Override
        String to(String text, SplittableRandom random) {
            int first = random.nextInt(text.length());
            int second = first + random.nextInt(text.length() - first);
            return text.substring(0, first) + text.substring(second) + text.substring(first, second);
        }
    },

    /** A number is an extreme one, or one in another notation. */
    NUMBER {
        @Override
        String to(String text, SplittableRandom random) {
            return replaced(text, NUMBER_TOKEN, one(Pieces.NUMBERS, random), random);
        }
    },

    /** A value has another type. */
    TYPE {
        @Override
        String to(String text, SplittableRandom random) {
            return replaced(text, VALUE_TOKEN, one(Pieces.VALUES, random), random);
        }
    },

    /** A name, a word or a value is another one of the protocol. */
    WORD {
        @Override
        String to(String text, SplittableRandom random) {
            return replaced(text, TEXT_TOKEN, "\"" + one(Pieces.WORDS, random) + "\"", random);
        }
    },

    /** A value lies deep in arrays or objects, which end or do not end. */
    NEST {
        @Override
        String to(String text, SplittableRandom random) {
            int depth = one(List.of(1, 2, 30, 900, 1001, 5000), random);
            boolean isArray = random.nextBoolean();
            String inside = (isArray ? "[" : "{\"a\":").repeat(depth) + "1"
                    + (random.nextInt(4) == 0 ? "" : (isArray ? "]" : "}").repeat(depth));
            return replaced(text, VALUE_TOKEN, inside, random);
        }
    },

    /** Characters are there that are rare, invisible, too large for two bytes, or none at all. */
    UNICODE {
        @Override
        String to(String text, SplittableRandom random) {
            int place = random.nextInt(text.length() + 1);
            return text.substring(0, place) + one(Pieces.CHARACTERS, random) + text.substring(place);
        }
    };

    private static final String BEHIND_SIGN = "(?<=[:,=\\[] ?)";
    private static final String NUMBER_FORM = BEHIND_SIGN + "[-+]?\\d[\\d.]*(?:[eE][-+]?\\d+)?|" + BEHIND_SIGN;
    private static final Pattern NUMBER_TOKEN = Pattern.compile(NUMBER_FORM + "\"[-+\\d./eE]+\"(?!:)");
    private static final Pattern VALUE_TOKEN = Pattern.compile(NUMBER_FORM + "\"[^\"]*\"(?!:)");
    private static final Pattern TEXT_TOKEN = Pattern.compile("\"[^\"]*\"");

    /** Kinds of damage that mostly leave the form of a request as it is. */
    private static final List<Damage> FORMED = List.of(NUMBER, NUMBER, TYPE, WORD);

    private static final int MOST_AT_ONCE = 3;

    /** Damages a text that is not empty. */
    abstract String to(String text, SplittableRandom random);

    /** Damages bytes once to three times, each time in a way of its own. */
    static byte[] any(byte[] bytes, SplittableRandom random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean isFormed = random.nextInt(MOST_AT_ONCE) > 0;
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0 && !text.isEmpty(); i--) {
            text = one(isFormed ? FORMED : List.of(values()), random).to(text, random);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Puts a piece in the place of one that has a form. */
    private static String replaced(String text, Pattern form, String piece, SplittableRandom random) {
        List<MatchResult> places = form.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text + piece;
        }
        MatchResult place = one(places, random);
        return text.substring(0, place.start()) + piece + text.substring(place.end());
    }
}
