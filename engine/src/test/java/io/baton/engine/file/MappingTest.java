package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @TempDir
    private Path folder;

    private DataFixture fixture(String fields, String from) {
        return new DataFixture(folder)
                .catalogue("baton: 1\ncatalogue: test\nfacts:\n  sale:\n    participant: owner\n    fields: " + fields
                        + "\n    from: " + from + "\n");
    }

    @ParameterizedTest
    @DisplayName("N7 a net amount is the gross one without its tax, rounded once")
    @CsvSource({
        "113000, 13%, 100000.0000",
        "105000, 0.05, 100000.0000",
        "100, 13%, 88.5000",
        "-100, 13%, -88.5000",
        "0.01, 100%, 0.0100",
        "0, 13%, 0.0000",
        "99, 0, 99.0000",
        "'', 13%, null",
        "113, '', null"
    })
    void calculatesNetOfTax(String gross, String rate, String net) {
        DataFixture fixture = fixture(
                        "{ owner: text, gross: money gross, rate: ratio, net: { kind: money, from: gross, less tax: rate } }",
                        "{ file: s.csv }")
                .file("s.csv", "owner,gross,rate\no," + gross + "," + rate + "\n");
        assertThat(fixture.rows(fixture.load(), "sale", "SELECT net FROM %s")).containsExactly(net);
    }

    @Test
    @DisplayName("N7 the rate may be the same for every row, and an absurd one is a bad cell")
    void takesAFixedRateAndRefusesAbsurdOnes() {
        DataFixture fixed = fixture(
                        "{ owner: text, gross: money gross, net: { kind: money, from: gross, less tax: 13% } }",
                        "{ file: s.csv }")
                .file("s.csv", "owner,gross\no,113000\n");
        assertThat(fixed.rows(fixed.load(), "sale", "SELECT net FROM %s")).containsExactly("100000.0000");
        DataFixture absurd = fixture(
                        "{ owner: text, gross: money gross, rate: ratio, net: { kind: money, from: gross, less tax: rate } }",
                        "{ file: s.csv }")
                .file("s.csv", "owner,gross,rate\no,113,13\no,113,-5%\n");
        assertThat(DataFixture.bad(absurd.load(), "sale"))
                .hasSize(2)
                .allMatch(bad -> bad.endsWith("the rate of the tax is not between 0% and 100%"));
    }

    @Test
    void readsAForeignFileByItsMapping() {
        DataFixture fixture = fixture(
                        "{ id: text, owner: text, kind: text, sold_on: date, amount: money, channel: text }",
                        "{ file: 'export-*.txt', encoding: gb18030, delimiter: ';', decimal: ',', thousands: '.', date: [dd.MM.yyyy, yyyy年M月d日],"
                                + " missing: ['', 'NULL', '-'], columns: { id: 编号, owner: [姓, 名], sold_on: 日期, amount: 金额, kind: 类型 },"
                                + " constant: { channel: direct }, codes: { kind: { 新签: new, 续签: renewal, 无: '' } } }")
                .file(
                        "export-1.txt",
                        "编号;姓;名;日期;金额;类型;更多\n1;王;芳;29.02.2024;1.234,50;新签;x\n2;李;;2024年3月1日;NULL;无;x\n3;张;三;-;-;老;x\n",
                        Charset.forName("GB18030"))
                .file(
                        "export-2.txt",
                        "编号;类型;姓;名;日期;金额\n4;续签;欧;阳;01.01.2024;1.23,4\n5;续签;欧;阳;01.01.2024;12\n",
                        Charset.forName("GB18030"));
        LoadedData loaded = fixture.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(fixture.rows(loaded, "sale"))
                .containsExactly(
                        "1|王 芳|new|2024-02-29|1234.5000|direct|2|export-1.txt",
                        "2|李|null|2024-03-01|null|direct|3|export-1.txt",
                        "5|欧 阳|renewal|2024-01-01|12.0000|direct|3|export-2.txt");
        assertThat(DataFixture.bad(loaded, "sale"))
                .containsExactly(
                        "export-1.txt:4: column '类型': '老': unknown code; 'codes' of 'kind' does not list it",
                        "export-2.txt:2: column '金额': '1.23,4': not a number");
    }

    @Test
    void readsFilesWithoutAHeaderByNumbers() {
        DataFixture fixture = fixture(
                        "{ id: text, owner: text }",
                        "{ file: s.tsv, delimiter: tab, header: no, quote: '', columns: { id: 2, owner: 1 } }")
                .file("s.tsv", "王\t\"1\"\n李\t2\n赵\n");
        LoadedData loaded = fixture.load();
        assertThat(fixture.rows(loaded, "sale", "SELECT id, owner FROM %s ORDER BY baton_line"))
                .containsExactly("\"1\"|王", "2|李");
        assertThat(DataFixture.bad(loaded, "sale")).containsExactly("s.tsv:3: 1 cells where there should be 2");
    }

    @Test
    void aRowGainsTheColumnsOfItsPartner() {
        DataFixture fixture = fixture(
                        "{ line: text, owner: text, sold_on: date, region: text }",
                        "{ file: lines.csv, columns: { line: LineID, owner: EmployeeID, sold_on: OrderDate, region: Region },"
                                + " join: [ { file: orders.csv, on: OrderID }, { file: people.jsonl, on: { EmployeeID: id } } ] }")
                .file("lines.csv", "LineID,OrderID\n1,A\n2,B\n3,C\n4,\n")
                .file("orders.csv", "OrderID,EmployeeID,OrderDate\nA,7,2024-02-29\nB,8,2024-03-01\n")
                .file("people.jsonl", "{\"id\":7,\"Region\":\"north\"}\n{\"id\":8,\"Region\":\"south\"}\n");
        LoadedData loaded = fixture.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(fixture.rows(loaded, "sale"))
                .containsExactly("1|7|2024-02-29|north|2|lines.csv", "2|8|2024-03-01|south|3|lines.csv");
        assertThat(DataFixture.bad(loaded, "sale"))
                .containsExactly(
                        "lines.csv:4: column 'OrderID': 'C': no row of orders.csv has this in 'OrderID'",
                        "lines.csv:5: column 'EmployeeID': missing");
        fixture.file("orders.csv", "OrderID,EmployeeID,OrderDate\nA,7,2024-02-29\nB,8,2024-03-01\nA,9,2024-02-29\n");
        assertThat(fixture.load().problems())
                .singleElement()
                .asString()
                .contains("orders.csv:4: 'OrderID' is 'A' again, with other content than in orders.csv line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ file: sales.csv } | no file 'sales.csv' in ",
                "{ file: s.csv, columns: { owner: Onwer } } | 's.csv' has no column 'Onwer'; did you mean 'Owner'?",
                "{ file: s.csv } | 's.csv' has no column 'owner', which every row of 'sale' needs; did you mean 'Owner'?",
                "{ file: s.csv, columns: { owner: twice } } | 's.csv' has the column 'twice' more than once; rename one of them in the file",
                "{ file: s.csv, columns: { owner: Owner }, join: { file: o.csv, on: OrderID } } | no file 'o.csv' in ",
                "{ file: s.csv, columns: { owner: Owner }, join: { file: s.csv, on: OrderID } } | 's.csv' has no column 'OrderID'",
                "{ file: s.dat } | the ending of 's.dat' does not tell its format; add 'format: csv', jsonl, parquet or xlsx",
                "{ file: link.csv } | no file 'link.csv' in "
            })
    void reportsFilesAndColumnsThatAreNotThere(String from, String expected) throws Exception {
        DataFixture fixture = fixture("{ id: text, owner: text }", from)
                .file("s.csv", "\uFEFF id , Owner ,twice,twice\n1,o,2,3\n")
                .file("s.dat", "x");
        Path outside = Files.writeString(folder.resolve("outside.csv"), "id,owner\n1,o\n");
        Files.createSymbolicLink(fixture.data().resolve("link.csv"), outside);
        assertThat(fixture.load().problems())
                .anyMatch(problem -> problem.toString().contains(expected));
        assertThat(fixture.load().isUsable()).isFalse();
    }

    @Test
    void toleratesMarksAndSpacesAroundNamesOfColumns() {
        DataFixture fixture = fixture("{ id: text, owner: text }", "{ file: s.csv, columns: { owner: Owner } }")
                .file("s.csv", "\uFEFF id , Owner \n 1 , o \n");
        assertThat(fixture.rows(fixture.load(), "sale")).containsExactly("1|o|2|s.csv");
    }
}
