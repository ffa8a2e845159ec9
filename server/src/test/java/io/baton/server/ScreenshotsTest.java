package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the documentation, of a console that {@code build/screenshots.sh} has started over the demo company. */
@EnabledIfSystemProperty(named = ScreenshotsTest.CONSOLE, matches = "http.+")
class ScreenshotsTest {

    static final String CONSOLE = "baton.screenshots.of";

    private static final Path PICTURES = Path.of("..", "docs", "screenshots");
    private static final String PASSWORD = "baton-demo";
    private static final int HEIGHT = 900;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "seller, '', EN, 1440, light, home",
        "seller, performance, ZH_HANS, 1440, light, my-performance",
        "seller, performance, ZH_HANT, 390, dark, my-performance-on-a-phone",
        "manager, team-map, EN, 1440, light, team",
        "operations, runs, ZH_HANS, 1024, light, runs",
        "seller, pay, EN, 1024, light, my-pay",
        "operations, organisation, ZH_HANT, 1024, light, organisation",
        "operations, organisation/calendar, ZH_HANS, 1440, light, calendar",
        "admin, accounts, EN, 1024, light, accounts",
        "admin, audit, ZH_HANS, 1440, dark, audit-trail"
    })
    void aPageIsPictured(String login, String page, Language language, int width, String colours, String name)
            throws IOException {
        try (Onlooker reader = Onlooker.at(System.getProperty(CONSOLE), folder)) {
            reader.browser().colours(colours);
            reader.logIn(login, PASSWORD);
            reader.open("settings");
            reader.type("#language", language.tag());
            reader.press("main button[type=submit]");
            reader.open(page, width);
            assertThat(reader.browser().overflow()).isZero();
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), reader.browser().picture(width, HEIGHT));
        }
    }
}
