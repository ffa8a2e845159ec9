package io.baton.cli.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables of a company, with columns named as the standard catalogue names its fields. */
enum FactTable {
    PEOPLE("participant:key name:text"),
    ASSIGNMENTS("participant:owner role:text unit:text superior:text from:date to:date"),
    LEAVE("participant:owner from:date to:date kind:text"),
    EXEMPTIONS("participant:owner period:key reason:text"),
    TARGETS("participant:owner item:key period:key value:money"),
    RATINGS("participant:owner period:key item:key group:key rater:key value:count state:text reason:text"),
    CONTRACT("contract_id:key seller:owner customer:text kind:text signed_on:date expires_on:date gross:money"
            + " tax_rate:ratio segment:text channel:text renewed:yes surveyed_on:date corrects:text"),
    CONTRACT_SPLIT("contract_id:key participant:owner share:ratio"),
    SUBMISSION("submission_id:key seller:owner submitted_on:date compliant:yes"),
    INVOICE("invoice_id:key seller:owner contract_id:text customer:text issued_on:date due_on:date gross:money"),
    ALLOCATION(
            "allocation_id:key seller:owner invoice_id:text contract_id:text received_on:date due_on:date gross:money"),
    CUSTOMER("customer_id:key seller:owner segment:text since:date referred:yes"),
    VALUATION("customer:key seller:owner segment:text assessed_on:date annual_spend:money years:money margin:ratio"
            + " acquisition_cost:money"),
    LEAD("lead_id:key seller:owner channel:text created_on:date won:yes"),
    REACH("contact_id:key seller:owner customer:text reached_on:date crm:yes ai:yes"),
    SURVEY("answer_id:key customer:text seller:owner answered_on:date score:count"),
    NEED_DOCUMENT("document_id:key seller:owner customer:text assessed_on:date budget:yes decision_chain:yes"
            + " pain_points:yes"),
    PROPOSAL("proposal_id:key seller:owner customer:text presented_on:date points:count accepted:count"),
    ENQUIRY("enquiry_id:key seller:owner customer:text asked_at:time answered_at:time"),
    VISIT("visit_id:key seller:owner customer:text planned_on:date return_visit:yes visited_at:time entered_at:time"),
    FEEDBACK("feedback_id:key seller:owner submitted_on:date adopted:yes"),
    AUDIT_FINDING("finding_id:key seller:owner kind:text status:text reported_on:date confirmed_on:date"),
    EXAM("seller:owner taken_on:date written:count practical:count"),
    SUCCESS_CASE("case_id:key seller:owner customer:text published_on:date");

    /** Tables of a system that exports in the encoding of old Windows. */
    private static final Charset OLD = Charset.forName("GB18030");

    private final String columns;

    /** What a column holds, and as what Parquet keeps it. */
    enum Content {
        KEY("VARCHAR"),
        OWNER("VARCHAR"),
        TEXT("VARCHAR"),
        DATE("DATE"),
        TIME("VARCHAR"),
        MONEY("DECIMAL(18, 2)"),
        RATIO("DECIMAL(18, 4)"),
        COUNT("DECIMAL(18, 0)"),
        YES("VARCHAR");

        private final String sql;

        Content(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** A column. */
    record Column(String name, Content type) {}

    FactTable(String columns) {
        this.columns = columns;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Column> columns() {
        return Arrays.stream(columns.split(" "))
                .map(column -> column.split(":"))
                .map(parts -> new Column(parts[0], Content.valueOf(parts[1].toUpperCase(Locale.ROOT))))
                .toList();
    }

    /** Whether its rows are facts, and so count as lines. */
    boolean isFact() {
        return compareTo(CONTRACT) >= 0;
    }

    boolean has(Content type) {
        return columns().stream().anyMatch(column -> column.type() == type);
    }

    /** How a messy company writes it. */
    Charset messyEncoding() {
        return this == PEOPLE || this == CONTRACT ? OLD : StandardCharsets.UTF_8;
    }
}
