package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact that was accepted is there, whatever becomes of the program and its database. */
class FactsSurviveTest {

    private static final Pattern ADDRESS = Pattern.compile("Baton: (http\\S+)/");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    /** A server in a program of its own. */
    private record Running(Process program, String address, String token) {

        /** The program and the database that it started, without any warning. */
        void kill() throws InterruptedException {
            Stream.concat(program.descendants(), Stream.of(program.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
            program.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void acceptedFactsSurviveAKill() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("people.csv"), "participant,name\nana,Ana\n");
        Files.writeString(data.resolve("catalogue.yaml"), """
                baton: 1
                catalogue: survive
                facts:
                  deal: { participant: seller, key: deal_id, fields: { deal_id: text, seller: text } }
                """);
        run("import", data.toString(), "--folder=" + folder.resolve("db"));
        String token = run("token", "crm", "--folder=" + folder.resolve("db")).strip();
        Running first = start("first", token);
        List<String> accepted = Collections.synchronizedList(new ArrayList<>());
        List<Thread> senders = Stream.of("a", "b", "c")
                .map(prefix -> Thread.ofVirtual().start(() -> send(first, prefix, accepted)))
                .toList();
        while (accepted.size() < 60) {
            Thread.sleep(20);
        }
        first.kill();
        for (Thread sender : senders) {
            sender.join();
        }
        Running second = start("second", token);
        String rows = accepted.stream().map(FactsSurviveTest::row).collect(Collectors.joining("\n"));
        String answer = post(second, rows).body();
        second.kill();
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(60);
        assertThat(answer).contains("\"created\":0,\"changed\":0,\"unchanged\":" + accepted.size() + ",\"refused\":0");
    }

    /** Sends one fact after the other, until nobody answers. */
    private void send(Running server, String prefix, List<String> accepted) {
        try {
            for (int i = 0; i < 10_000; i++) {
                if (post(server, row(prefix + i)).statusCode() == 200) {
                    accepted.add(prefix + i);
                }
            }
        } catch (IOException _) {
            // the server is gone, which is what this is about
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String row(String deal) {
        return "{\"deal_id\":\"%s\",\"seller\":\"ana\"}".formatted(deal);
    }

    private HttpResponse<String> post(Running server, String rows) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/facts/deal?source=crm"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + server.token())
                .POST(HttpRequest.BodyPublishers.ofString(rows))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Running start(String name, String token) throws IOException, InterruptedException {
        Process program = program(name);
        String text = "";
        while (!ADDRESS.matcher(text).find()) {
            assertThat(program.isAlive()).as(text).isTrue();
            Thread.sleep(50);
            text = Files.readString(folder.resolve(name + ".txt"));
        }
        return new Running(program, group(ADDRESS, text), token);
    }

    private Process program(String name) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.baton.server.ServerProgram",
                        "--port=0",
                        "--folder=" + folder.resolve("db"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile())
                .start();
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(ServerProgram.run(out, out, arguments)).as(said.toString()).isZero();
        return said.toString();
    }

    private static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
