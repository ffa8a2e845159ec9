package io.baton.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * How long an Excel file of contracts takes from the form until all that is wrong with it is on the page, and until its good rows are
 * facts: {@code UploadProgram address login sellers day rows}. Every hundredth row has a bad cell.
 */
public final class UploadProgram {

    private static final String PAGE = "/data/contract";
    private static final List<String> COLUMNS =
            List.of("contract_id", "seller", "customer", "kind", "signed_on", "gross", "tax_rate");
    private static final int BAD = 100;

    private UploadProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(arguments[0]);
        console.logIn(arguments[1]);
        List<String> sellers = Files.readAllLines(Path.of(arguments[2]));
        int rows = Integer.parseInt(arguments[4]);
        byte[] book = book(sellers, LocalDate.parse(arguments[3]), rows);

        long begun = System.nanoTime();
        String upload = console.file(PAGE, PAGE + "/uploads", "contracts.xlsx", book);
        String page = console.get(upload + "?whole").body();
        long seen = System.nanoTime();
        if (!page.contains("bad.xlsx")) {
            throw new IOException("the page of " + upload + " lists no bad rows");
        }
        console.form(upload, upload + "/take", Map.of("take", "good-rows").entrySet());
        long taken = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "Excel file of %d rows (%.1f MB): all errors listed after %.1f s, its good rows taken in %.1f s%n",
                rows,
                book.length / 1e6,
                (seen - begun) / 1e9,
                (taken - seen) / 1e9);
    }

    private static byte[] book(List<String> sellers, LocalDate day, int rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Baton", "1.0")) {
            Worksheet sheet = book.newWorksheet("contracts");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            String mark = "excel-" + System.nanoTime() + "-";
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, mark + row);
                sheet.value(row, 1, sellers.get(row % sellers.size()));
                sheet.value(row, 2, "K" + row % 1_000);
                sheet.value(row, 3, "new");
                sheet.value(row, 4, day.toString());
                if (row % BAD == 0) {
                    sheet.value(row, 5, "about a thousand");
                } else {
                    sheet.value(row, 5, BigDecimal.valueOf(100_000L + row, 2));
                }
                sheet.value(row, 6, new BigDecimal("0.06"));
            }
        }
        return file.toByteArray();
    }
}
