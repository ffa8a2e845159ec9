package io.baton.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a program is told at the door, as problem details (RFC 9457). */
final class Refusals {

    private Refusals() {}

    static void unknown(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        tell(response, HttpStatus.UNAUTHORIZED, "send a token that holds: Authorization: Bearer baton_…");
    }

    static void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        tell(response, HttpStatus.FORBIDDEN, "the token does not allow that, or there is no such thing");
    }

    static void tooMany(HttpServletResponse response, int most) throws IOException {
        tell(response, HttpStatus.TOO_MANY_REQUESTS, "more than " + most + " requests in a second; ask again in one");
    }

    private static void tell(HttpServletResponse response, HttpStatus status, String what) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value() + ",\"detail\":\""
                        + what + "\"}");
    }
}
