package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indicators that the templates add to the standard, from facts in files to figures, through the command. */
class TemplateFactsTest {

    /** A day on which no deadline of the year is open. */
    private static final String LATER = "2025-06-01";

    private FactFiles facts;

    @BeforeEach
    void employOnePersonInEachRole(@TempDir Path folder) throws IOException {
        facts = new FactFiles(folder);
        facts.file("people", """
                participant,name
                P1,沈㛃
                P2,A
                P3,B
                P4,C
                """);
        facts.file("assignments", """
                participant,role,unit,superior,from,to
                P1,account,华东大区,,,
                P2,consumer-goods,华东大区,,,
                P3,new-market,华东大区,,,
                P4,senior,华东大区,,,
                """);
    }

    @Test
    @DisplayName("A3 own sales of sized segments ÷ their size; from 10 to 12 % is growth by 20 %")
    void marketShareIsOfSizedSegments() throws IOException {
        facts.file("contract", """
                contract_id,seller,customer,kind,signed_on,gross,tax_rate,segment
                C1,P1,A,new,2023-05-01,100000,0,east
                C2,P1,A,new,2024-05-01,120000,0,east
                C3,P1,A,new,2024-05-01,999999,0,
                """);
        facts.file("segment_size", """
                seller,segment,sized_on,size,source
                P1,east,2023-12-31,1000000,association
                P1,east,2024-06-30,400000,association
                P1,east,2024-12-31,600000,association
                """);
        assertThat(run("all-indicators-2024", "2024"))
                .containsEntry("P1/indicator/market_share", "0.1200")
                .containsEntry("P1/indicator/share_growth", "0.2000")
                .containsEntry("P1/indicator/share_points", "0.0200");
    }

    @Test
    @DisplayName("A8 A11 who bought last year and again, and what customers spend")
    void buyersWhoCameBack() throws IOException {
        facts.file("contract", """
                contract_id,seller,customer,kind,signed_on,gross,tax_rate
                C1,P1,A,new,2023-01-01,30000,0
                C2,P1,B,new,2023-12-31,30000,0
                C3,P1,C,new,2023-06-01,30000,0
                C4,P1,D,new,2023-06-01,30000,0
                C5,P1,A,renewal,2024-01-01,40000,0
                C6,P1,A,renewal,2024-06-01,20000,0
                C7,P1,B,renewal,2024-12-31,40000,0
                C8,P1,C,renewal,2024-06-01,40000,0
                C9,P1,E,new,2024-06-01,10000,0
                C10,P1,D,new,2022-12-31,1,0
                """);
        assertThat(run("all-indicators-2024", "2024"))
                .containsEntry("P1/indicator/retention", "0.7500") // A, B, C of four
                .containsEntry("P1/indicator/spend_per_customer", "37500.00")
                .containsEntry("P1/indicator/spend_growth", "0.2500");
    }

    @Test
    @DisplayName("A9 N8 markets past their threshold in time ÷ markets whose date fell in the period")
    void newMarketsAreAssessedOnTheirDate() throws IOException {
        facts.file("new_market", """
                market,seller,threshold,assess_on,passed_on
                M1,P1,1000,2024-03-31,2024-03-31
                M2,P1,1000,2024-03-31,2024-04-01
                M3,P1,1000,2024-06-30,
                M4,P1,1000,2024-12-31,2024-06-01
                M5,P1,1000,2025-01-01,2024-06-01
                """);
        assertThat(run("all-indicators-2024", "2024"))
                .containsEntry("P1/indicator/market_count", "2.00")
                .containsEntry("P1/indicator/market_success", "0.5000");
        assertThat(run("all-indicators-2024", "2024", "2024-12-31"))
                .containsEntry("P1/indicator/market_success", "0.3333"); // the day of M4 is not over
    }

    @Test
    @DisplayName("B8 B9 N8 return visits, complaints of customers, and those resolved within 72 hours")
    void complaintsHaveThreeDays() throws IOException {
        facts.file("customer", """
                customer_id,seller,since
                A,P1,2023-01-01
                B,P1,2024-01-01
                C,P1,2024-12-31
                D,P1,2024-12-31
                """);
        facts.file("complaint", """
                complaint_id,seller,received_at,resolved_at
                1,P1,2024-03-01 09:00,2024-03-04 09:00
                2,P1,2024-03-01 09:00,2024-03-04 09:01
                3,P1,2024-12-31 09:00,
                """);
        facts.file("visit", """
                visit_id,seller,planned_on,visited_at,return_visit
                1,P1,2024-03-01,2024-03-01 10:00,yes
                2,P1,2024-03-01,,yes
                3,P1,2024-03-01,2024-03-01 10:00,no
                """);
        assertThat(run("all-indicators-2024", "2024", "2025-01-01"))
                .containsEntry("P1/indicator/complaint_rate", "0.7500")
                .containsEntry("P1/indicator/complaints_resolved", "0.5000")
                .containsEntry("P1/indicator/return_visits", "0.5000");
    }

    @Test
    @DisplayName("C7 C8 people developed with their quality; trainings completed ÷ planned")
    void peopleAndTrainings() throws IOException {
        facts.file("mentoring", """
                mentor,person,completed_on,quality
                P1,X,2024-05-01,90
                P1,Y,2024-06-01,75
                """);
        facts.file("training", """
                seller,course,planned_on,completed_on
                P1,a,2024-05-01,2024-12-31
                P1,b,2024-05-01,2025-01-01
                P1,c,2024-05-01,
                P1,d,2025-05-01,2024-05-01
                """);
        assertThat(run("all-indicators-2024", "2024"))
                .containsEntry("P1/indicator/people_developed", "2.00")
                .containsEntry("P1/indicator/development_quality", "82.50")
                .containsEntry("P1/indicator/training", "0.3333");
    }

    @Test
    @DisplayName("E2 units sold ÷ units delivered; deals from communities ÷ deals")
    void goodsLeaveTheShelves() throws IOException {
        facts.file("outlet_movement", """
                outlet,seller,moved_on,delivered,sold
                O1,P2,2024-04-01,600,500
                O2,P2,2024-06-30,400,260
                O2,P2,2024-07-01,400,0
                """);
        facts.file("contract", """
                contract_id,seller,customer,kind,signed_on,gross,tax_rate,channel
                C1,P2,A,new,2024-05-01,1,0,community
                C2,P2,B,new,2024-05-01,1,0,direct
                C3,P2,C,new,2024-05-01,1,0,
                C4,P2,D,new,2024-05-01,1,0,direct
                """);
        assertThat(run("fast-moving-goods", "2024-Q2"))
                .containsEntry("P2/indicator/sell_through", "0.7600")
                .containsEntry("P2/indicator/community_share", "0.2500");
    }

    @Test
    @DisplayName("E3 N8 a target customer has three months from the day it is listed: 30 November ends on 29 February")
    void targetCustomersHaveThreeMonths() throws IOException {
        facts.file("target_customer", """
                target_id,seller,listed_on,due_on,covered_on
                1,P3,2023-11-30,2024-02-29,2024-02-29
                2,P3,2023-11-30,2024-02-29,2024-03-01
                3,P3,2023-12-31,2024-03-31,2024-01-01
                4,P3,2024-01-01,2024-04-01,2024-01-02
                """);
        assertThat(run("new-market", "2024-Q1")).containsEntry("P3/indicator/penetration", "0.6667");
        assertThat(run("new-market", "2024-Q1", "2024-03-31"))
                .containsEntry("P3/indicator/penetration", "0.5000"); // the third still has time
    }

    @Test
    @DisplayName("E5 people who name the brand ÷ people asked, from thirty answers on")
    void brandsAreNamedBySome() throws IOException {
        StringBuilder answers = new StringBuilder("answer_id,seller,asked_on,mentioned\n");
        for (int i = 1; i <= 30; i++) {
            answers.append("%d,P1,2024-05-01,%s%n".formatted(i, i <= 6 ? "yes" : "no"));
        }
        facts.file("brand_survey", answers.toString());
        assertThat(run("stage-new", "2024")).containsEntry("P1/indicator/brand_mention", "0.2000");
    }

    @Test
    @DisplayName("D4 R2 self 90, superior 80, no customers, other departments 70 make 80.00 inside an indicator")
    void raterGroupsInsideAnIndicator() throws IOException {
        facts.file("ratings", """
                participant,period,item,group,rater,value
                P1,2024-Q1,handover,self,P1,90
                P1,2024-Q1,handover,superior,S1,80
                P1,2024-Q1,handover,cross-department,D1,70
                P1,2024-Q1,report_quality,self,P1,90
                P1,2024-Q1,report_quality,superior,S1,80
                P1,2024-Q1,report_quality,cross-department,D1,70
                P1,2024-Q1,report_quality,customer,K1,60
                P1,2024-Q1,report_quality,customer,K2,60
                P1,2024-Q1,report_quality,customer,K3,60
                """);
        assertThat(run("standard-2024-by-indicator", "2024-Q1"))
                .containsEntry("P1/indicator/handover", "80.00")
                .containsEntry("P1/indicator/report_quality", "74.00");
    }

    @Test
    @DisplayName("A5 B2 B4 B5 B6 C3 C4 D9 figures of the process and ratings of people, from facts of the standard")
    void theStandardMeasuresAndRates() throws IOException {
        facts.file("lead", """
                lead_id,seller,channel,created_on,won
                1,P1,website,2024-02-01,yes
                2,P1,website,2024-02-01,no
                3,P1,private-domain,2024-02-01,yes
                4,P1,private-domain,2024-02-01,no
                5,P1,website,2024-02-01,no
                6,P1,website,2024-02-01,no
                7,P1,website,2024-02-01,no
                8,P1,website,2024-02-01,no
                9,P1,website,2024-02-01,no
                10,P1,website,2024-02-01,no
                11,P1,phone,2024-02-01,yes
                """);
        facts.file("proposal", """
                proposal_id,seller,customer,presented_on,points,accepted
                1,P1,A,2024-02-01,6,5
                2,P1,B,2024-03-01,4,3
                """);
        facts.file("feedback", """
                feedback_id,seller,submitted_on,adopted
                1,P1,2024-02-01,yes
                2,P1,2024-02-01,no
                3,P1,2024-02-01,no
                """);
        facts.file("submission", """
                submission_id,seller,submitted_on,compliant
                1,P1,2024-02-01,yes
                2,P1,2024-02-01,yes
                3,P1,2024-02-01,yes
                4,P1,2024-02-01,no
                """);
        facts.file("exam", """
                seller,taken_on,written,practical
                P1,2024-02-01,50,50
                P1,2024-03-01,90,75
                """);
        facts.file("ratings", """
                participant,period,item,group,rater,value
                P1,2024,handover,after-sales,D1,85
                P1,2024,handover,after-sales,D2,90
                P1,2024,trend_sharing,team,T1,70
                P1,2024,trend_sharing,team,T2,80
                """);
        assertThat(run("standard-2024", "2024"))
                .containsEntry("P1/indicator/online_conversion", "0.2000")
                .containsEntry("P1/indicator/solution_fit", "0.8000")
                .containsEntry("P1/indicator/handover", "87.50")
                .containsEntry("P1/indicator/feedback_adoption", "0.3333")
                .containsEntry("P1/indicator/approval", "0.7500")
                .containsEntry("P1/indicator/exam", "82.50")
                .containsEntry("P1/indicator/trend_sharing", "75.00");
    }

    @Test
    @DisplayName("D8 the items agreed with each person beside the sales of everybody")
    void everybodyHasOwnObjectives() throws IOException {
        facts.file("objectives", """
                participant,period,objective,title,weight,planned,actual,score
                P1,2024-Q1,visits,Customers visited,60,25,20,
                P1,2024-Q1,project,Project delivered,40,,,95
                """);
        assertThat(run("mbo", "2024-Q1")).containsEntry("P1/indicator/agreed_items", "86.00");
    }

    private Map<String, String> run(String plan, String period) {
        return run(plan, period, LATER);
    }

    private Map<String, String> run(String plan, String period, String asOf) {
        return facts.run(plan, period, "--as-of", asOf);
    }
}
