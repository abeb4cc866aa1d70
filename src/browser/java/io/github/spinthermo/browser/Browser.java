package io.github.spinthermo.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium on the pages of one server. The properties {@code chromium} and {@code chromedriver} name the two
 * programs where they are not those of Debian.
 */
final class Browser implements AutoCloseable {

    /** Time that a page has for what a user would wait for. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Arguments by which the browser has no window and asks its maker nothing. */
    private static final List<String> ARGUMENTS = List.of("--headless", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage");

    /** Selenium's log, kept here so that its level holds: it warns of each Chromium that is newer than itself. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final URI home;
    private final Path downloads;

    private Browser(ChromeDriver driver, URI home, Path downloads) {
        this.driver = driver;
        this.home = home;
        this.downloads = downloads;
    }

    /** Starts the browser; what its pages save goes into a folder. */
    static Browser start(URI home, Path downloads) {
        LOG.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments(ARGUMENTS);
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver")).toFile())
                .usingAnyFreePort().build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.executeCdpCommand("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        return new Browser(driver, home, downloads);
    }

    @Override
    public void close() {
        driver.quit();
    }

    URI home() {
        return home;
    }

    /** Opens a page of the server, at the size of a desk and in light colours, and forgets what was logged before. */
    void open(String path) {
        show(View.DESK_LIGHT);
        driver.get("about:blank");
        requests();
        complaints();
        driver.get(home.resolve(path).toString());
    }

    /** Shows the page at the size and in the colours of a view. */
    void show(View view) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", view.width(),
                "height", view.height(), "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", view.isDark() ? "dark" : "light"))));
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /** Returns the text in a field. */
    String value(String selector) {
        return find(selector).getDomProperty("value");
    }

    /** Writes a text into a field in place of what is there, as a user does. */
    void write(String selector, String text) {
        find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** Chooses one of a list by its text. */
    void choose(String selector, String choice) {
        new Select(find(selector)).selectByVisibleText(choice);
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses somewhere inside an element, off its centre by a number of pixels to the right. */
    void pressInside(String selector, int right) {
        new Actions(driver).moveToElement(find(selector), right, 0).click().perform();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that ends by calling its last argument, and returns what it calls that with. */
    Object scriptThatCalls(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    /** Waits until something is so, and fails where it does not come. */
    void await(String expected, BooleanSupplier isSo) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50)).withMessage(expected)
                .until(any -> isSo.getAsBoolean());
    }

    /** Returns the file that the page has saved under a name, once it is there, and takes it away. */
    String saved(String name) throws IOException {
        Path file = downloads.resolve(name);
        await("the file " + name, () -> Files.exists(file));
        String content = Files.readString(file);
        Files.delete(file);
        return content;
    }

    /** Returns the addresses that were asked for since this was asked last. */
    List<String> requests() {
        return logged(LogType.PERFORMANCE).map(entry -> member(new Json().toType(entry.getMessage(), Map.class),
                "message")).filter(message -> message.get("method").equals("Network.requestWillBeSent"))
                .map(message -> (String) member(member(message, "params"), "request").get("url")).toList();
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        return (Map<?, ?>) object.get(name);
    }

    /** Returns what the browser found wrong with the page since this was asked last. */
    List<String> complaints() {
        return logged(LogType.BROWSER).filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    private Stream<LogEntry> logged(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }
}
