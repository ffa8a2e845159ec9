package io.baton.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.FactRow;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of {@link AppraisedCompany} who sold until the end of March 2025, and whose name stands in many places. */
final class Leaver {

    static final String ID = "z-1";
    static final String NAME = "Zelda Quill";
    static final String LOGIN = "zelda.q";

    private static final String SOURCE = "leavers";

    private Leaver() {}

    /** Takes somebody in who has left. */
    static void add(String id, String name, LocalDate first, LocalDate last) {
        assertThat(AppraisedCompany.part(PeopleBook.class)
                        .add(
                                Actor.account(AuditEvent.NOBODY),
                                new Person(id, name),
                                new Place("seller", "", "", "", ""),
                                new DateRange(first, last)))
                .isInstanceOf(Changed.Made.class);
    }

    /** Makes all that is kept of the leaver. */
    static Account make() {
        add(ID, NAME, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
        Accounts accounts = AppraisedCompany.part(Accounts.class);
        Account account = accounts.find(accounts.create(
                        AuditEvent.NOBODY,
                        new NewAccount(LOGIN, Optional.of(ID), Set.of(), AppraisedCompany.PASSWORD, false)))
                .orElseThrow();
        take("deal", deal("Zelda Quill & Sons", "100.50"));
        take("deal", deal("friends of zelda quill", "200.25"));
        take(
                "exemptions",
                Map.of(
                        "participant",
                        new Value.Text(ID),
                        "period",
                        new Value.Text("2025-02"),
                        "reason",
                        new Value.Text("Zelda was ill")));
        AppraisedCompany.part(AuditTrail.class)
                .record(new AuditEvent(account.id(), AuditEvent.Kind.READ, ID, "renamed to " + NAME));
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        database.sql("INSERT INTO plan_acknowledged VALUES ('none', ?, ?, now())")
                .params(ID, account.id())
                .update();
        database.sql(
                        "INSERT INTO plan_review (quarter, policy, competitors, products, regions, decision, changes, by, at)"
                                + " VALUES ('2019-Q1', '', '', '', '', 'as Zelda Quill, and zelda.q, said', false, ?, now())")
                .param(account.id())
                .update();
        AppraisedCompany.awaitQuiet();
        AppraisedCompany.askRun("2025-02");
        AppraisedCompany.askRun("2025-03");
        AppraisedCompany.awaitQuiet();
        return account;
    }

    /** Brings a file that waits. */
    static void bring(Account account) {
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        database.sql("INSERT INTO upload (type, name, sha256, bytes, content, reading, made_at, made_by)"
                        + " VALUES ('deal', 'Zelda.csv', '', 5, 'Zelda', '{}', now(), ?)")
                .param(account.id())
                .update();
    }

    private static FactRow deal(String customer, String amount) {
        return new FactRow(
                Map.of(
                        "deal_id", new Value.Text("Z1"),
                        "seller", new Value.Text(ID),
                        "customer", new Value.Text(customer),
                        "amount", new Value.Decimal(new BigDecimal(amount)),
                        "signed_at", new Value.Moment(Instant.parse("2025-03-03T03:00:00Z"))),
                Map.of("signed_at", LocalDate.of(2025, 3, 3)));
    }

    private static void take(String type, Map<String, Value> values) {
        take(type, new FactRow(values, Map.of()));
    }

    private static void take(String type, FactRow row) {
        Table table = AppraisedCompany.part(Catalogues.class)
                .current()
                .orElseThrow()
                .ofOwnFiles((_, _) -> false)
                .table(type)
                .orElseThrow();
        AppraisedCompany.part(FactBase.class)
                .take(
                        new FactLoad(
                                table,
                                SOURCE,
                                LOGIN,
                                List.of(new FactLoad.Line(1, row)),
                                List.of(),
                                FactLoad.Taking.GOOD_ROWS,
                                Optional.empty()),
                        _ -> "");
    }

    /** Leaves the company to others as it was. */
    static void remove() {
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        database.sql("DELETE FROM fact.deal WHERE seller = ?").param(ID).update();
        database.sql("DELETE FROM fact.exemptions WHERE participant = ?")
                .param(ID)
                .update();
        database.sql("DELETE FROM fact_count WHERE source = ?").param(SOURCE).update();
        database.sql("DELETE FROM assignment WHERE person = ?").param(ID).update();
        database.sql("DELETE FROM outcome WHERE participant = ?").param(ID).update();
        database.sql("DELETE FROM plan_review WHERE quarter = '2019-Q1'").update();
    }
}
