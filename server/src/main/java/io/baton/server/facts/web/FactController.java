package io.baton.server.facts.web;

import io.baton.core.fact.BuiltInTable;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.server.facts.AnswerJson;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactIntake;
import io.baton.server.facts.FactLoad;
import io.baton.server.facts.FactSettings;
import io.baton.server.facts.SentRows;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes facts in bulk: a text of rows, CSV or JSON lines, of any length up to the limit. Each row that is not taken is in the
 * answer with its line and what is wrong; the others are safe once the answer has come.
 */
@RestController
class FactController {

    /** How long a request waits for a place. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Catalogues catalogues;
    private final FactIntake facts;
    private final FactSettings settings;
    private final AnswerJson json;
    private final Semaphore places;

    FactController(Catalogues catalogues, FactIntake facts, FactSettings settings, AnswerJson json) {
        this.catalogues = catalogues;
        this.facts = facts;
        this.settings = settings;
        this.json = json;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /** How rows are sent besides their text. */
    record Asked(Optional<String> source, FactLoad.Taking taking, Optional<String> key) {}

    /** @param sent the type; targets where the address names none */
    @PostMapping({"/api/v1/facts/{type}", "/api/v1/targets"})
    ResponseEntity<String> take(
            @PathVariable("type") Optional<String> sent,
            @RequestParam Optional<String> source,
            @RequestParam(defaultValue = "good-rows") String take,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType content,
            Principal sender,
            InputStream body)
            throws IOException {
        String type = sent.orElse(BuiltInTable.TARGETS.label());
        Table table = catalogues
                .table(type)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "there are no facts of type '" + type + "'"));
        FactLoad.Taking taking = FactLoad.Taking.said(take)
                .orElseThrow(() ->
                        problem(HttpStatus.BAD_REQUEST, "'take' is good-rows or all-or-nothing, not '" + take + "'"));
        FileFormat format = SentRows.format(content)
                .orElseThrow(() -> problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "rows are sent as application/x-ndjson or text/csv, not as " + content));
        if (!hasPlace()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(take(table, format, new Asked(source, taking, key), sender, body));
        } finally {
            places.release();
        }
    }

    /** Facts that come one by one find a place soon; only where they come faster than they are taken is somebody sent away. */
    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String take(Table table, FileFormat format, Asked asked, Principal sender, InputStream body)
            throws IOException {
        SentRows rows = SentRows.read(table, format, body, settings.mostBytes(), zone())
                .orElseThrow(() -> problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "more than " + settings.mostBytes() + " bytes; send it in several parts"));
        rows.fault().ifPresent(fault -> {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, fault.what() + "; " + fault.mend());
        });
        FactLoad load = new FactLoad(
                table,
                asked.source().orElse(sender.getName()),
                sender.getName(),
                rows.good(),
                rows.bad(),
                asked.taking(),
                asked.key().map(key -> new FactLoad.Once(key, rows.sha256())));
        return facts.take(load, taken -> json.of(taken, rows.ignored()));
    }

    private ZoneId zone() {
        return catalogues.current().orElseThrow().zone();
    }

    private static ErrorResponseException problem(HttpStatus status, String what) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, what), null);
    }
}
