package io.baton.server.intake;

import io.baton.engine.row.Nature;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RejectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows to mend as an Excel workbook: under their own header, the line in the file and the reason behind them, in columns that are ignored
 * when it is read again. What was a text stays one, so that no cell that somebody has sent becomes a formula in the hands of another.
 */
final class MendBook implements RejectWriter {

    private static final int LONGEST_CELL = 32_767;
    private static final int EXCEL_DIGITS = 15;

    private final List<String> columns;
    private final List<Integer> places;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    /** @param columns those of the rows, in which the file may have its own ones from an earlier time */
    MendBook(OutputStream out, List<String> columns) {
        this.columns = List.copyOf(columns);
        places = Stream.iterate(0, place -> place + 1)
                .limit(columns.size())
                .filter(place -> !RejectWriter.isOwn(columns.get(place)))
                .toList();
        book = new Workbook(out, "Baton", "1.0");
        sheet = book.newWorksheet("baton");
        for (int i = 0; i < places.size(); i++) {
            text(i, columns.get(places.get(i)));
        }
        text(places.size(), LINE);
        text(places.size() + 1, REASON);
        sheet.range(0, 0, 0, places.size() + 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(RawRow cells, String reason) {
        row++;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) < cells.count()) {
                cell(i, cells.cell(places.get(i)), cells.nature(places.get(i)));
            }
        }
        sheet.value(row, places.size(), cells.line());
        text(places.size() + 1, reason);
        for (int i = columns.size(); i < cells.count(); i++) {
            text(places.size() + 2 + i - columns.size(), cells.cell(i));
        }
    }

    private void cell(int column, String text, Nature nature) {
        if (nature == Nature.NUMBER
                && text.matches("-?[0-9]{1," + EXCEL_DIGITS + "}(\\.[0-9]{1," + EXCEL_DIGITS + "})?")) {
            sheet.value(row, column, new BigDecimal(text));
        } else {
            text(column, text);
        }
    }

    private void text(int column, String text) {
        sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        sheet.style(row, column).format("@").set();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
