package io.baton.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that mean no good, each behind a socket of its own. */
class CallerTest {

    private static final String PASSWORD = "password";

    private final Caller caller = new Caller(new WebhookSettings(List.of("127.0.0.0/8"), false));

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** Lets a receiver say something to the first who comes, and then hang up. */
    private static void receive(ServerSocket door, byte[] said) {
        Thread.ofVirtual().start(() -> {
            try (Socket socket = door.accept()) {
                socket.getInputStream().readNBytes(1);
                socket.getOutputStream().write(said);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // the caller has heard enough
            }
        });
    }

    private Caller.Answer post(String scheme, ServerSocket door) throws IOException {
        Caller.Target target = caller.check(scheme + "://127.0.0.1:" + door.getLocalPort() + "/hook");
        return caller.post(target, Map.of("webhook-id", "msg_1"), "{}");
    }

    @Test
    void ofAnEndlessAnswerTheBeginningIsRead() throws IOException {
        try (ServerSocket door = open()) {
            receive(door, ("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII));

            Caller.Answer answer = post("http", door);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasSizeBetween(1, 1 << 16);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200", "HTTP/1.1 20 OK\r\n\r\n", "\0\0\0\0\r\n\r\n"})
    void whatIsNoAnswerIsAnError(String said) throws IOException {
        try (ServerSocket door = open()) {
            receive(door, said.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> post("http", door)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused(@TempDir Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (ServerSocket door =
                selfSigned(folder.resolve("own.p12")).getServerSocketFactory().createServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = door.accept();
                        InputStream in = socket.getInputStream()) {
                    assertThat(in.read()).as("nothing is told to a stranger").isNegative();
                } catch (IOException _) {
                    // the caller has hung up
                }
            });

            assertThatThrownBy(() -> post("https", door)).isInstanceOf(SSLException.class);
        }
    }

    private static SSLContext selfSigned(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
