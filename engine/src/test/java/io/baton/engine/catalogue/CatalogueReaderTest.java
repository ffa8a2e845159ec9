package io.baton.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.engine.cell.DecimalText;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {

    private static final String FULL = """
            baton: 1
            catalogue: sales
            title: Sales
            zone: Asia/Shanghai
            defaults: { encoding: gb18030, date: [dd.MM.yyyy, yyyy-MM-dd], decimal: ",", thousands: ".", delimiter: ";", missing: ["", "NULL"] }
            facts:
              contract:
                title: { en: Contract, zh-Hans: 合同, zh-Hant: 合約 }
                participant: owner
                key: [number, line]
                fields:
                  number: text
                  line: count
                  owner: text
                  kind: text
                  signed_on: { kind: date, required: true, title: Signed on }
                  gross: money gross
                  tax_rate: { kind: ratio, decimals: 4 }
                  net: { kind: money, from: gross, less tax: tax_rate }
                  fixed: { kind: money, from: gross, less tax: 13% }
                from:
                  - file: contracts-*.csv.gz
                    encoding: big5
                    delimiter: tab
                    quote: ""
                    thousands: ""
                    columns: { number: No, owner: [First Name, Last], signed_on: Date }
                    constant: { line: "1" }
                    codes: { kind: { 新签: new, 续签: renewal } }
                    join: { file: 2024/lines.xlsx, sheet: Lines, on: { No: Number } }
                  - file: more.jsonl
            people:
              from: { file: people.csv, header: no, columns: { participant: 1, name: 2 } }
            """;

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.list();
    }

    private static Optional<Catalogue> read(String text, Problems problems) {
        Optional<Node> node = YamlText.read("catalogue.yaml", text, problems);
        return node.flatMap(tree -> CatalogueReader.read(tree, problems));
    }

    private static Catalogue valid(String text) {
        Problems problems = new Problems();
        Optional<Catalogue> catalogue = read(text, problems);
        assertThat(problems.list()).isEmpty();
        return catalogue.orElseThrow();
    }

    @Test
    void readsFactTypes() {
        Catalogue catalogue = valid(FULL);
        assertThat(catalogue.name()).isEqualTo("sales");
        assertThat(catalogue.zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(catalogue.factTypes())
                .containsExactly(new FactType(
                        "contract",
                        "owner",
                        List.of("number", "line"),
                        List.of(
                                new Field("number", Kind.TEXT, true, 0),
                                new Field("line", Kind.COUNT, true, 4),
                                new Field("owner", Kind.TEXT, true, 0),
                                new Field("kind", Kind.TEXT, false, 0),
                                new Field("signed_on", Kind.DATE, true, 0),
                                new Field("gross", Kind.MONEY_GROSS, false, 4),
                                new Field("tax_rate", Kind.RATIO, false, 4),
                                new Field("net", Kind.MONEY, false, 4),
                                new Field("fixed", Kind.MONEY, false, 4))));
    }

    @Test
    void readsSourcesWithTheDefaultsBehindThem() {
        Table contract = valid(FULL).table("contract").orElseThrow();
        Source source = contract.sources().getFirst();
        assertThat(source.file().orElseThrow().pattern()).isEqualTo("contracts-*.csv.gz");
        assertThat(source.layout().encoding()).contains(Charset.forName("Big5"));
        assertThat(source.layout().delimiter()).isEqualTo('\t');
        assertThat(source.layout().quote()).isEqualTo(Layout.NO_QUOTE);
        assertThat(source.layout().numbers()).isEqualTo(new DecimalText.Style(',', DecimalText.Style.NONE));
        assertThat(source.layout().dates()).hasToString("[dd.MM.yyyy, yyyy-MM-dd]");
        assertThat(source.layout().missing()).containsExactly("", "NULL");
        assertThat(source.columns().values())
                .extracting(columns ->
                        columns.names().stream().map(Node.Scalar::text).toList())
                .contains(List.of("First Name", "Last"));
        assertThat(source.constants()).isEqualTo(Map.of("line", "1"));
        assertThat(source.codes()).isEqualTo(Map.of("kind", Map.of("新签", "new", "续签", "renewal")));
        assertThat(source.joins().getFirst().in().text()).isEqualTo("Number");
        assertThat(source.joins().getFirst().layout().sheet()).contains("Lines");
        assertThat(contract.sources().get(1).layout().delimiter()).isEqualTo(';');
    }

    @Test
    @DisplayName("N7 a net field names its gross field and the rate of the tax")
    void readsNetOfTax() {
        Table contract = valid(FULL).table("contract").orElseThrow();
        assertThat(contract.netOfTax())
                .containsEntry("net", new NetOfTax("gross", new NetOfTax.InField("tax_rate")))
                .containsEntry("fixed", new NetOfTax("gross", new NetOfTax.Fixed(new BigDecimal("0.13"))));
    }

    @Test
    void builtInTablesAreAlwaysThere() {
        Catalogue catalogue = valid("{ baton: 1, catalogue: empty }");
        assertThat(catalogue.tables())
                .extracting(Table::name)
                .containsExactly(
                        "people",
                        "assignments",
                        "targets",
                        "ratings",
                        "leave",
                        "exemptions",
                        "objectives",
                        "decisions",
                        "manual_lines",
                        "opening_balances",
                        "exchange_rates",
                        "parameters");
        assertThat(catalogue.tables())
                .allSatisfy(
                        table -> assertThat(table.sources().getFirst().file()).isEmpty());
        assertThat(catalogue.zone().getId()).isEqualTo("UTC");
    }

    @Test
    void theLayOutOfTheOrganisationIsReadWhereItIsNamed() {
        Catalogue catalogue =
                valid("{ baton: 1, catalogue: named, territories: {}, calendar: { from: { file: days.csv } } }");

        assertThat(catalogue.table("territories")).isPresent();
        assertThat(catalogue
                        .table("calendar")
                        .orElseThrow()
                        .sources()
                        .getFirst()
                        .file())
                .isPresent();
        assertThat(catalogue.table("units")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/adventureworks/catalogue.yaml",
                "examples/northwind/catalogue.yaml",
                "plans/catalogue.yaml"
            })
    void readsTheCataloguesOfTheProject(String file) throws IOException {
        Path path = Path.of("..").resolve(file);
        if (Files.exists(path)) {
            assertThat(valid(Files.readString(path)).factTypes()).isNotEmpty();
        }
    }

    @Test
    void theCanonicalTextForgetsPositionsButNoWord() {
        String canonical = valid(FULL).table("contract").orElseThrow().canonical();
        assertThat(valid(FULL.replace("title: Sales", "title: Sales\n\n# moved"))
                        .table("contract")
                        .orElseThrow()
                        .canonical())
                .isEqualTo(canonical);
        for (String change :
                List.of("Asia/Shanghai:Asia/Taipei", "NULL:null", "13%:12%", "owner: [First:owner: [Forst")) {
            String[] words = change.split(":", 2);
            String changed = FULL.replace(words[0], words[words.length - 1]);
            assertThat(valid(change.startsWith("owner") ? FULL.replace("[First", "[Forst") : changed)
                            .table("contract")
                            .orElseThrow()
                            .canonical())
                    .isNotEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "zone: Asia/Shanghai | zone: Asia/Shangai | 4:7 unknown time zone 'Asia/Shangai'; did you mean 'Asia/Shanghai'?",
                "baton: 1 | baton: 2 | 1:8 'baton' does not know '2'; known here: 1",
                "catalogue: sales | catalogue: Sales | 2:12 'Sales' is no name of a catalogue; write small letters, digits and hyphens, starting with a letter",
                "gb18030 | gb18o30 | 5:23 unknown encoding 'gb18o30'; did you mean 'gb18030'?",
                "[dd.MM.yyyy, | [dd.mm.yyyy, | 5:39 'dd.mm.yyyy' is no pattern with year, month and day; write such as yyyy-MM-dd or dd.MM.yyyy",
                "thousands: \".\", | thousands: \",\", | 5:90 decimal and thousand mark are the same character; write such as decimal: \",\" and thousands: \".\"",
                "line: count | line: cuont | 13:13 unknown kind 'cuont'; did you mean 'count'?",
                "line: count | Line: count | 13:7 'Line' is no name of a field; write small letters, digits and underscores, starting with a letter",
                "line: count | where: count | 13:7 'where' cannot be the name of a field, because it means something of its own; choose another name; where a column is called so, map it under 'columns'",
                "line: count | line: months | 13:13 unknown kind 'months'; known here: count, date, days, duration, money, money gross, number, points, ratio, text, time, yes/no",
                "participant: owner | participant: ownr | 9:18 there is no field 'ownr'; did you mean 'owner'?",
                "participant: owner | particpant: owner | 9:5 unknown key 'particpant' in a fact type; did you mean 'participant'?",
                "participant: owner | key2: owner | 8:5 a fact type needs the key 'participant'; add 'participant: …': the field that says whose fact it is",
                "owner: text | owner: date | 9:18 the participant 'owner' is date, not text; make 'owner' a text; numbers of people are texts too",
                "[number, line] | [number, lin] | 10:19 there is no field 'lin'; did you mean 'line'?",
                "[number, line] | [number, net] | 10:19 the key 'net' is calculated; name a field that is read from the file",
                "decimals: 4 | decimals: 7 | 18:42 'decimals' takes a whole number from 0 to 6, not '7'; write such a number",
                "kind: date, required: true | kind: date, decimals: 2 | 16:42 date has no decimals; leave 'decimals' out",
                "less tax: tax_rate | less tax: taxrate | 19:50 there is no field 'taxrate'; did you mean 'tax_rate'?",
                "less tax: tax_rate | less tax: number | 19:50 'number' is text, not ratio; declare 'number: ratio', or name another field",
                "less tax: 13% | less tax: 1300% | 20:52 '1300%' is no rate of a tax; write a field of the kind ratio, or per cent from 0% to 100%, such as 13%",
                "gross: money gross | gross: money | 19:33 'gross' is money, not money gross; declare 'gross: money gross', or name another field",
                "contracts-*.csv.gz | ../contracts.csv | 22:15 '../contracts.csv' leads out of the data folder; name a file in the data folder or below it, such as orders.csv or 2024/orders-*.csv",
                "contracts-*.csv.gz | a/../../b.csv | 22:15 'a/../../b.csv' leads out of the data folder; name a file in the data folder or below it, such as orders.csv or 2024/orders-*.csv",
                "contracts-*.csv.gz | /etc/passwd | 22:15 '/etc/passwd' is not relative to the data folder; name a file in the data folder or below it, such as orders.csv or 2024/orders-*.csv",
                "contracts-*.csv.gz | `'{a'` | 22:16 '{a' is no pattern of files; name a file in the data folder or below it, such as orders.csv or 2024/orders-*.csv",
                "delimiter: tab | delimiter: tabs | 24:20 'delimiter' takes one character, not 'tabs'; write it in quotes, such as \";\"",
                "delimiter: tab | delimiters: tab | 24:9 unknown key 'delimiters' in a source; did you mean 'delimiter'?",
                "{ number: No, | { nmber: No, | 27:20 'contract' has no field 'nmber'; did you mean 'number'?",
                "{ number: No, | { net: No, | 27:20 'net' is calculated and has no column of its own; leave it out here, or leave 'less tax' out of the field",
                "constant: { line | constant: { number | 28:21 'number' has both a column and a constant; keep one of them",
                "codes: { kind: { 新签: new, 续签: renewal } } | codes: { kind: new } | 29:24 'codes' of a field is a map from foreign codes to own words; write such as { 新签: new }",
                "on: { No: Number } | on: { No: Number, A: B } | 30:58 'on' takes one pair of columns; write 'on: { column of the row: column of the look-up file }'",
                "people: | contracts: | 32:1 unknown key 'contracts' in a catalogue; known here: assignments, baton, calendar, catalogue, decisions, defaults, exchange_rates, exemptions, facts, leave, manual_lines, objectives, opening_balances, parameters, people, positions, ratings, targets, territories, title and 2 more",
                "contract: | people: | 7:3 'people' is a built-in table, not a fact type; move it out of 'facts', or rename it",
            })
    void namesPlaceProblemAndMend(String right, String wrong, String expected) {
        assertThat(problems(FULL.replace(right, wrong)))
                .extracting(problem -> problem.at().line() + ":" + problem.at().column() + " " + problem.what() + "; "
                        + problem.mend())
                .contains(expected);
    }

    @Test
    @DisplayName("P3 all problems at once")
    void reportsAllProblemsAtOnce() {
        String text = FULL.replace("line: count", "line: cuont")
                .replace("zone: Asia", "zone: Azia")
                .replace("file: more.jsonl", "file: ../more.jsonl")
                .replace("participant: 1", "participants: 1");
        assertThat(problems(text)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "text",
                "facts",
                "{ baton: 1, catalogue: x, facts: [] }",
                "{ baton: 1, catalogue: x, facts: { a: b } }",
                "{ baton: 1, catalogue: x, facts: { a: { participant: [], fields: {}, from: [[]] } } }",
                "{ baton: 1, catalogue: x, people: { from: 1 } }",
                "{ baton: 1, catalogue: x, people: [] }",
                "{ baton: 1, catalogue: x, defaults: { date: {}, missing: {}, delimiter: [] } }"
            })
    void refusesOtherShapes(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Property(tries = 300)
    void noMutationOfACatalogueEscapesAsAnException(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 100_000) Integer> places, @ForAll char replacement) {
        StringBuilder text = new StringBuilder(FULL);
        for (int place : places) {
            int at = place % text.length();
            if (place % 3 == 0) {
                text.deleteCharAt(at);
            } else {
                text.setCharAt(at, place % 3 == 1 ? replacement : FULL.charAt(place * 7 % FULL.length()));
            }
        }
        Problems problems = new Problems();
        assertThat(read(text.toString(), problems).isPresent()).isNotEqualTo(problems.hasErrors());
    }
}
