package io.github.spinthermo.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of the program by the build file. */
final class AboutIndependent implements Independent {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    @Override
    public Request draw(Draw draw) {
        return Request.of("about").with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Expectations answer = new Expectations().exactly("name", "spinthermo").exactly("version", version())
                .exactly("protocol", 1);
        List<String> names = Independents.names();
        for (int i = 0; i < names.size(); i++) {
            answer.exactly("operations[" + i + "].op", names.get(i));
        }
        return answer;
    }

    private static String version() {
        try {
            Matcher matcher = VERSION.matcher(Files.readString(Path.of("pom.xml")));
            if (matcher.find()) {
                return matcher.group(1);
            }
            throw new IllegalStateException("pom.xml has no version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
