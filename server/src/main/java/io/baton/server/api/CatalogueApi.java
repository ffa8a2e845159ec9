package io.baton.server.api;

import io.baton.core.document.Problem;
import io.baton.server.audit.Actor;
import io.baton.server.facts.Catalogues;
import io.baton.server.intake.CatalogueBook;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as a text, read and changed by programs, such as a pipeline that keeps it beside the plans. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/catalogue")
class CatalogueApi {

    private final Catalogues catalogues;
    private final CatalogueBook book;

    CatalogueApi(Catalogues catalogues, CatalogueBook book) {
        this.catalogues = catalogues;
        this.book = book;
    }

    @GetMapping
    ResponseEntity<String> catalogue() {
        long number = catalogues.number();
        if (number == 0) {
            throw Faults.unknown("there is no catalogue yet");
        }
        return ResponseEntity.ok()
                .eTag(Marks.tag(Long.toString(number)))
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(catalogues.text());
    }

    /**
     * @param match the tag of the catalogue as the program has seen it
     * @param noneMatch {@code *} where there is none yet
     */
    @PutMapping(consumes = "application/yaml")
    ResponseEntity<Void> change(
            Principal program,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
            @RequestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> noneMatch,
            @RequestBody String text) {
        String seen = Marks.seen(match, noneMatch)
                .orElseThrow(
                        () -> Faults.unconditional(
                                "say in 'If-Match' which catalogue you have seen: its 'ETag'; or that there is none by 'If-None-Match: *'"));
        return switch (book.change(text, number(seen), Actor.program(program.getName()))) {
            case CatalogueBook.Answer.Kept _ ->
                ResponseEntity.noContent()
                        .eTag(Marks.tag(Long.toString(catalogues.number())))
                        .build();
            case CatalogueBook.Answer.Overtaken _ ->
                throw Faults.changed("the catalogue was changed since: read it again");
            case CatalogueBook.Answer.TooLong(int most) ->
                throw Faults.tooLong("a catalogue has at most " + most + " characters");
            case CatalogueBook.Answer.BreaksPlans(var problems) ->
                throw wrong("nothing is changed: plans that bind would mean nothing; 'messages' says why", problems);
            case CatalogueBook.Answer.Wrong(var problems) ->
                throw wrong("nothing is changed; 'messages' says why", problems);
        };
    }

    private static long number(String seen) {
        if (seen.isEmpty()) {
            return 0;
        }
        if (!seen.matches("\\d{1,18}")) {
            throw Faults.changed("'If-Match' is the 'ETag' of the catalogue that you have seen, unchanged");
        }
        return Long.parseLong(seen);
    }

    private static ErrorResponseException wrong(String what, List<Problem> problems) {
        ProblemDetail told = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, what);
        told.setProperty("messages", MessageAnswer.all(problems));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, told, null);
    }
}
