package io.baton.cli.demo;

import java.util.List;

/** The tables of the data folder, one file each, with columns named as the standard catalogue names its fields. */
enum Table {
    PEOPLE("people.csv", "participant name"),
    ASSIGNMENTS("assignments.csv", "participant role unit superior from to"),
    UNITS("units.csv", "unit parent"),
    CALENDAR("calendar.csv", "from to kind name"),
    TARGETS("targets.csv", "participant item period value"),
    RATINGS("ratings.csv", "participant period item group rater value state reason"),
    CONTRACT(
            "contract.csv",
            "contract_id seller customer kind signed_on expires_on gross tax_rate" + " renewed surveyed_on"),
    INVOICE("invoice.csv", "invoice_id seller contract_id customer issued_on due_on gross"),
    ALLOCATION("allocation.csv", "allocation_id seller invoice_id contract_id received_on due_on gross"),
    CUSTOMER("customer.csv", "customer_id seller segment since referred"),
    VALUATION("valuation.csv", "customer seller segment assessed_on annual_spend years margin acquisition_cost"),
    LEAD("lead.csv", "lead_id seller channel created_on won"),
    REACH("reach.csv.gz", "contact_id seller customer reached_on crm ai"),
    SURVEY("survey.csv", "answer_id customer seller answered_on score"),
    NEED_DOCUMENT("need_document.csv", "document_id seller customer assessed_on budget decision_chain pain_points"),
    PROPOSAL("proposal.csv", "proposal_id seller customer presented_on points accepted"),
    ENQUIRY("enquiry.jsonl", "enquiry_id seller customer asked_at answered_at"),
    VISIT("visit.csv", "visit_id seller customer planned_on visited_at entered_at"),
    FEEDBACK("feedback.csv", "feedback_id seller submitted_on adopted"),
    SUBMISSION("submission.csv", "submission_id seller submitted_on compliant"),
    AUDIT_FINDING("audit_finding.csv", "finding_id seller kind status reported_on confirmed_on"),
    EXAM("exam.csv", "seller taken_on written practical"),
    SUCCESS_CASE("success_case.csv", "case_id seller customer published_on");

    private final String file;
    private final String columns;

    Table(String file, String columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    List<String> columns() {
        return List.of(columns.split(" "));
    }
}
