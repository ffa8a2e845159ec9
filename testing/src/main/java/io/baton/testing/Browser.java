package io.baton.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real Chromium without a screen, spoken to in its own protocol over two pipes: one page at a time, no driver, no
 * network.
 */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Hundreds of pictures take a minute, and nobody looks at them after most runs. */
    private static final boolean PICTURES = Boolean.getBoolean("baton.pictures");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = axe();

    /** Every rule of WCAG 2.2 AA and of good practice; of frames there are none. */
    private static final String BARRIERS = "axe.run(document, { resultTypes: ['violations'] }).then(result =>"
            + " result.violations.map(found => found.id + ': ' + found.nodes[0].html + ' ' +"
            + " found.nodes[0].failureSummary))";

    private final Process process;
    private final InputStream replies;
    private final String session;
    private int sent;

    private Browser(Process process) throws IOException {
        this.process = process;
        this.replies = new BufferedInputStream(process.getInputStream());
        String target = ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        this.session = ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        send("Page.enable", Map.of());
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(feature("prefers-color-scheme", "light"))));
    }

    /** The browser of this machine; empty where there is none. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it; the protocol wants its pipes as files 3 and 4. */
    public static Browser start(Path program, Path profile) throws IOException {
        String command = "exec \"$0\" --headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
                + " --disable-background-networking --disable-component-update --disable-sync --disable-extensions"
                + " --disable-dev-shm-usage --hide-scrollbars --force-color-profile=srgb --remote-debugging-pipe"
                + " --user-data-dir=\"$1\" 3<&0 4>&1 </dev/null >/dev/null";
        Process process = new ProcessBuilder("sh", "-c", command, program.toString(), profile.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(process);
    }

    /** Opens an address in a window of that width. */
    public void open(URI address, int width) throws IOException {
        resize(width);
        send("Page.navigate", Map.of("url", address.toString()));
        awaitPage();
    }

    /** Makes the window as wide as that; the page stays. */
    public void resize(int width) throws IOException {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Waits until a page is there that a click has asked for. */
    private void awaitPage() throws IOException {
        run("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))");
    }

    /** A key that somebody presses. */
    public enum Key {
        TAB("Tab", 9, ""),
        ENTER("Enter", 13, "\r"),
        ESCAPE("Escape", 27, ""),
        DOWN("ArrowDown", 40, ""),
        DELETE("Delete", 46, "");

        private final String name;
        private final int code;
        private final String text;

        Key(String name, int code, String text) {
            this.name = name;
            this.code = code;
            this.text = text;
        }
    }

    /** Presses a key, wherever the cursor is. */
    public void press(Key key) throws IOException {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", type,
                            "key", key.name,
                            "code", key.name,
                            "windowsVirtualKeyCode", key.code,
                            "text", type.equals("keyDown") ? key.text : ""));
        }
    }

    /** Types a text, wherever the cursor is. */
    public void type(String text) throws IOException {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key that leaves the page, and waits for the page that comes. */
    public void follow(Key key) throws IOException {
        run("window.isLeft = false; 0");
        press(key);
        awaitNew(key.name);
    }

    /** Runs a script that leaves the page, such as a click, and waits for the page that comes. */
    public void follow(String script) throws IOException {
        run("window.isLeft = false; 0");
        run(script + "; 0");
        awaitNew(script);
    }

    private void awaitNew(String script) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isNew()) {
            if (System.nanoTime() > end) {
                throw new IOException("no page came after " + script);
            }
        }
    }

    private boolean isNew() {
        try {
            return run("window.isLeft === undefined && document.readyState === 'complete'")
                    .asBoolean(false);
        } catch (IOException _) {
            // between two pages there is nothing to ask
            return false;
        }
    }

    /** What axe finds, each with the element and what mends it; nothing where there is no barrier. */
    public String barriers() throws IOException {
        run(AXE + "; 0");
        return String.join(
                "\n",
                run(BARRIERS).values().stream().map(found -> found.asString()).toList());
    }

    /** By how much the page is wider than its window, in pixels. */
    public int overflow() throws IOException {
        return run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt(-1);
    }

    /** The colours that the reader's machine prefers: {@code light} or {@code dark}. */
    public void colours(String scheme) throws IOException {
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(feature("prefers-color-scheme", scheme))));
    }

    private static Map<String, String> feature(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    /** The value of an expression, waited for where it is a promise. */
    public JsonNode run(String script) throws IOException {
        JsonNode reply =
                send("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (reply.has("exceptionDetails")) {
            throw new IOException("the script failed: " + reply.get("exceptionDetails"));
        }
        return reply.get("result").path("value");
    }

    /** Keeps a {@link #picture(int, int)} for people to look at, where somebody wants it. */
    public void keep(Path file, int width, int height) throws IOException {
        if (PICTURES) {
            Files.write(file, picture(width, height));
        }
    }

    /** Keeps a {@link #picture(String, int)} for people to look at, where somebody wants it. */
    public void keep(Path file, String selector, int height) throws IOException {
        if (PICTURES) {
            Files.write(file, picture(selector, height));
        }
    }

    /** A picture of the page from the top, at most so high. */
    public byte[] picture(int width, int height) throws IOException {
        return bytes(send(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1))));
    }

    /** A picture of the first element that a selector finds, at most so high. */
    public byte[] picture(String selector, int height) throws IOException {
        JsonNode box = run("(() => { const box = document.querySelector('" + selector + "').getBoundingClientRect();"
                + " return [Math.round(box.top + scrollY), Math.round(box.width), Math.round(box.left)]; })()");
        return bytes(send(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x", box.get(2).asInt(),
                                "y", box.get(0).asInt(),
                                "width", box.get(1).asInt(),
                                "height", height,
                                "scale", 1))));
    }

    /** The page as it is printed, a PDF. */
    public byte[] print() throws IOException {
        return bytes(send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true)));
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode reply) {
        return Base64.getDecoder().decode(reply.get("data").asString());
    }

    private JsonNode send(String method, Map<String, ?> parameters) throws IOException {
        return ask(session, method, parameters);
    }

    private JsonNode ask(String where, String method, Map<String, ?> parameters) throws IOException {
        int id = ++sent;
        Map<String, Object> message = where.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", where);
        process.getOutputStream().write((JSON.writeValueAsString(message) + '\0').getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        while (true) {
            JsonNode reply = JSON.readTree(next());
            if (reply.path("id").asInt(0) == id) {
                if (reply.has("error")) {
                    throw new IOException(method + ": " + reply.get("error"));
                }
                return reply.get("result");
            }
        }
    }

    private byte[] next() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (int read = replies.read(); read != 0; read = replies.read()) {
            if (read < 0) {
                throw new IOException("the browser ended");
            }
            message.write(read);
        }
        return message.toByteArray();
    }

    @Override
    public void close() throws IOException {
        try {
            ask("", "Browser.close", Map.of());
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
