package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Tests that the POM says what a central repository asks for, and asks for nothing that is in none. */
class PublishedPomTest {

    private final XPath path = XPathFactory.newInstance().newXPath();
    private Document pom;

    @BeforeEach
    void read() throws Exception {
        pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
    }

    private String text(String expression) throws Exception {
        return path.evaluate(expression, pom).strip();
    }

    private int count(String expression) throws Exception {
        return ((NodeList) path.evaluate(expression, pom, XPathConstants.NODESET)).getLength();
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupId", "artifactId", "version", "name", "description", "url", "licenses/license/name",
        "licenses/license/url", "developers/developer/name", "developers/developer/organization",
        "developers/developer/organizationUrl", "scm/connection", "scm/developerConnection", "scm/url"})
    void saysWhatIsAskedFor(String element) throws Exception {
        assertThat(text("/project/" + element)).as(element).isNotEmpty();
    }

    @Test
    void namesOnePlaceForAllThatIsOnline() throws Exception {
        String url = text("/project/url");
        assertThat(text("/project/scm/url")).isEqualTo(url);
        assertThat(text("/project/scm/connection")).isEqualTo("scm:git:" + url + ".git");
        assertThat(url).isEqualTo(text("/project/groupId").replaceFirst("io\\.github\\.(.*)", "https://github.com/$1/")
                + text("/project/artifactId"));
    }

    @Test
    void sourcesAndJavadocArePublished() throws Exception {
        for (String plugin : new String[] {"source", "javadoc"}) {
            String name = "[artifactId='maven-" + plugin + "-plugin']";
            assertThat(count("/project/build/plugins/plugin" + name + "/executions/execution")).as(plugin).isPositive();
        }
    }

    /** Checks that no other repository is named, and that all versions are those of releases. */
    @Test
    void needsNothingFromElsewhere() throws Exception {
        assertThat(count("//repository | //pluginRepository | //systemPath")).isZero();
        assertThat(count("//dependency/version[contains(., 'SNAPSHOT')] | //plugin/version[contains(., 'SNAPSHOT')]"))
                .isZero();
    }
}
