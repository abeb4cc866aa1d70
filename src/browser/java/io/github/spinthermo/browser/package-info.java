/**
 * Tests of the page that explores, and of the gallery of figures, in headless Chromium, as a user sees them: pixels,
 * keys, files, requests; and of the server under load. {@link io.github.spinthermo.browser.BrowserExtension} starts
 * server and browser. The library axe-core, which looks for what shuts users out, lies in
 * {@code src/browser/resources}.
 */
package io.github.spinthermo.browser;
