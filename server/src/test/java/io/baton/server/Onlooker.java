package io.baton.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baton.testing.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Somebody with a real browser, who runs its scripts and takes pictures; where a machine has none, tests are left out. */
public final class Onlooker implements AutoCloseable {

    private static final int MOST_TABS = 400;

    private static final Path PICTURES = Path.of("target", "look");
    private static final int WIDE = 1440;
    private static final int HEIGHT = 900;

    private final Browser browser;
    private final String address;

    private Onlooker(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /**
     * Starts a browser.
     *
     * @param address of the server, without a path
     * @param folder where the browser keeps what it keeps
     */
    public static Onlooker at(String address, Path folder) throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no browser on this machine");
        Files.createDirectories(PICTURES);
        return new Onlooker(Browser.start(program.orElseThrow(), folder.resolve("profile")), address);
    }

    /** The browser itself. */
    public Browser browser() {
        return browser;
    }

    /** Opens a page, named without the first slash, in a wide window. */
    public Browser open(String page) throws IOException {
        return open(page, WIDE);
    }

    /** Opens a page in a window of that width. */
    public Browser open(String page, int width) throws IOException {
        browser.open(URI.create(address + "/" + page), width);
        return browser;
    }

    /** Logs in, after leaving where somebody is logged in. */
    public void logIn(String login, String password) throws IOException {
        leave();
        type("#username", login);
        type("#password", password);
        press("button[type=submit]");
    }

    /** Logs out where somebody is logged in; stays on the page of the log-in. */
    public void leave() throws IOException {
        open("login");
        if (has(".leave")) {
            press(".leave button");
            open("login");
        }
    }

    /** Types into a field. */
    public void type(String field, String text) throws IOException {
        browser.run("document.querySelector('" + field + "').value = '" + text + "'");
    }

    /** Presses what leads to another page. */
    public void press(String what) throws IOException {
        browser.follow("document.querySelector('" + what + "').click()");
    }

    /** Waits until there is such an element. */
    public void await(String what) throws IOException {
        browser.run("new Promise((seen, never) => { let left = 100; const look = () => document.querySelector('" + what
                + "') ? seen() : left-- ? setTimeout(look, 100) : never('" + what + "'); look(); })");
    }

    /** Goes to an element by the key Tab alone. */
    public void tabTo(String what) throws IOException {
        for (int i = 0; i < MOST_TABS; i++) {
            if (browser.run("document.activeElement.matches('" + what + "')").asBoolean(false)) {
                return;
            }
            browser.press(Browser.Key.TAB);
        }
        throw new IOException("no key leads to " + what);
    }

    /** Whether the page has that. */
    public boolean has(String what) throws IOException {
        return browser.run("document.querySelector('" + what + "') !== null").asBoolean(false);
    }

    /** The text of that; empty where the page does not have it. */
    public String text(String what) throws IOException {
        return browser.run("(document.querySelector('" + what + "') ?? { textContent: '' }).textContent")
                .asString();
    }

    /** The path of the page. */
    public String path() throws IOException {
        return browser.run("location.pathname").asString();
    }

    /** Keeps a picture of the page, where somebody wants it. */
    public void keep(String name, String what, int width) throws IOException {
        browser.keep(PICTURES.resolve(String.format(Locale.ROOT, "%s-%s-%d.png", name, what, width)), width, HEIGHT);
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
