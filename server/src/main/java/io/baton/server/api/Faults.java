package io.baton.server.api;

import io.baton.server.organisation.Objection;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong is told as problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Faults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults extends ResponseEntityExceptionHandler {

    /** What was asked cannot be. */
    static ErrorResponseException bad(String what) {
        return problem(HttpStatus.BAD_REQUEST, what);
    }

    /** There is no such thing, or the program may not know of it. */
    static ErrorResponseException unknown(String what) {
        return problem(HttpStatus.NOT_FOUND, what);
    }

    /** No program may do that. */
    static ErrorResponseException refused(String what) {
        return problem(HttpStatus.FORBIDDEN, what);
    }

    /** It is not any more as the program has seen it. */
    static ErrorResponseException changed(String what) {
        return problem(HttpStatus.PRECONDITION_FAILED, what);
    }

    /** The program does not say what it has seen. */
    static ErrorResponseException unconditional(String what) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, what);
    }

    /** What was sent can be read, but cannot be done. */
    static ErrorResponseException unprocessable(String what) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, what);
    }

    /** More was sent than is taken. */
    static ErrorResponseException tooLong(String what) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, what);
    }

    /** It cannot be so, for these reasons. */
    static ErrorResponseException objected(List<Objection> objections) {
        ProblemDetail told = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "nothing is changed; 'objections' says why");
        told.setProperty("objections", ObjectionAnswer.of(objections));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, told, null);
    }

    static ErrorResponseException problem(HttpStatus status, String what) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, what), null);
    }
}
