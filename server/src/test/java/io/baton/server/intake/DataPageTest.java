package io.baton.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may come here, {@code EndpointsTest} says. */
@ExtendWith(AppraisedCompany.class)
class DataPageTest {

    private final Visitor visitor = new Visitor(AppraisedCompany.address());

    @Test
    void salesOperationsSeeWhichFactsThereAreAndHowFreshTheyAre() throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("", Role.OPERATIONS).login(), AppraisedCompany.PASSWORD);

        assertThat(visitor.get("/").body()).contains("href=\"/data\"");
        assertThat(visitor.get("/data").body()).contains("href=\"/data/deal\"", "href=\"/data/care\"", "files");
        assertThat(visitor.get("/data/deal").body())
                .contains("deal_id", "whose row it is", "money, net of tax, up to 4 decimals", "2024-03-05 14:30")
                .contains("files", "test", "Rows are told apart by: deal_id.");
        assertThat(visitor.get("/data/split").body()).contains("Rows are told apart by: deal_id + seller.");
    }
}
