package io.baton.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.credit.CreditRules.Assigned;
import io.baton.core.credit.Crediting.Otherwise;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M8 splits, then assignments, then the owner")
class CreditBookTest {

    private static final FactType DEAL = new FactType(
            "deal", "seller", List.of("id"), List.of(text("id"), text("seller"), text("customer"), text("area")));
    private static final FactType SPLIT = new FactType(
            "split", "who", List.of(), List.of(text("id"), text("who"), new Field("share", Kind.RATIO, false, 6)));
    private static final FactType OVERLAY = new FactType("overlay", "who", List.of(), List.of(text("id"), text("who")));
    private static final FactType SERVES = assignment("serves", "customer");
    private static final FactType COVERS = assignment("covers", "area");

    private static FactType assignment(String name, String field) {
        Field from = new Field(CreditRules.FROM, Kind.DATE, false, 0);
        Field to = new Field(CreditRules.TO, Kind.DATE, false, 0);
        return new FactType(name, "who", List.of(), List.of(text(field), text("who"), from, to));
    }

    private static Field text(String name) {
        return new Field(name, Kind.TEXT, false, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            # shares of deal 1                   | who gets it
            ana 1                                | ana 1
            ben 0.4, ana 0.6                     | ana 0.6, ben 0.4
            ana 0.5, ben 0.25, ana 0.25          | ana 0.75, ben 0.25
            ana 1, ben 0                         | ana 1
            ana 0.99                             | nobody
            ana 0.5, ben 0.500001                | nobody
            ana 1.5, ben -0.5                    | nobody
            ana 1, ben ?                         | nobody
            ana 0.5, ? 0.5                       | nobody
            """)
    void splitsByShares(String shares, String expected) {
        CreditBook book =
                book(Otherwise.OWNER, Map.of("split", rows("id who share", "1 " + shares.replace(", ", ", 1 "))));

        assertThat(said(book, deal("1"), "2024-03-01")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day,     who gets it
            2023-12-31, ana 1
            2024-06-30, ana 1
            2024-07-01, ben 1
            2024-08-31, nobody
            2024-09-01, cem 1
            2024-10-01, owner 1
            """)
    void followsWhoServesTheCustomerOnTheDay(String day, String expected) {
        CreditBook book = book(
                Otherwise.OWNER,
                Map.of(
                        "serves",
                        rows(
                                "customer who from to",
                                "kite ana ? 2024-06-30, kite ben 2024-07-01 2024-08-31, kite cem 2024-08-31 2024-09-30,"
                                        + " kite cem 2024-09-15 2024-09-20, lark dan ? ?, ? dan ? ?, kite dan 2024-12-31 2024-01-01")));

        assertThat(said(book, deal("1"), day)).isEqualTo(expected);
    }

    @Test
    void takesTheFirstAssignmentThatNamesSomebody() {
        Map<String, List<FactRow>> both = Map.of(
                "serves", rows("customer who from to", "kite ana 2024-01-01 2024-06-30"),
                "covers", rows("area who from to", "north ben 2024-01-01 ?"));

        assertThat(said(book(Otherwise.OWNER, both), deal("1"), "2024-06-30")).isEqualTo("ana 1");
        assertThat(said(book(Otherwise.OWNER, both), deal("1"), "2024-07-01")).isEqualTo("ben 1");
        assertThat(book(Otherwise.OWNER, both).of(deal("1"), LocalDate.of(2024, 7, 1)))
                .extracting(Credit::rule)
                .containsExactly(new Credit.Rule.Assigned("area"));
    }

    @Test
    void asksForSplitsBeforeAssignments() {
        Map<String, List<FactRow>> both = Map.of(
                "split", rows("id who share", "1 cem 1, 2 cem 0.5"),
                "serves", rows("customer who from to", "kite ana ? ?"));

        assertThat(said(book(Otherwise.OWNER, both), deal("1"), "2024-01-01")).isEqualTo("cem 1");
        assertThat(said(book(Otherwise.OWNER, both), deal("2"), "2024-01-01")).isEqualTo("nobody");
        assertThat(said(book(Otherwise.OWNER, both), deal("3"), "2024-01-01")).isEqualTo("ana 1");
    }

    @Test
    void givesTheRestToTheOwnerOrToNobody() {
        assertThat(said(book(Otherwise.OWNER, Map.of()), deal("1"), "2024-01-01"))
                .isEqualTo("owner 1");
        assertThat(said(book(Otherwise.NOBODY, Map.of()), deal("1"), "2024-01-01"))
                .isEqualTo("nobody");
    }

    @Test
    @DisplayName("M8 overlay credit is full and outside the sum of the shares")
    void givesAllOfADealToOverlays() {
        Map<String, List<FactRow>> rows = Map.of(
                "split", rows("id who share", "1 ana 0.6, 1 cem 0.4, 2 ana 0.5"),
                "overlay", rows("id who", "1 ben, 1 ben, 1 cem, 2 ben, 3 ben, ? dai"));

        assertThat(said(book(Otherwise.OWNER, rows), deal("1"), "2024-01-01")).isEqualTo("ana 0.6, ben 1, cem 0.4");
        assertThat(said(book(Otherwise.OWNER, rows), deal("2"), "2024-01-01")).isEqualTo("ben 1");
        assertThat(said(book(Otherwise.OWNER, rows), deal("3"), "2024-01-01")).isEqualTo("ben 1, owner 1");
        assertThat(said(book(Otherwise.OWNER, rows), deal("?"), "2024-01-01")).isEqualTo("owner 1");
    }

    @Test
    void splitsNoDealWithoutKey() {
        CreditBook book = book(Otherwise.OWNER, Map.of("split", rows("id who share", "? ana 1")));

        assertThat(said(book, deal("?"), "2024-01-01")).isEqualTo("owner 1");
    }

    private static CreditBook book(Otherwise otherwise, Map<String, List<FactRow>> rows) {
        CreditRules rules = new CreditRules(
                DEAL,
                Optional.of(SPLIT),
                List.of(new Assigned("customer", SERVES), new Assigned("area", COVERS)),
                Optional.of(OVERLAY),
                otherwise);
        return new CreditBook(rules, rows);
    }

    private static FactRow deal(String id) {
        return rows("id seller customer area", id + " owner kite north").getFirst();
    }

    private static String said(CreditBook book, FactRow deal, String day) {
        String said = book.of(deal, LocalDate.parse(day)).stream()
                .map(credit -> credit.person() + " " + credit.share().toPlainString())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "nobody" : said;
    }

    /** Rows from their words; a question mark is an empty field. */
    private static List<FactRow> rows(String fields, String lines) {
        List<String> names = List.of(fields.split(" ", -1));
        return Arrays.stream(lines.split(", *", -1))
                .map(line -> {
                    String[] words = line.split(" ", -1);
                    Map<String, Value> values = new HashMap<>();
                    for (int i = 0; i < words.length; i++) {
                        if (!words[i].equals("?")) {
                            values.put(names.get(i), value(names.get(i), words[i]));
                        }
                    }
                    return new FactRow(values, Map.of());
                })
                .toList();
    }

    private static Value value(String field, String word) {
        return switch (field) {
            case "share" -> Value.of(word);
            case "from", "to" -> new Value.Day(LocalDate.parse(word));
            default -> new Value.Text(word);
        };
    }
}
