package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactExport;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A state that was written down is used again after a restart, where it is whole and of this database. */
@ExtendWith(AppraisedCompany.class)
class StatesKeptTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        afterARestart().now();
        Files.setLastModifiedTime(file("targets.csv"), LONG_AGO);
    }

    /** A process of its own would begin with nothing but what lies on the disk. */
    private Snapshots afterARestart() {
        return new Snapshots(
                AppraisedCompany.part(FactBase.class),
                AppraisedCompany.part(FactExport.class),
                AppraisedCompany.part(Plans.class),
                AppraisedCompany.part(Today.class),
                AppraisedCompany.part(JdbcClient.class),
                folder);
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().contains("states")
                            && file.getFileName().toString().equals(name))
                    .toList();
            assertThat(found).as(name).hasSize(1);
            return found.getFirst();
        }
    }

    private boolean isWrittenAnew() throws IOException {
        return !Files.getLastModifiedTime(file("targets.csv")).equals(LONG_AGO);
    }

    @Test
    void whatIsWholeIsNotWrittenAgain() throws IOException {
        assertThat(afterARestart().now()).isPresent();

        assertThat(isWrittenAnew()).isFalse();
    }

    @Test
    void whatWasNotFinishedIsWrittenAnew() throws IOException {
        Files.delete(file("state"));

        assertThat(afterARestart().now()).isPresent();

        assertThat(isWrittenAnew()).isTrue();
    }

    @Test
    void whatIsOfAnotherDatabaseIsWrittenAnew() throws IOException {
        Files.writeString(file("state"), Files.readString(file("state")).replaceFirst(" 20..-", " 1999-"));

        assertThat(afterARestart().now()).isPresent();

        assertThat(isWrittenAnew()).isTrue();
    }

    @Test
    void whatCannotBeReadBackStopsOnceAndIsWrittenAnew() throws IOException {
        Files.writeString(file("targets.csv"), "torn,", StandardOpenOption.APPEND);
        Snapshots next = afterARestart();

        assertThatThrownBy(next::now).hasMessageContaining("could not be read back");
        assertThat(next.now()).isPresent();

        assertThat(isWrittenAnew()).isTrue();
    }
}
