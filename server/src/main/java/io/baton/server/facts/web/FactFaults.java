package io.baton.server.facts.web;

import io.baton.server.facts.AnotherRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong is told as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = FactController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FactFaults extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail another(AnotherRequest e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
}
