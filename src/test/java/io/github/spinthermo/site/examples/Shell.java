package io.github.spinthermo.site.examples;

import io.github.spinthermo.cli.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shell of the examples, which runs the program in this JVM: commands with pipes, here documents and redirections of
 * {@code spinthermo}, {@code curl} and a few of the usual commands. What an example writes lies in a folder of the
 * page, and the name of the folder is taken out of what is printed. Commands of Maven are passed over: the build that
 * runs the tests is one.
 */
final class Shell {

    /** Result of a command: the texts on both streams, and its exit code. */
    record Result(String out, String err, int exitCode) {

        private static final Result NOTHING = new Result("", "", 0);

        private static Result of(String out) {
            return new Result(out, "", 0);
        }

        private Result then(Result next) {
            return new Result(out + next.out, err + next.err, next.exitCode);
        }

        /** Returns what a reader sees as the answer: the output, or the message if there is none. */
        String seen() {
            return out.isEmpty() ? err : out;
        }
    }

    /** Words that begin a command and lead to the program. */
    private static final List<String> JAR = List.of("java", "-jar", "target/spinthermo.jar");

    /** Options behind which the name of a file or folder stands that is written. */
    private static final Set<String> WRITING = Set.of("--out", "--output", ">");

    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");
    private static final Pattern DOCUMENT = Pattern.compile("(?ms)<<\\s*'(\\w+)'([^\\n]*)\\n(.*?)^\\1$");
    private static final Pattern STEP = Pattern.compile("(?s)(.*?)(?:\u0000(.*?)\u0000|\\n|$)");

    private final Path folder;
    private final Set<String> written = new HashSet<>();

    /** Makes a shell whose commands write into a folder. */
    Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs the lines of an example. */
    Result run(String text) throws IOException {
        String lines = DOCUMENT.matcher(CONTINUED.matcher(text).replaceAll(" ")).replaceAll(document ->
                Matcher.quoteReplacement(document.group(2) + "\u0000" + document.group(3) + "\u0000"));
        Result result = Result.NOTHING;
        Matcher step = STEP.matcher(lines);
        while (step.find()) {
            String input = step.group(2) == null ? "" : step.group(2);
            result = result.then(sequence(Words.of(step.group(1).strip()), input));
        }
        String prefix = folder + "/";
        return new Result(result.out().replace(prefix, ""), result.err().replace(prefix, ""), result.exitCode());
    }

    /** Runs commands that are joined by {@code &&}. */
    private Result sequence(List<String> words, String input) throws IOException {
        int and = words.indexOf("&&");
        if (and < 0) {
            return pipeline(words, input);
        }
        Result first = pipeline(words.subList(0, and), input);
        return first.exitCode() == 0 ? first.then(sequence(words.subList(and + 1, words.size()), input)) : first;
    }

    private Result pipeline(List<String> words, String input) throws IOException {
        int pipe = words.indexOf("|");
        if (pipe < 0) {
            return redirected(words, input);
        }
        Result first = redirected(words.subList(0, pipe), input);
        return new Result("", first.err(), 0).then(pipeline(words.subList(pipe + 1, words.size()), first.out()));
    }

    private Result redirected(List<String> words, String input) throws IOException {
        List<String> placed = placed(words);
        int from = placed.indexOf("<");
        int to = placed.indexOf(">");
        int end = from < 0 && to < 0 ? placed.size() : Math.min(from < 0 ? to : from, to < 0 ? from : to);
        Result result = command(placed.subList(0, end), from < 0 ? input : read(placed.get(from + 1)));
        if (to < 0) {
            return result;
        }
        Files.writeString(Path.of(placed.get(to + 1)), result.out());
        return new Result("", result.err(), result.exitCode());
    }

    private Result command(List<String> words, String input) throws IOException {
        if (words.isEmpty() || words.get(0).startsWith("#") || words.get(0).equals("mvn")) {
            return Result.NOTHING;
        }
        if (words.size() > JAR.size() && words.subList(0, JAR.size()).equals(JAR)) {
            return program(words.subList(JAR.size(), words.size()), input);
        }
        List<String> arguments = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "spinthermo" -> program(arguments, input);
            case "curl" -> Result.of(Curl.answer(arguments, this::read));
            case "echo" -> Result.of(String.join(" ", arguments) + "\n");
            case "cat" -> Result.of(arguments.isEmpty() ? input : read(arguments.get(0)));
            case "head" -> Result.of(head(arguments, input));
            default -> throw new AssertionError("The shell of the examples has no command " + words.get(0));
        };
    }

    private static Result program(List<String> arguments, String input) {
        CommandLineFixture.Run run = CommandLineFixture.run(arguments, input);
        return new Result(run.out(), run.err(), run.exitCode());
    }

    private String head(List<String> arguments, String input) throws IOException {
        List<String> words = new ArrayList<>(arguments);
        long count = words.remove("-n") ? Long.parseLong(words.remove(0)) : 10;
        return (words.isEmpty() ? input : read(words.get(0))).lines().limit(count).map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String read(String name) throws IOException {
        return Files.readString(Path.of(name));
    }

    /** Returns the words with the names of what was written, or is, in the folder of the page. */
    private List<String> placed(List<String> words) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && WRITING.contains(words.get(i - 1))) {
                written.add(root(words.get(i)));
            }
            String word = words.get(i);
            String name = word.startsWith("@") ? word.substring(1) : word;
            placed.add(isWritten(name) ? word.replace(name, folder.resolve(name).toString()) : word);
        }
        return placed;
    }

    private boolean isWritten(String name) {
        return written.contains(root(name)) || (!name.isEmpty() && Files.exists(folder.resolve(root(name))));
    }

    private static String root(String name) {
        return name.split("/", 2)[0];
    }
}
