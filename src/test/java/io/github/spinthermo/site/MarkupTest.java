package io.github.spinthermo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the renderer of the site can read its pages: it stops where tags and emphasis do not nest. */
class MarkupTest {

    private static final Path SITE = Path.of("src/site/markdown");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]+`|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]\\w*)[^<>]*?(/?)>");
    private static final Set<String> ALONE = Set.of("br", "img");

    /** An asterisk at the edge of a tag, which may begin or end an emphasis that crosses it. */
    private static final Pattern BARE_ASTERISK = Pattern.compile("<\\w+>\\*(?!\\*)|(?<![\\\\*])\\*</\\w+>");

    private static List<Path> pages() {
        return SourceFiles.in(SITE, ".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tagsNest(Path page) {
        assertThat(faults(SpecificationPages.text(page))).isEmpty();
    }

    private static List<String> faults(String text) {
        String prose = CODE.matcher(text).replaceAll("");
        Deque<String> open = new ArrayDeque<>();
        List<String> asterisks = BARE_ASTERISK.matcher(prose).results().map(MatchResult::group).toList();
        List<String> tags = TAG.matcher(prose).results().filter(tag -> tag.group(3).isEmpty())
                .filter(tag -> !ALONE.contains(tag.group(2))).filter(tag -> !nests(tag, open)).map(MatchResult::group)
                .toList();
        return asterisks.isEmpty() && tags.isEmpty() ? List.copyOf(open) : asterisks.isEmpty() ? tags : asterisks;
    }

    /** Opens a tag, or closes it if it is the last one that was opened. */
    private static boolean nests(MatchResult tag, Deque<String> open) {
        if (tag.group(1).isEmpty()) {
            open.push(tag.group(2));
            return true;
        }
        return !open.isEmpty() && open.pop().equals(tag.group(2));
    }

    @Test
    void faultsAreFound() {
        assertThat(faults("x<sub>a<sup>b</sup></sub> `<sub>` *c* x<sub>\\*</sub><br />")).isEmpty();
        assertThat(faults("x<sub>*</sub>")).isNotEmpty();
        assertThat(faults("x<sub>a<sup>b</sub></sup>")).isNotEmpty();
        assertThat(faults("x<sub>a")).isNotEmpty();
    }
}
