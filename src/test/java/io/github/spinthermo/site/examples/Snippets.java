package io.github.spinthermo.site.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Java of the examples. Some lines are run as the body of a method, which sees the exported packages and those of
 * {@code java.util}; a whole file is compiled, or run, too.
 */
final class Snippets {

    private static final Pattern EXPORT = Pattern.compile("(?m)^ +exports ([\\w.]+);");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");
    private static final List<String> OF_JAVA = List.of("java.util", "java.util.concurrent", "java.util.stream");
    private static final String NAME = "Snippet";

    private final Path folder;

    /** Makes a compiler that writes into a folder. */
    Snippets(Path folder) {
        this.folder = folder;
    }

    /** Returns what some lines print. */
    String run(String lines) throws IOException, ReflectiveOperationException {
        compile(NAME, imports() + "public class " + NAME
                + " { public static void main(String[] arguments) throws Exception {\n" + lines + "}}\n");
        return runClass(NAME);
    }

    /** Returns what the program in a whole file prints. */
    String runFile(String text) throws IOException, ReflectiveOperationException {
        return runClass(compile(text));
    }

    /** Compiles a whole file and returns the name of its class. */
    String compile(String text) throws IOException {
        Matcher name = CLASS.matcher(text);
        assertThat(name.find()).as(text).isTrue();
        compile(name.group(1), text);
        return name.group(1);
    }

    private String runClass(String name) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return captured(loader.loadClass(name));
        }
    }

    private static String imports() throws IOException {
        Stream<String> exported = EXPORT.matcher(Files.readString(Path.of("src/main/java/module-info.java")))
                .results().map(match -> match.group(1));
        return Stream.concat(OF_JAVA.stream(), exported).map(room -> "import " + room + ".*;\n")
                .collect(Collectors.joining());
    }

    private void compile(String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, "-proc:none",
                "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String captured(Class<?> program) throws ReflectiveOperationException {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
