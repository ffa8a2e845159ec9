package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
class LogInTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator/metrics", "/anything"})
    void nobodySeesAnythingBeforeComingIn(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void everybodyMayAskWhetherItIsWell() throws IOException, InterruptedException {
        assertThat(get("/actuator/health").body()).contains("UP").doesNotContain("postgres");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RunningServer.address() + path))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
