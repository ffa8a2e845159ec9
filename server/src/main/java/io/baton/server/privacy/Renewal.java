package io.baton.server.privacy;

import io.baton.server.calculation.Snapshots;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the files beside the database written anew after somebody was erased; a server that was killed before does so after its start. */
@Component
@ConditionalOnWebApplication
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Erasures erasures;
    private final Snapshots snapshots;
    private final ReentrantLock turn = new ReentrantLock();

    Renewal(Erasures erasures, Snapshots snapshots) {
        this.erasures = erasures;
        this.snapshots = snapshots;
    }

    /** It may have to wait for a run, and so keeps nobody else who works by the clock. */
    @Scheduled(fixedDelayString = "PT10S")
    void look() {
        if (!turn.isLocked() && erasures.lastNotRenewed() > 0) {
            Thread.ofPlatform().name("renewal").daemon().start(this::renew);
        }
    }

    void renew() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            long last = erasures.lastNotRenewed();
            if (last > 0) {
                snapshots.renew();
                erasures.renewed(last);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the state of the data could not be written anew; it is tried again", e);
        } finally {
            turn.unlock();
        }
    }
}
