package io.baton.server.access.web;

import io.baton.server.access.AccountBook;
import io.baton.server.organisation.Placed;
import io.baton.server.page.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Accounts that were made, with their first passwords, as an Excel workbook whose cells are texts: no name becomes a formula. */
final class GivenBook {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "Baton", "1.0");
    private final Worksheet sheet = book.newWorksheet("baton");
    private int row;

    GivenBook(Words words) {
        line(List.of(
                words.say("login"),
                words.say("password.first"),
                words.say("person.id"),
                words.say("person"),
                words.say("person.role"),
                words.say("person.unit")));
        sheet.range(0, 0, 0, 5).style().bold().set();
        sheet.freezePane(0, 1);
    }

    void add(Placed whose, AccountBook.Given given) {
        line(List.of(
                given.login(),
                given.password(),
                whose.person().id(),
                whose.person().name(),
                whose.role(),
                whose.unit()));
    }

    private void line(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
            sheet.style(row, i).format("@").set();
        }
        row++;
    }

    /** The workbook; nothing can be added any more. */
    byte[] bytes() throws IOException {
        book.close();
        return out.toByteArray();
    }
}
