package io.baton.server.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * Sends to addresses that somebody typed in. A name is looked up once: what was checked is what is connected to, so that no second
 * answer of a name server leads inside. Redirects are not followed.
 */
@Component
class Caller {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int MOST = 16 * 1024;
    private static final int LONGEST = 500;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[^\\n]*\\n.*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d{1,9})\\s*$");

    private final AddressRule rule;
    private final boolean isInsecure;

    Caller(WebhookSettings settings) {
        rule = new AddressRule(settings.allow());
        isInsecure = settings.insecure();
    }

    /** Somewhere the server does not connect to. */
    static final class RefusedAddressException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException(String message) {
            super(message);
        }
    }

    /** What came back. */
    record Answer(int status, String body) {}

    /** An address as it was checked. */
    record Target(URI url, String host, InetAddress address, int port, boolean isSecure) {}

    /** Looks a name up and checks everything that it leads to. */
    Target check(String text) throws IOException {
        URI url = url(text);
        boolean isSecure = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null
                || url.getRawUserInfo() != null
                || !(isSecure || "http".equalsIgnoreCase(url.getScheme()))) {
            throw new RefusedAddressException("not an address of the web");
        }
        String host = url.getHost().replaceAll("[\\[\\]]", "");
        InetAddress[] found = addresses(host);
        for (InetAddress address : found) {
            if (!rule.allows(address)) {
                throw new RefusedAddressException("refused: " + address.getHostAddress());
            }
            if (!isSecure && !isInsecure && !address.isLoopbackAddress()) {
                throw new RefusedAddressException("without TLS");
            }
        }
        int port = url.getPort() > 0 ? url.getPort() : isSecure ? 443 : 80;
        return new Target(url, host, found[0], port, isSecure);
    }

    private static URI url(String text) throws RefusedAddressException {
        try {
            if (text.length() <= LONGEST) {
                return new URI(text);
            }
        } catch (URISyntaxException _) {
            // refused below
        }
        throw new RefusedAddressException("not an address of the web");
    }

    private static InetAddress[] addresses(String host) throws RefusedAddressException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException _) {
            throw new RefusedAddressException("unknown host: " + host);
        }
    }

    /** Posts a text of JSON. */
    Answer post(Target target, Map<String, String> headers, String body) throws IOException {
        try (Socket plain = new Socket()) {
            Thread end = Thread.ofVirtual().start(() -> closeLate(plain));
            try {
                plain.connect(new InetSocketAddress(target.address(), target.port()), (int) CONNECT.toMillis());
                plain.setSoTimeout((int) READ.toMillis());
                if (!target.isSecure()) {
                    return exchange(plain, target, headers, body);
                }
                try (SSLSocket secure = secure(plain, target)) {
                    return exchange(secure, target, headers, body);
                }
            } finally {
                end.interrupt();
            }
        }
    }

    /** Whoever answers byte by byte holds nobody up. */
    private static void closeLate(Socket socket) {
        try {
            Thread.sleep(WHOLE);
            socket.close();
        } catch (InterruptedException | IOException _) {
            // it was answered, or is closed
        }
    }

    private static SSLSocket secure(Socket plain, Target target) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static Answer exchange(Socket socket, Target target, Map<String, String> headers, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = target.url().getRawPath().isEmpty() ? "/" : target.url().getRawPath();
        String query =
                target.url().getRawQuery() == null ? "" : "?" + target.url().getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n")
                .append("Host: ")
                .append(target.url().getRawAuthority())
                .append(
                        "\r\nConnection: close\r\nUser-Agent: Baton\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
        return answer(read(socket.getInputStream()));
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[MOST];
        try {
            while (read.size() < MOST && !isWhole(read)) {
                int count = in.read(part);
                if (count < 0) {
                    break;
                }
                read.write(part, 0, count);
            }
        } catch (SocketTimeoutException e) {
            // the status is what counts: who has said it has answered
            if (!read.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
                throw e;
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(ByteArrayOutputStream read) {
        String text = read.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(end < 0 ? "" : text.substring(0, end).replace("\r", ""));
        return length.find() && text.length() - end - 4 >= Integer.parseInt(length.group(1));
    }

    private static Answer answer(String text) throws IOException {
        Matcher status = STATUS.matcher(text);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !status.matches()) {
            throw new IOException("no answer of HTTP");
        }
        return new Answer(Integer.parseInt(status.group(1)), text.substring(end + 4));
    }
}
