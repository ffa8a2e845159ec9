package io.baton.server.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.settle.LedgerLine;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.run.RunRequest;
import io.baton.pages.statement.PersonStatement;
import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.calculation.Snapshot;
import io.baton.server.calculation.Snapshots;
import io.baton.server.organisation.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(AppraisedCompany.class)
class PayPageTest {

    private static final Period APRIL = PeriodCalendar.STANDARD.parse("2025-04").orElseThrow();
    private static final Pattern ROW = Pattern.compile(
            "<th scope=\"row\">commission, CNY</th><td class=\"n\">([^<]*)</td><td class=\"n\">([^<]*)</td>");

    private final Visitor visitor = new Visitor(AppraisedCompany.address());

    private void logIn(String person, String... roles) throws IOException, InterruptedException {
        Role[] all = Arrays.stream(roles).map(Role::valueOf).toArray(Role[]::new);
        visitor.logIn(AppraisedCompany.account(person, all).login(), AppraisedCompany.PASSWORD);
    }

    private static DraftPay due(String person) throws IOException {
        return AppraisedCompany.part(DuePay.class)
                .of(new Scope.Everyone(), person, APRIL)
                .orElseThrow();
    }

    @Test
    @DisplayName("F4 S7 everybody sees one's own pay down to the rows, and that nothing is posted")
    void ownPay() throws IOException, InterruptedException {
        logIn("kim");
        DraftPay due = due("kim");
        assertThat(visitor.get("/pay").body())
                .contains("Not posted", "Not all paid yet", "How: ", "amount", "signed_at", "If I close this deal")
                .contains(total(due) + " CNY");
        assertThat(visitor.get("/").body()).contains("My pay, 2025-04", "Draft, not posted", total(due) + " CNY");
        assertThat(visitor.get("/pay?period=month:2025-02").body())
                .contains("Due in this period")
                .doesNotContain("data-live=\"/live", "id=\"what-if\"");
    }

    private static String total(DraftPay due) {
        BigDecimal total =
                PersonStatement.draft(due.request(), "", due.paid()).totals().getOrDefault("CNY", BigDecimal.ZERO);
        return String.format(Locale.ROOT, "%,.2f", total);
    }

    @ParameterizedTest
    @DisplayName("L4 L5 pay is seen by oneself and finance, and by nobody else")
    @CsvSource({
        "kim, '', kim, 200",
        "kim, '', ana, 404",
        "lea, '', kim, 404",
        "max, '', kim, 404",
        "'', OPERATIONS, ana, 404",
        "'', SUPERVISION, ana, 404",
        "'', ADMINISTRATOR, ana, 404",
        "'', FINANCE, ana, 200",
        "'', FINANCE, nobody, 404"
    })
    void whoMaySeeWhom(String viewer, String role, String person, int status) throws IOException, InterruptedException {
        logIn(viewer, role.isEmpty() ? new String[0] : new String[] {role});
        assertThat(visitor.get("/team/" + person + "/pay").statusCode()).isEqualTo(status);
        assertThat(visitor.get("/pay").statusCode()).isEqualTo(viewer.isEmpty() ? 404 : 200);
    }

    @Test
    @DisplayName("H4 a changed fact is in the pay at once, to the cent of a full run")
    void whatChangesIsPaidAtOnce() throws IOException {
        Snapshots snapshots = AppraisedCompany.part(Snapshots.class);
        List<String> people = List.of("ana", "ben", "kim");
        Map<String, List<LedgerLine>> before = lines(people);
        for (int i = 0; i < 20; i++) {
            AppraisedCompany.change();
            due("ana");
        }
        Map<String, List<LedgerLine>> now = lines(people);

        assertThat(now).isNotEqualTo(before);
        Snapshot written = snapshots.now().orElseThrow();
        for (String person : people) {
            assertThat(now.get(person))
                    .as(person)
                    .isEqualTo(inFull(written.payRequest(APRIL).orElseThrow(), person));
        }
    }

    @Test
    @DisplayName("H4 two who ask at once for the pay of one person both get it")
    void twoWindowsAtOnce() throws Exception {
        DuePay pay = AppraisedCompany.part(DuePay.class);
        try (ExecutorService windows = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                AppraisedCompany.change();
                List<Callable<Boolean>> asked = new ArrayList<>();
                for (String person : List.of("ana", "ben", "kim")) {
                    asked.add(() -> pay.of(new Scope.Everyone(), person, APRIL).isPresent());
                    asked.add(
                            () -> pay.known(new Scope.Everyone(), person, APRIL).isPresent());
                }
                for (Future<Boolean> one : windows.invokeAll(asked)) {
                    one.get();
                }
            }
        }
    }

    private static Map<String, List<LedgerLine>> lines(List<String> people) throws IOException {
        Map<String, List<LedgerLine>> lines = new HashMap<>();
        for (String person : people) {
            DraftPay due = due(person);
            lines.put(person, new UnpostedPay(due.request()).lines(person, due.paid()));
        }
        return lines;
    }

    /** As the command calculates it. */
    private static List<LedgerLine> inFull(RunRequest request, String person) throws IOException {
        UnpostedPay unposted = new UnpostedPay(request);
        List<Payroll.Paid> paid = new ArrayList<>();
        try (Payroll run = Payroll.open(unposted.asked().explained(person))) {
            run.people().forEachRemaining(paid::addAll);
        }
        return unposted.lines(person, paid);
    }

    @Test
    @DisplayName("F4 a supposed deal changes pay and score as the engine says, and is kept nowhere")
    void whatIf() throws IOException, InterruptedException {
        logIn("kim");
        AppraisedCompany.part(Snapshots.class).now();
        String before = shown();
        Map<String, String> deal = Map.of(
                "period",
                "month:2025-04",
                "deal-amount",
                "1000",
                "deal-signed_at",
                "2025-04-18T12:00",
                "deal-customer",
                "brand-new");
        String answer = visitor.send("/pay", "/pay/what-if", deal).body();

        // seven per cent, of which six tenths at once
        Matcher row = ROW.matcher(answer);
        assertThat(row.find()).as(answer).isTrue();
        assertThat(amount(row.group(2)).subtract(amount(row.group(1)))).isEqualByComparingTo("42");
        assertThat(answer).contains("+42.00", "Score of 2025-04", "Score of 2025-Q2", "attainment");
        assertThat(shown()).isEqualTo(before);
    }

    private String shown() throws IOException, InterruptedException {
        String page = visitor.get("/pay").body();
        return page.substring(page.indexOf("id=\"statement\""), page.indexOf("id=\"what-if\""));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    @Test
    void whatCannotBeSupposedIsTold() throws IOException, InterruptedException {
        logIn("kim");
        Map<String, String> deal =
                Map.of("period", "month:2025-04", "deal-amount", "ten", "deal-signed_at", "2025-04-18T12:00");
        assertThat(visitor.send("/pay", "/pay/what-if", deal).body())
                .contains("This cannot be supposed", "amount: “ten” is not an amount");
        assertThat(visitor.send("/pay", "/pay/what-if", Map.of("period", "month:1999-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/pay/what-if", deal).statusCode())
                .as("from another site")
                .isEqualTo(403);
    }
}
