package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: test
            zone: Asia/Shanghai
            facts:
              sale:
                participant: owner
                key: id
                fields: { id: text, owner: text, sold_on: date, at: time, amount: money, share: ratio, open: yes/no, lasted: duration }
            """;

    private static final String SELECT =
            "SELECT id, owner, sold_on, \"at\", \"at$day\", amount, share, open, lasted, baton_line FROM %s ORDER BY baton_line";

    @TempDir
    private Path folder;

    private DataFixture fixture() {
        return new DataFixture(folder).catalogue(CATALOGUE);
    }

    private List<String> rows(DataFixture fixture) {
        LoadedData loaded = fixture.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(DataFixture.bad(loaded, "sale")).isEmpty();
        return fixture.rows(loaded, "sale", SELECT);
    }

    private static String problem(DataFixture fixture) {
        return fixture.load().problems().getFirst().toString();
    }

    @Test
    void readsJsonLinesWithNumbersFromTheirText() {
        DataFixture fixture = fixture().file("sale.jsonl", """
                        {"id":"A","owner":"o","amount":0.1000,"open":true}

                        {"owner":"o","id":2,"amount":"1.5e0","share":1e-2,"sold_on":"2024-02-29","unknown":{"deep":[1,{"x":2}]}}
                        {"id":"C","owner":"王\\u82b3","amount":-1.25E+2,"at":"2024-02-29T20:00:00Z","open":null,"lasted":90}
                        """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "sale"))
                .containsExactly("sale.jsonl:3: column 'amount': '1.5e0': not a number");
        assertThat(fixture.rows(loaded, "sale", SELECT))
                .containsExactly(
                        "A|o|null|null|null|0.1000|null|true|null|1",
                        "C|王芳|null|2024-02-29 20:00:00.0|2024-03-01|-125.0000|null|null|90|4");
    }

    @Test
    void readsInnerMembersOfJsonByDots() {
        DataFixture fixture = new DataFixture(folder)
                .catalogue("""
                        baton: 1
                        catalogue: test
                        facts:
                          sale:
                            participant: owner
                            fields: { id: text, owner: text }
                            from: { file: s.jsonl, columns: { id: head.id, owner: head.who.first head.who.last } }
                        """)
                .file(
                        "s.jsonl",
                        "{\"head\":{\"id\":7,\"who\":{\"first\":\"Ann\",\"last\":\"Lee\"}}}\n{\"head\":{\"id\":8,\"who\":[1]}}\n");
        LoadedData loaded = fixture.load();
        assertThat(fixture.rows(loaded, "sale")).containsExactly("7|Ann Lee|1|s.jsonl");
        assertThat(DataFixture.bad(loaded, "sale"))
                .containsExactly("s.jsonl:2: column 'head.who.first head.who.last': missing");
    }

    @Test
    void reportsBrokenJsonRowByRowAndLoadsThemMended() throws IOException {
        DataFixture fixture = fixture().file("sale.jsonl", """
                        {"id":"A","owner":"o"}
                        {"id":"B","owner":"o"
                        {"id":"C","id":"C","owner":"o"}
                        [1]
                        {"id":"D","owner":"o"} trailing
                        {"id":"E","owner":"o","amount":[1]}
                        {"id":"F"}
                        {}
                        """);
        LoadedData loaded = fixture.load();
        assertThat(fixture.rows(loaded, "sale", "SELECT id FROM %s")).containsExactly("A");
        assertThat(DataFixture.bad(loaded, "sale"))
                .hasSize(8)
                .element(4)
                .isEqualTo("sale.jsonl:6: column 'amount': '[…]': a list or an error, not a single value");
        Path bad = fixture.bad().resolve("sale.jsonl");
        // a second pass over the same rows says the same and repeats nothing
        String once = Files.readString(bad);
        Files.copy(bad, fixture.data().resolve("sale.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(fixture.load().badRows()).isEqualTo(7);
        String twice = Files.readString(bad);
        assertThat(twice.lines().map(line -> line.replaceAll("baton_line\":\\d+", "")))
                .hasSameSizeAs(once.lines().toList());
        assertThat(twice).doesNotContainPattern("baton_line.*baton_line.*baton_line");
        String mended = once.replace("\"owner\":\"o\"\n", "\"owner\":\"o\"}\n")
                .replace("\"id\":\"C\",\"id\":\"C\"", "\"id\":\"C\"")
                .replace(" trailing", "")
                .replace("[1]", "1")
                .replace("\"F\"}", "\"F\",\"owner\":\"o\"}")
                .lines()
                .filter(line -> line.contains("\"id\":"))
                .collect(Collectors.joining("\n"));
        fixture.file("sale.jsonl", mended);
        assertThat(rows(fixture)).hasSize(5);
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baton", "1.0")) {
            content.accept(workbook.newWorksheet("Sales"));
            workbook.newWorksheet("Other").value(0, 0, "id");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, int row) {
        List<String> names = List.of("id", "owner", "sold_on", "at", "amount", "share", "open", "lasted");
        for (int i = 0; i < names.size(); i++) {
            sheet.value(row, i, names.get(i));
        }
    }

    @Test
    void readsWorkbooksAsExcelShowsThem() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 1);
            sheet.value(3, 0, 42);
            sheet.value(3, 1, "王芳 & <co>");
            sheet.value(3, 2, LocalDate.of(2024, 2, 29));
            sheet.style(3, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(3, 3, LocalDateTime.of(2024, 2, 29, 13, 30, 15));
            sheet.style(3, 3).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(3, 4, new BigDecimal("0.30000000000000004"));
            sheet.value(3, 5, 0.8);
            sheet.style(3, 5).format("0%").set();
            sheet.value(3, 6, true);
            sheet.value(3, 7, 1.5);
            sheet.style(3, 7).format("[h]:mm").set();
            sheet.inlineString(4, 0, "B");
            sheet.value(4, 1, "o");
            sheet.value(4, 4, 12345678901L);
            sheet.value(4, 12, " ");
            sheet.range(4, 1, 5, 1).merge();
        });
        assertThat(rows(fixture().file("sale.xlsx", workbook)))
                .containsExactly(
                        "42|王芳 & <co>|2024-02-29|2024-02-29 05:30:15.0|2024-02-29|0.3000|0.800000|true|129600|4",
                        "B|o|null|null|null|12345678901.0000|null|null|null|5");
    }

    /** A workbook by hand, as strange as programs write them. */
    private static byte[] workbook(String sheet, String workbookPr) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'>" + workbookPr + "<sheets><sheet name='A' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='/xl/s.xml'/></Relationships>");
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si></sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
            part(zip, "xl/s.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static final String SMALL_HEADER =
            "<row><c t='str'><v>id</v></c><c t='str'><v>owner</v></c><c t='str'><v>sold_on</v></c><c t='str'><v>amount</v></c></row>";

    @ParameterizedTest
    @CsvSource({
        "'', 45351, 2024-02-29",
        "<workbookPr date1904='1'/>, 43889, 2024-02-29",
        "'', 1, 1900-01-01",
        "'', 59, 1900-02-28",
        "'', 61, 1900-03-01"
    })
    void readsDatesOfBothCalendars(String workbookPr, String serial, String expected) {
        String row = "<row r='7'><c r='A7' t='s'><v>0</v></c><c t='inlineStr'><is><t>o</t></is></c><c r='C7' s='1'><v>"
                + serial + "</v></c></row>";
        DataFixture fixture = fixture().file("sale.xlsx", workbook(SMALL_HEADER + row, workbookPr));
        assertThat(rows(fixture)).containsExactly("rich|o|" + expected + "|null|null|null|null|null|null|7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<c r='D7' t='e'><v>#DIV/0!</v></c> | column 'amount': '#DIV/0!': a list or an error, not a single value",
                "<c r='C7' s='1'><v>60</v></c> | column 'sold_on': '60': a list or an error, not a single value",
                "<c r='C7' s='1'><v>-1</v></c> | column 'sold_on': '-1': a list or an error, not a single value",
                "<c r='C7' s='1'><v>1e99</v></c> | column 'sold_on': '1e99': a list or an error, not a single value",
                "<c r='C7' s='1'><v>45351.5</v></c> | column 'sold_on': '2024-02-29 12:00:00.000': a time, not a date",
                "<c r='C7'><v>45351</v></c> | column 'sold_on': '45351': not a date of the form yyyy-MM-dd",
                "<c r='D7'><v>1e30</v></c> | column 'amount': '1000000000000000000000000000000': more than 14 digits before the decimal mark",
                "<c r='D7'><v>1e999999999</v></c> | column 'amount': '1e999999999': not a number",
                "<c r='D7' t='s'><v>99</v></c> | column 'amount': '#SHARED': a list or an error, not a single value",
                "<c r='F7'><v>1</v></c> | 6 cells where there should be 4"
            })
    void reportsCellsWithoutAValue(String cell, String reason) {
        String row = "<row r='7'><c r='A7' t='s'><v>0</v></c><c r='B7' t='str'><v>o</v></c>" + cell + "</row>";
        LoadedData loaded =
                fixture().file("sale.xlsx", workbook(SMALL_HEADER + row, "")).load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(DataFixture.bad(loaded, "sale")).containsExactly("sale.xlsx:7: " + reason);
    }

    @Test
    void refusesAWorkbookThatInflatesBeyondMeasure() {
        String rows = "<row><c t='str'><v>x</v></c></row>".repeat(3_000_000);
        DataFixture fixture = fixture().file("sale.xlsx", workbook(SMALL_HEADER + rows, ""));
        assertThat(problem(fixture)).contains("a part of it inflates to more than 300 times its size");
    }

    @Test
    void refusesAWorkbookThatWasMadeToFillTheMemory() {
        String wide = "<row>" + "<c/>".repeat(20_000) + "</row>";
        assertThat(problem(fixture().file("sale.xlsx", workbook(wide, ""))))
                .contains("a cell lies beyond the last column");
        String deep = "<row>" + "<c>".repeat(100) + "</c>".repeat(100) + "</row>";
        assertThat(problem(fixture().file("sale.xlsx", workbook(SMALL_HEADER + deep, ""))))
                .contains("the workbook is damaged");
        String sheets = IntStream.range(0, 70_000)
                .mapToObj(i -> "<sheet name='" + i + "'/>")
                .collect(Collectors.joining());
        assertThat(problem(fixture().file("sale.xlsx", workbook(SMALL_HEADER, sheets))))
                .contains("the workbook holds more than 65536 sheets");
        String attribute = "<row x='" + "x".repeat(70 << 20) + "'></row>";
        assertThat(problem(fixture().file("sale.xlsx", workbook(SMALL_HEADER + attribute, ""))))
                .contains("the workbook is damaged");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(problem(fixture().file("sale.xlsx", "id,owner"))).contains("sale.xlsx:1: the workbook is damaged");
        assertThat(problem(fixture().file("sale.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})))
                .contains("old format .xls, or encrypted; save it as .xlsx without a password");
        assertThat(problem(fixture().file("sale.xlsx", workbook("<row><c r='XFE1'><v>1</v></c></row>", ""))))
                .contains("a cell lies beyond the last column");
        String sheetMissing = CATALOGUE + "    from: { file: sale.xlsx, sheet: Salse }\n";
        assertThat(problem(new DataFixture(folder).catalogue(sheetMissing).file("sale.xlsx", workbook(_ -> {}))))
                .contains("the workbook has no sheet 'Salse'; did you mean 'Sales'?");
    }

    private DataFixture parquet(String select) {
        DataFixture fixture = fixture().file("x", "");
        try (EmbeddedDuckDb database =
                EmbeddedDuckDb.open(EmbeddedDuckDb.Limits.standard(folder.resolve("spill"), fixture.data()))) {
            database.execute("COPY (" + select + ") TO "
                    + EmbeddedDuckDb.text(fixture.data().resolve("sale.parquet").toString()) + " (FORMAT parquet)");
            return fixture;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsParquetWithTypesOfItsOwn() {
        DataFixture fixture = parquet(
                "SELECT 7 AS id, 'o' AS owner, TIMESTAMP '2024-02-29 00:00:00' AS sold_on, TIMESTAMP '2024-02-29 23:30:00' AS at,"
                        + " 12.5::DECIMAL(30,10) AS amount, 1::TINYINT AS share, true AS open, NULL::INTEGER AS lasted"
                        + " UNION ALL SELECT 8, ' o2 ', NULL, NULL, 1, 0, NULL, 60");
        assertThat(rows(fixture))
                .containsExactly(
                        "7|o|2024-02-29|2024-02-29 15:30:00.0|2024-02-29|12.5000|1.000000|true|null|1",
                        "8|o2|null|null|null|1.0000|0.000000|null|60|2");
    }

    @Test
    void refusesBinaryFractionsInParquet() {
        assertThat(problem(parquet("SELECT 'A' AS id, 'o' AS owner, 1.5::DOUBLE AS amount")))
                .endsWith(
                        "the column 'amount' of 'sale.parquet' holds binary fractions (DOUBLE), which cannot say 0.1 exactly;"
                                + " write it as DECIMAL, whole numbers or text");
    }

    @Test
    void refusesWhatIsNoParquet() {
        assertThat(problem(fixture().file("sale.parquet", "PAR1 and nothing else PAR1")))
                .contains("sale.parquet:1: the file cannot be read as Parquet: ");
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsCompressedText() {
        assertThat(rows(fixture().file("sale.csv.gz", gzip("id,owner\nA,o\n")))).hasSize(1);
        assertThat(rows(fixture().file("sale.jsonl.gz", gzip("{\"id\":\"B\",\"owner\":\"o\"}"))))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"sale.csv.gz", "sale.jsonl.gz"})
    void refusesCompressedTextThatIsCutOff(String name) {
        StringBuilder text = new StringBuilder(name.contains("csv") ? "id,owner\n" : "");
        for (int i = 0; i < 20_000; i++) {
            text.append(name.contains("csv") ? i * 7919 + ",o\n" : "{\"id\":" + i * 7919 + ",\"owner\":\"o\"}\n");
        }
        byte[] whole = gzip(text.toString());
        DataFixture fixture = fixture().file(name, Arrays.copyOf(whole, whole.length / 2));
        assertThat(problem(fixture))
                .contains("the file cannot be read to its end")
                .endsWith("it may be cut off");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', ''",
        "UTF-8, '\uFEFF', ''",
        "UTF-16LE, '\uFEFF', ''",
        "UTF-16BE, '\uFEFF', ''",
        "UTF-16LE, '', utf-16le",
        "UTF-16BE, '', utf-16be",
        "UTF-16LE, '\uFEFF', utf-16",
        "GB18030, '', gb18030",
        "GB18030, '\uFEFF', ''",
        "Big5, '', big5",
        "GBK, '', gbk"
    })
    void readsEncodings(String charset, String mark, String declared) {
        String encoding = declared.isEmpty() ? "" : "defaults: { encoding: " + declared + " }\n";
        DataFixture fixture = new DataFixture(folder)
                .catalogue(CATALOGUE.replace("facts:", encoding + "facts:"))
                .file("sale.csv", mark + "id,owner\nA,王明\n", Charset.forName(charset));
        assertThat(rows(fixture)).containsExactly("A|王明|null|null|null|null|null|null|null|2");
    }

    @Test
    void readsWindows1252AndRareCharacters() {
        DataFixture fixture = new DataFixture(folder)
                .catalogue(CATALOGUE.replace("facts:", "defaults: { encoding: windows-1252 }\nfacts:"))
                .file("sale.csv", "id,owner\nA,José €\n", Charset.forName("windows-1252"));
        assertThat(rows(fixture)).containsExactly("A|José €|null|null|null|null|null|null|null|2");
        assertThat(rows(new DataFixture(folder.resolve("rare"))
                        .catalogue(CATALOGUE)
                        .file("sale.csv", "id,owner\nA,㛃𠮷\n")))
                .containsExactly("A|㛃𠮷|null|null|null|null|null|null|null|2");
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, '张伟,李娜,王芳今天签订了新的合同', gb18030",
        "Big5, '張偉,李娜,王芳今天簽訂了新的合約', big5",
        "windows-1252, 'José,Muñoz,Ångström', windows-1252"
    })
    void saysWhichEncodingWouldFit(String charset, String text, String fitting) {
        DataFixture fixture =
                fixture().file("sale.csv", "id,owner\nA,o\nB,\"" + text + "\"\nC,o\n", Charset.forName(charset));
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "sale"))
                .singleElement()
                .asString()
                .startsWith("sale.csv:3: column 'owner': '")
                .endsWith("': bytes that are not utf-8; the file would fit 'encoding: " + fitting + "'");
        assertThat(fixture.rows(loaded, "sale", "SELECT id FROM %s ORDER BY id"))
                .containsExactly("A", "C");
    }

    @Test
    void keepsBadBytesInTheFileOfBadRows() throws IOException {
        byte[] text = "id,owner\nA,o\nB,J\u00F6\u00FCrg\n".getBytes(StandardCharsets.ISO_8859_1);
        DataFixture fixture = fixture().file("sale.csv", text);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "sale").getFirst()).contains("'J<F6><FC>rg'");
        String written = Files.readString(fixture.bad().resolve("sale.csv"), StandardCharsets.ISO_8859_1);
        assertThat(written).contains("B,J\u00F6\u00FCrg,3,");
    }

    @Test
    void refusesNamesOfColumnsInAnotherEncoding() {
        DataFixture fixture = fixture().file("sale.csv", "编号,姓名\nA,o\n", Charset.forName("GB18030"));
        assertThat(problem(fixture))
                .contains(
                        "the names of the columns hold bytes that are not utf-8; the file would fit 'encoding: gb18030'");
        String utf16 = CATALOGUE.replace("facts:", "defaults: { encoding: utf-16 }\nfacts:");
        assertThat(problem(new DataFixture(folder).catalogue(utf16).file("sale.csv", "id,owner\n")))
                .contains(
                        "the file has no byte order mark, which utf-16 needs; declare 'encoding: utf-16le' or 'utf-16be'");
    }

    @Test
    void aMappedNameThatNoLineOfJsonHasIsReportedEachTime() {
        DataFixture fixture = new DataFixture(folder)
                .catalogue("""
                        baton: 1
                        catalogue: test
                        facts:
                          sale:
                            participant: owner
                            fields: { owner: text, amount: money, note: text, channel: text }
                            from:
                              - file: sale.jsonl
                                columns: { amount: Amuont, note: Note }
                        """)
                .file("sale.jsonl", "{\"owner\":\"o\",\"Amount\":1}\n{\"owner\":\"o\",\"Note\":null}\n");
        for (int i = 0; i < 2; i++) {
            assertThat(fixture.load().problems())
                    .singleElement()
                    .asString()
                    .contains("warning: no row of 'sale.jsonl' has 'Amuont'; check how it is spelt there");
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, utf-16le", "UTF-16BE, utf-16be"})
    void tellsUtf16WithoutAMark(String charset, String advised) {
        assertThat(problem(fixture().file("sale.csv", "id,owner\nA,o\n", Charset.forName(charset))))
                .contains("sale.csv:1: the file is in UTF-16 without a byte order mark; declare 'encoding: " + advised
                        + "'");
    }
}
