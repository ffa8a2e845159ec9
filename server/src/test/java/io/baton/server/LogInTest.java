package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.Accounts;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class LogInTest {

    @TempDir
    private Path folder;

    @Test
    void nobodySeesAnythingBeforeComingIn() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ConfigurableApplicationContext server = SpringApplication.run(
                BatonServer.class, "--server.port=0", "--baton.database.folder=" + folder.resolve("db"))) {
            server.getBean(Accounts.class).create("ana", "P1", Accounts.Role.PARTICIPANT, "right", false);
            String at = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
            HttpClient browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            HttpResponse<String> home = browser.send(
                    HttpRequest.newBuilder(URI.create(at + "/")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(home.statusCode()).isIn(302, 401, 403);
            HttpResponse<String> health = browser.send(
                    HttpRequest.newBuilder(URI.create(at + "/actuator/health")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(health.body()).contains("UP");
        }
    }
}
