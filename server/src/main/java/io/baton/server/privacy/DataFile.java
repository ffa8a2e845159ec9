package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.access.WindowCount;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Sends the file with all that is kept of a person: written down before, some times an hour, and to few at once, for it reads much. */
@Component
@ConditionalOnWebApplication
class DataFile {

    private static final int AN_HOUR = 10;
    private static final int AT_ONCE = 3;

    private final PersonExport export;
    private final AuditTrail trail;
    private final WindowCount counts;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DataFile(PersonExport export, AuditTrail trail, Clock clock) {
        this.export = export;
        this.trail = trail;
        this.counts = new WindowCount(clock, Duration.ofHours(1));
    }

    /** Sends it to an account; the index speaks the language of whom it is about, else that of whoever asks. */
    void send(Account account, Subject subject, Words asked, HttpServletResponse response) throws IOException {
        if (counts.next("account " + account.id()) > AN_HOUR || !places.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            trail.record(new AuditEvent(account.id(), AuditEvent.Kind.DATA_EXPORTED, subject.person(), ""));
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("baton-data.zip")
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            Words words = subject.language()
                    .map(language -> Words.beside(DataFile.class, language))
                    .orElse(asked);
            export.write(subject, words, response.getOutputStream());
        } finally {
            places.release();
        }
    }
}
