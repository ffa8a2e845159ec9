package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors of the requirements from facts in files to figures of the 2024 standard, through the command. */
class StandardPlanTest {
    private FactFiles facts;

    @BeforeEach
    void employOnePerson(@TempDir Path folder) throws IOException {
        facts = new FactFiles(folder);
        facts.file("people", """
                participant,name
                P1,沈㛃
                """);
        facts.file("assignments", """
                participant,role,unit,superior,from,to
                P1,account,华东大区,,,
                """);
    }

    @Test
    @DisplayName("A1 N7 contracts count without tax, new ones and renewals apart")
    void contractsCountWithoutTax() throws IOException {
        facts.file("contract", """
                contract_id,seller,customer,kind,signed_on,gross,tax_rate
                C1,P1,A,new,2024-02-01,113000,13%
                C2,P1,B,renewal,2024-02-29,105000,5%
                C3,P1,B,renewal,2024-03-01,1,0%
                """);
        assertThat(run("2024-02"))
                .containsEntry("P1/measure/new_amount", "100000")
                .containsEntry("P1/measure/renewed_amount", "100000")
                .containsEntry("P1/measure/sales", "200000");
    }

    @Test
    @DisplayName(
            "A2 opening 50, due 100, received 40 + 60 + advance 30 is 66.67 %; the advance counts when it falls due")
    void anAdvanceCountsWhenItFallsDue() throws IOException {
        facts.file("invoice", """
                invoice_id,seller,due_on,gross
                F1,P1,2023-12-15,50
                F2,P1,2024-01-20,100
                F3,P1,2024-02-10,80
                """);
        facts.file("allocation", """
                allocation_id,seller,invoice_id,received_on,due_on,gross
                R1,P1,F1,2024-01-05,2023-12-15,40
                R2,P1,F2,2024-01-25,2024-01-20,60
                R3,P1,F3,2024-01-28,2024-02-10,30
                R4,P1,F3,2024-02-10,2024-02-10,50
                """);
        assertThat(run("2024-01")).containsEntry("P1/indicator/collection_rate", "0.6667");
        assertThat(run("2024-02")).containsEntry("P1/indicator/collection_rate", "0.6154"); // 80 of 50 + 80
        assertThat(run("2024-03")).containsEntry("P1/indicator/collection_rate", "0.0000"); // 0 of 50
        assertThat(run("2024-Q1")).containsEntry("P1/indicator/collection_rate", "0.7826"); // 180 of 230
    }

    @Test
    @DisplayName("A4 200 000 × 5 × 30 % − 20 000 is 280 000 for each such customer")
    void lifetimeValueIsSummedOverCustomers() throws IOException {
        facts.file("valuation", """
                customer,seller,assessed_on,annual_spend,years,margin,acquisition_cost
                A,P1,2024-12-31,200000,5,30%,20000
                B,P1,2024-12-31,100000,3.5,0.25,7500.50
                """);
        assertThat(run("2024")).containsEntry("P1/measure/lifetime_value", "359999.5");
    }

    @Test
    @DisplayName("A8 120 000 from 3 customers in 6 deals: 40 000 a customer, 20 000 a deal")
    void spendPerCustomerIsNotTheAverageDeal() throws IOException {
        facts.file("contract", """
                contract_id,seller,customer,kind,signed_on,gross,tax_rate
                C1,P1,A,new,2024-04-01,10000,0
                C2,P1,A,new,2024-05-01,20000,0
                C3,P1,B,new,2024-06-01,30000,0
                C4,P1,B,renewal,2024-06-30,30000,0
                C5,P1,C,new,2024-06-30,15000,0
                C6,P1,C,new,2024-06-30,15000,0
                """);
        assertThat(run("2024-Q2"))
                .containsEntry("P1/indicator/spend_per_customer", "40000.00")
                .containsEntry("P1/indicator/average_deal", "20000.00");
    }

    @Test
    @DisplayName("A10 satisfaction is a mean over customers, whatever the number of their answers")
    void satisfactionIsAMeanOverCustomers() throws IOException {
        facts.file("survey", """
                answer_id,customer,seller,answered_on,score
                1,A,P1,2024-04-02,60
                2,A,P1,2024-04-02,60
                3,A,P1,2024-04-02,60
                4,A,P1,2024-04-03,60
                5,B,P1,2024-05-02,100
                6,C,P1,2024-06-02,70
                7,C,P1,2024-06-02,90
                """);
        assertThat(run("2024-Q2")).containsEntry("P1/indicator/satisfaction", "80.00");
    }

    @Test
    @DisplayName("A10 R3 with two customers there is no satisfaction")
    void twoCustomersAreTooFew() throws IOException {
        facts.file("survey", """
                answer_id,customer,seller,answered_on,score
                1,A,P1,2024-04-02,60
                2,A,P1,2024-04-03,60
                3,B,P1,2024-05-02,100
                """);
        assertThat(run("2024-Q2")).containsEntry("P1/indicator/satisfaction", "");
    }

    @Test
    @DisplayName("B3 N8 of ten enquiries 8 were answered in time, 1 late, 1 is open for three hours: 88.89 %")
    void anEnquiryThatIsStillOpenDoesNotCount() throws IOException {
        var lines = new StringBuilder("enquiry_id,seller,asked_at,answered_at\n");
        for (int i = 1; i <= 8; i++) {
            lines.append("E%d,P1,2024-02-0%d 09:00,2024-02-0%d 09:00\n".formatted(i, i, i + 1));
        }
        lines.append("E9,P1,2024-02-09 09:00,2024-02-10 09:01\n");
        lines.append("E10,P1,2024-02-20 09:00,\n");
        facts.file("enquiry", lines.toString());
        assertThat(run("2024-02", "--as-of", "2024-02-20T04:00:00Z")) // 12:00 in Shanghai
                .containsEntry("P1/measure/enquiries", "9")
                .containsEntry("P1/indicator/response", "0.8889");
    }

    @Test
    @DisplayName("B7 P6 a violation counts when it is confirmed, in that period; a reported one does not")
    void onlyConfirmedViolationsCount() throws IOException {
        facts.file("audit_finding", """
                finding_id,seller,kind,status,reported_on,confirmed_on
                Q1,P1,customer-data,confirmed,2024-01-20,2024-02-10
                Q2,P1,customer-data,reported,2024-02-05,
                Q3,P1,expenses,confirmed,2024-02-05,2024-02-06
                """);
        assertThat(run("2024-01")).containsEntry("P1/measure/violations", "0");
        assertThat(run("2024-02")).containsEntry("P1/measure/violations", "1");
    }

    @Test
    @DisplayName("C5 a contract that expires on 31 May: a survey of 28 February counts, one of 1 March does not")
    void aSurveyThreeMonthsBeforeExpiryCounts() throws IOException {
        facts.file("contract", """
                contract_id,seller,customer,kind,signed_on,expires_on,gross,tax_rate,renewed,survey_due_on,surveyed_on
                C1,P1,A,new,2023-06-01,2024-05-31,100,0,yes,2024-02-29,2024-02-28
                C2,P1,B,new,2023-06-01,2024-05-31,100,0,no,2024-02-29,2024-03-01
                C3,P1,C,new,2023-06-01,2024-05-31,100,0,no,2024-02-29,
                """);
        assertThat(run("2024"))
                .containsEntry("P1/indicator/renewal_survey", "0.3333")
                .containsEntry("P1/indicator/renewal_rate", "0.3333"); // A11
    }

    @Test
    @DisplayName("C1 a visit on 31 January at 23:30 in Shanghai is a visit of January")
    void aDayIsADayOfTheZone() throws IOException {
        facts.file("visit", """
                visit_id,seller,planned_on,visited_at,entered_at
                V1,P1,2024-01-31,2024-01-31 23:30,2024-02-01 23:30
                V2,P1,2024-01-31,2024-01-31 23:30,2024-02-01 23:31
                V3,P1,2024-01-30,,
                """);
        assertThat(run("2024-01"))
                .containsEntry("P1/indicator/entry_in_time", "0.5000")
                .containsEntry("P1/indicator/visits", "0.6667"); // B8
    }

    private Map<String, String> run(String period, String... more) {
        return facts.run("standard-2024", period, more);
    }
}
