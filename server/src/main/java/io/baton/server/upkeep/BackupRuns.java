package io.baton.server.upkeep;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.backup.Backup;
import io.baton.server.organisation.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes and checks back-ups in the background, one thing at a time: each day at its time, and when somebody asks. */
@Component
@ConditionalOnWebApplication
class BackupRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRuns.class);

    private final BackupSettings settings;
    private final DataSource source;
    private final AuditTrail trail;
    private final Today today;
    private final Clock clock;
    private State state = new State(Optional.empty(), Optional.empty());

    BackupRuns(BackupSettings settings, DataSource source, AuditTrail trail, Today today, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.trail = trail;
        this.today = today;
        this.clock = clock;
    }

    /**
     * What goes on.
     *
     * @param going since when something is being written or read; empty for nothing
     * @param fault what went wrong the last time; empty for nothing
     */
    record State(Optional<Instant> going, Optional<String> fault) {}

    synchronized State state() {
        return state;
    }

    /** Where back-ups are; empty where the console takes none. */
    Optional<BackupShelf> shelf() {
        return settings.folder().isEmpty()
                ? Optional.empty()
                : Optional.of(new BackupShelf(Path.of(settings.folder())));
    }

    /** When one is taken each day. */
    Optional<LocalTime> daily() {
        return Optional.ofNullable(settings.at());
    }

    /** How many are kept. */
    int most() {
        return settings.keep();
    }

    /** Something that is done with the back-ups. */
    @FunctionalInterface
    private interface Deed {
        void on(BackupShelf shelf) throws IOException;
    }

    /** Begins to take one; whether nothing else goes on. */
    boolean take(long actor) {
        return begin(shelf -> take(shelf, actor));
    }

    /** Begins to read one whole; whether nothing else goes on. */
    boolean check(String name) {
        return begin(shelf -> shelf.check(name));
    }

    private synchronized boolean begin(Deed deed) {
        Optional<BackupShelf> shelf = shelf();
        boolean isFree = shelf.isPresent() && state.going().isEmpty();
        if (isFree) {
            state = new State(Optional.of(clock.instant()), Optional.empty());
            Thread.ofPlatform().name("back-up").daemon().start(() -> run(deed, shelf.get()));
        }
        return isFree;
    }

    private void run(Deed deed, BackupShelf shelf) {
        Optional<String> fault = Optional.empty();
        try {
            deed.on(shelf);
        } catch (IOException | UncheckedIOException e) {
            LOG.error("back-up: {}", e.getMessage());
            fault = Optional.of(String.valueOf(e.getMessage()));
        } finally {
            end(fault);
        }
    }

    private synchronized void end(Optional<String> fault) {
        state = new State(Optional.empty(), fault);
    }

    private void take(BackupShelf shelf, long actor) throws IOException {
        Files.createDirectories(shelf.folder());
        Instant now = clock.instant();
        Path file = shelf.at(LocalDateTime.ofInstant(now, today.zone()));
        Backup.Summary summary = Backup.take(source, file, false, now);
        trail.record(new AuditEvent(actor, AuditEvent.Kind.BACKED_UP, "", ""));
        LOG.info("backed up {}", summary);
        shelf.check(file.getFileName().toString());
        shelf.keep(settings.keep());
    }

    /** Takes the one of the day once its time has come, also where the server was off then. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void takeDaily() {
        @Nullable LocalTime at = settings.at();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), today.zone());
        if (at != null && isDue(now, at)) {
            take(AuditEvent.NOBODY);
        }
    }

    private boolean isDue(LocalDateTime now, LocalTime at) {
        LocalDateTime last = now.toLocalTime().isBefore(at)
                ? now.toLocalDate().minusDays(1).atTime(at)
                : now.toLocalDate().atTime(at);
        return shelf().filter(shelf -> shelf.list().stream()
                        .noneMatch(kept -> !LocalDateTime.ofInstant(kept.at(), today.zone())
                                .isBefore(last)))
                .isPresent();
    }
}
