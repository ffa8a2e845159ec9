package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many statements a page sends to the database: no more where there are more people, facts, runs or events. */
@ExtendWith(AppraisedCompany.class)
class QueriesTest {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String EXECUTED = "FE=> Execute";
    private static final List<String> PAGES = List.of(
            "/",
            "/performance",
            "/performance?period=month:2025-02",
            "/pay",
            "/team",
            "/team-map",
            "/runs",
            "/settings");
    /** Deals lead to their splits and to who cares for their customers, which are not looked for where there are no deals. */
    private static final int KINDS = 3;

    private final Visitor visitor = new Visitor(AppraisedCompany.address());
    private final Statements statements = new Statements();

    /** Counts what the driver says that it sends from threads that answer requests. */
    private static final class Statements extends Handler {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord said) {
            // what the server does by itself runs in threads with other names
            if (said.getMessage().contains(EXECUTED)
                    && Thread.currentThread().getName().contains("exec")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void count() {
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(statements);
    }

    @AfterEach
    void end() {
        DRIVER.removeHandler(statements);
        DRIVER.setUseParentHandlers(true);
        DRIVER.setLevel(null);
    }

    private List<Integer> counts(List<String> pages) throws IOException, InterruptedException {
        List<Integer> counts = new ArrayList<>();
        for (String page : pages) {
            // a page may remember something when it is seen first
            visitor.get(page);
            statements.count.set(0);
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
            counts.add(statements.count.get());
        }
        return counts;
    }

    @Test
    void aPageAsksNoMoreWhereThereIsMoreToSee() throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("max", Role.OPERATIONS).login(), AppraisedCompany.PASSWORD);
        List<Integer> before = counts(PAGES);
        for (int i = 0; i < 60; i++) {
            AppraisedCompany.change();
        }
        AppraisedCompany.askRun("2025-04");
        AppraisedCompany.awaitQuiet();

        assertThat(before).allMatch(count -> count > 0);
        List<Integer> after = counts(PAGES);
        for (int i = 0; i < PAGES.size(); i++) {
            assertThat(after.get(i)).as(PAGES.get(i)).isLessThanOrEqualTo(before.get(i) + KINDS);
        }
    }

    @Test
    void aPageAsksNoMoreForWhoeverSeesMorePeople() throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("lea").login(), AppraisedCompany.PASSWORD);
        List<String> pages = List.of("/team", "/team-map");
        List<Integer> one = counts(pages);
        visitor.logIn(AppraisedCompany.account("max").login(), AppraisedCompany.PASSWORD);

        assertThat(counts(pages)).isEqualTo(one);
    }
}
