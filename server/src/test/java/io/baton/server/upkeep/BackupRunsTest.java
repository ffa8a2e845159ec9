package io.baton.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.RunningServer;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Today;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say, {@code LookTest} opens; who may come there, {@code EndpointsTest} says. */
@ExtendWith(RunningServer.class)
class BackupRunsTest {

    private static final Instant NOON = Instant.parse("2031-03-10T12:00:00Z");

    @TempDir
    private Path folder;

    private BackupRuns runs(LocalTime at, Duration later) {
        return new BackupRuns(
                new BackupSettings(folder.resolve("kept").toString(), at, 2),
                RunningServer.part(DataSource.class),
                RunningServer.part(AuditTrail.class),
                RunningServer.part(Today.class),
                Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    }

    private List<BackupShelf.Kept> kept() {
        return new BackupShelf(folder.resolve("kept")).list();
    }

    @Test
    void oneIsTakenReadWholeAndTheLastOnesAreKept() throws InterruptedException {
        for (int day = 0; day < 3; day++) {
            BackupRuns runs = runs(LocalTime.MIN, Duration.ofDays(day));
            assertThat(runs.take(AuditEvent.NOBODY)).isTrue();
            assertThat(runs.take(AuditEvent.NOBODY)).as("another one meanwhile").isFalse();
            await(runs);
        }

        assertThat(kept())
                .extracting(BackupShelf.Kept::name)
                .containsExactly("baton-2031-03-12-120000.zip", "baton-2031-03-11-120000.zip");
        assertThat(kept()).allSatisfy(one -> assertThat(one.checked()).isPresent());
    }

    @Test
    void oneThatIsDamagedIsFoundWhenItIsReadAgain() throws IOException, InterruptedException {
        BackupRuns runs = runs(LocalTime.MIN, Duration.ZERO);
        runs.take(AuditEvent.NOBODY);
        await(runs);
        String name = kept().getFirst().name();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("kept").resolve(name).toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }

        assertThat(runs.check(name)).isTrue();
        await(runs);

        assertThat(runs.state().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("damaged or cut"));
        assertThat(kept().getFirst().checked()).isEmpty();
        assertThat(runs.check("../" + name)).isTrue();
        await(runs);
        assertThat(runs.state().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("there is no back-up"));
    }

    @Test
    void theOneOfTheDayIsTakenOnceItsTimeHasCome() throws IOException, InterruptedException {
        BackupRuns runs = runs(LocalTime.of(11, 0), Duration.ZERO);
        Files.createDirectories(folder.resolve("kept"));
        Path early = Files.createFile(folder.resolve("kept").resolve("baton-2031-03-10-103000.zip"));
        Files.setLastModifiedTime(early, FileTime.from(NOON.minus(Duration.ofMinutes(90))));

        runs.takeDaily();
        await(runs);

        assertThat(kept()).hasSize(2);
        Files.setLastModifiedTime(
                folder.resolve("kept").resolve(kept().getFirst().name()), FileTime.from(NOON));
        runs.takeDaily();
        assertThat(runs.state().going()).as("it was taken today").isEmpty();
    }

    private static void await(BackupRuns runs) throws InterruptedException {
        while (runs.state().going().isPresent()) {
            Thread.sleep(20);
        }
    }
}
