package io.baton.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.server.RunningServer;
import io.baton.server.audit.AuditChain.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(RunningServer.class)
class AuditTrailTest {

    private final AuditTrail trail = RunningServer.part(AuditTrail.class);
    private final AuditChain chain = RunningServer.part(AuditChain.class);
    private final JdbcClient database = RunningServer.part(JdbcClient.class);
    private final TransactionTemplate transaction = RunningServer.part(TransactionTemplate.class);

    @BeforeEach
    void write() {
        trail.record(new AuditEvent(7, AuditEvent.Kind.READ, "p1", "绩效 of 2024"));
        trail.record(new AuditEvent(7, AuditEvent.Kind.READ, "", "list"));
        chain.seal();
    }

    @Test
    void theChainOfWhatWasWrittenIsWhole() {
        Verdict verdict = chain.verify();
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.events()).isGreaterThanOrEqualTo(2);
        assertThat(verdict.head()).hasSize(64);
    }

    /** As somebody could who has the database itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET actor = 8 WHERE id = (SELECT max(id) FROM audit_event)",
                "UPDATE audit_event SET at = at + interval '1 second' WHERE id = (SELECT max(id) FROM audit_event)",
                "UPDATE audit_event SET subject = 'p2' WHERE id = (SELECT min(id) FROM audit_event)",
                "UPDATE audit_event SET detail = detail || '\\x00' WHERE id = (SELECT max(id) FROM audit_event)",
                "DELETE FROM audit_event WHERE id = (SELECT max(id) FROM audit_event)",
                "DELETE FROM audit_batch WHERE number = 1",
                "UPDATE audit_batch SET hash = 'another' WHERE number = 1"
            })
    void aChangeIsNoticed(String change) {
        Optional<Verdict> verdict = Optional.ofNullable(transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql(change).update();
            return chain.verify();
        }));
        assertThat(verdict.orElseThrow().broken()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_event SET actor = 8", "DELETE FROM audit_batch", "TRUNCATE audit_event"})
    void theDatabaseRefusesToChangeIt(String change) {
        assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("only written on");
    }

    @Test
    @DisplayName("L3 what was told about a person can be made unreadable, and the chain holds")
    void aPersonCanBeErased() {
        assertThat(trail.about("p1", 1).getFirst().detail()).contains("绩效 of 2024");
        assertThat(database.sql("SELECT count(*) FROM audit_event WHERE detail = convert_to('绩效 of 2024', 'UTF8')")
                        .query(Integer.class)
                        .single())
                .isZero();
        trail.erase("p1");
        assertThat(trail.about("p1", 1).getFirst().detail()).isEmpty();
        assertThat(chain.verify().broken()).isEmpty();
    }
}
