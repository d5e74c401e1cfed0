package dev.appraise.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.toy.Toys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The report in a real browser, where there is one. */
class BrowserTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final String EXPERIMENT = """
            name: toys
            seeds: 2
            studies:
              - dataset: toy-data
                network: 2-3-2
                training: {epochs: 5}
                targets: [0.25, 0.5]
                reference: toy-idle
                methods:
                  - {id: toy-idle, targets: [0]}
                  - {id: toy-method, name: "<script>alert(1)</script>", quoted: "<b>97</b>"}
            """;

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "there is no chromium here (on Debian: apt-get install chromium chromium-driver)");
        Path experiment = Files.writeString(folder.resolve("toys.yaml"), EXPERIMENT);
        StringWriter said = new StringWriter();
        int exitCode = AppraiseCommand.commandLine(Toys.injector())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(
                        "compare",
                        experiment.toString(),
                        "--out",
                        folder.resolve("run").toString());
        assertThat(exitCode).as(said.toString()).isZero();
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER.toString())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logging);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void load() {
        width(1200);
        browser.get(folder.resolve("run").resolve(RunReport.FILE).toUri().toString());
    }

    @Test
    void itLoadsFromTheDiskWithoutAComplaint() {
        assertThat(browser.getTitle()).contains("toys");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
        assertThat((List<?>) browser.executeScript("return performance.getEntriesByType('resource')"))
                .isEmpty();
    }

    @Test
    void aHeadingSortsItsTableUpAndDown() {
        WebElement heading =
                browser.findElements(By.cssSelector("table thead button")).get(1);

        heading.sendKeys(Keys.ENTER);
        assertThat(numbers()).isSorted().hasSizeGreaterThan(2);
        heading.click();
        assertThat(numbers()).isSortedAccordingTo((first, second) -> Double.compare(second, first));
        assertThat(browser.findElements(By.cssSelector("th[aria-sort=descending]")))
                .hasSize(1);
    }

    @Test
    void theThemeThatIsChosenLasts() {
        String before = background();
        browser.findElement(By.id("theme")).click();
        String dark = background();
        browser.navigate().refresh();

        assertThat(dark).isNotEqualTo(before);
        assertThat(background()).isEqualTo(dark);
        browser.executeScript("localStorage.clear()");
    }

    @Test
    void everyPictureHasMarksWithinItsFrameAndWordsForThem() {
        List<WebElement> pictures = browser.findElements(By.cssSelector("figure svg"));

        assertThat(pictures).hasSizeGreaterThan(4).allSatisfy(picture -> {
            Map<?, ?> seen = (Map<?, ?>) browser.executeScript("""
                            const frame = arguments[0].getBoundingClientRect();
                            const marks = [...arguments[0].querySelectorAll('path,rect,line,ellipse,image,text')];
                            const outside = marks.filter(mark => {
                              const box = mark.getBoundingClientRect();
                              return box.left < frame.left - 2 || box.right > frame.right + 2
                                  || box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
                            });
                            return {marks: marks.length, outside: outside.map(mark => mark.outerHTML).join()};
                            """, picture);
            String what = picture.findElement(By.tagName("title")).getDomProperty("textContent");
            assertThat((Long) seen.get("marks")).as(what).isGreaterThan(5);
            assertThat(seen.get("outside")).as(what).isEqualTo("");
            assertThat(picture.findElement(By.tagName("desc")).getDomProperty("textContent"))
                    .as(what)
                    .containsPattern("[0-9]");
        });
    }

    @Test
    void aScriptInANameIsText() {
        assertThat(browser.findElement(By.cssSelector("table tbody")).getText())
                .contains("<script>alert(1)</script>", "<b>97</b>");
        assertThat(browser.findElements(By.tagName("script"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector("td.quoted b"))).isEmpty();
    }

    @Test
    void aPhoneScrollsNoPageSideways() {
        width(360);

        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
    }

    @Test
    void theKeyboardOpensProvenance() {
        WebElement link = browser.findElement(By.cssSelector("table tbody a"));
        WebElement origin = browser.findElement(By.cssSelector(link.getDomAttribute("href")));
        assertThat(origin.getDomAttribute("open")).isNull();

        link.sendKeys(Keys.ENTER);

        assertThat(origin.getDomAttribute("open")).isNotNull();
        assertThat(origin.getText()).contains("commit", "seeds", "SHA-256", "appraise compare");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(origin.getDomAttribute("open")).isNull();
    }

    private static void width(int pixels) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    private static String background() {
        return browser.findElement(By.tagName("body")).getCssValue("background-color");
    }

    private static List<Double> numbers() {
        return browser.findElements(By.cssSelector("table tbody tr")).stream()
                .flatMap(row -> Stream.of(row.findElement(By.tagName("td")).getText()))
                .map(Double::valueOf)
                .toList();
    }
}
