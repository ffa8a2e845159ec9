package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.DateRange;
import io.baton.server.audit.Actor;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.OrganisationImport;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(AppraisedCompany.class)
class AssignedPeopleTest {

    private final JdbcClient database = AppraisedCompany.part(JdbcClient.class);

    @AfterEach
    void asItWas() throws IOException {
        AppraisedCompany.takeFiles();
        AppraisedCompany.part(OrganisationImport.class)
                .take(
                        0,
                        AppraisedCompany.files(),
                        Optional.of(AppraisedCompany.files().resolve("catalogue.yaml")));
        AppraisedCompany.awaitQuiet();
    }

    @Test
    void whatAPageChangesIsWhatCalculationsKnowAndNothingElseOfIt() {
        PeopleBook book = AppraisedCompany.part(PeopleBook.class);
        Changed added = book.add(
                Actor.account(0),
                new Person("zoe", "Zoe"),
                new Place("seller", "", "lea", "", ""),
                new DateRange(AppraisedCompany.TODAY, LocalDate.MAX));

        assertThat(added).isInstanceOf(Changed.Made.class);
        assertThat(database.sql("SELECT superior FROM fact.assignments WHERE participant = 'zoe' AND \"from\" = ?")
                        .param(AppraisedCompany.TODAY)
                        .query(String.class)
                        .single())
                .isEqualTo("lea");
        assertThat(database.sql("SELECT count(*) FROM fact.people WHERE participant = 'zoe'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(database.sql("SELECT new_rows + changed_rows FROM fact_load WHERE type = 'assignments'"
                                + " ORDER BY number DESC LIMIT 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
