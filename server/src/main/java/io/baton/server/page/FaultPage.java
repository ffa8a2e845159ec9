package io.baton.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is told when a page is not there, not allowed, or fails: never how the server is made. */
@Controller
class FaultPage implements ErrorController {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int OWN_FAULT = 500;

    /** What is refused before any door is reached has none of their headers. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final Frames frames;

    FaultPage(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    PageView fault(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        Words words = frames.words(FaultPage.class, request);
        String kind = kind(request);
        Fault fault = new Fault(
                words.say(kind),
                words.say(kind + ".mend"),
                words.say("fault.number", RequestNumber.of(request)),
                words.say("home"));
        return new PageView("fault.jte", frames.of(request, fault.said()), fault);
    }

    private static String kind(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        if (status >= OWN_FAULT) {
            return "fault.own";
        }
        return switch (status) {
            case FORBIDDEN -> "fault.forbidden";
            case NOT_FOUND -> "fault.missing";
            case TOO_MANY -> "fault.often";
            default -> "fault.request";
        };
    }
}
