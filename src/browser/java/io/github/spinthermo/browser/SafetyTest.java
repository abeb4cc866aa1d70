package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that the page uses its own server alone, and runs nothing but the scripts that this serves. */
@ExtendWith(BrowserExtension.class)
class SafetyTest {

    private final Browser browser;

    SafetyTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void noRequestLeavesTheHost() {
        Plot.at(browser, "/");
        browser.find("#svg").click();
        browser.find("#exact button").click();
        browser.await("an exact value", () -> browser.text("#value").contains("energy"));
        List<String> requests = browser.requests();
        assertThat(requests).hasSizeGreaterThan(7).contains(browser.home().resolve("/api/v1/steady-state").toString());
        assertThat(requests).allSatisfy(address -> assertThat(address.replaceFirst("^blob:", ""))
                .startsWith(browser.home().toString()));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theRulesHaveNoUnsafeWord() throws IOException, InterruptedException {
        String rules = HttpClient.newHttpClient().send(HttpRequest.newBuilder(browser.home()).build(),
                HttpResponse.BodyHandlers.discarding()).headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(rules).startsWith("default-src 'none'").doesNotContain("unsafe", "*", "http:", "https:");
    }

    @Test
    void scriptsInsideThePageAreNotRun() {
        Plot.at(browser, "/");
        browser.script("const s = document.createElement('script'); s.textContent = 'window.wasRun = true';"
                + "document.body.append(s);");
        assertThat(browser.script("return window.wasRun === true;")).isEqualTo(false);
        assertThat(browser.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }
}
