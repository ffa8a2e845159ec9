package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.generate.FactTable.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as real exports have them. Good rows keep their meaning: blanks around cells, thousand marks, several forms of dates
 * and of yes and no, words for nothing, blank rows, rows twice. Between them stand {@link BadRows}, each of which is noted.
 */
final class MessySheet extends Sheet {
    private static final List<String> BLANKS = List.of(" ", "  ", "\t", "\u00A0", "\u3000");
    private static final List<String> BLANK_ROWS = List.of("", "  ", "\t");
    private static final List<String> NOTHING = List.of("", "", "#N/A", "NULL", "-", "无");
    private static final List<String> YES = List.of("是", "Y", "TRUE", "1", "yes");
    private static final List<String> NO = List.of("否", "N", "FALSE", "0", "no");
    private static final List<String> REMARKS =
            List.of("", "", "老客户", "\"先电话确认, 再开票\"", "\"客户说：\"\"价格再谈\"\"\"", "\"第一行\n第二行\"");

    private final FactTable table;
    private final Dice dice;
    private final BadRows badRows;
    private final List<Mess> mess = new ArrayList<>();
    private final boolean keyed;
    private int rowStart;

    MessySheet(FactTable table, long seed, int part) {
        super(table.messyEncoding());
        this.table = table;
        this.keyed = table.has(Content.KEY);
        this.dice = new Dice(seed).branch("mess" + table + part);
        this.badRows = new BadRows(table, part, dice);
    }

    /** The first line of a file. */
    static byte[] header(FactTable table) {
        var bytes = new ByteArrayOutputStream();
        String mark = table.messyEncoding().equals(StandardCharsets.UTF_8) ? "\uFEFF" : "";
        bytes.writeBytes((mark + MessyCatalogue.header(table)).getBytes(table.messyEncoding()));
        bytes.write('\n');
        return bytes.toByteArray();
    }

    @Override
    List<Mess> mess() {
        return mess;
    }

    @Override
    Sheet text(String text) {
        super.text(text);
        if (dice.chance(20)) {
            raw(dice.pick(BLANKS));
        }
        return this;
    }

    @Override
    Sheet empty() {
        return super.text(dice.pick(NOTHING));
    }

    @Override
    Sheet yes(boolean yes) {
        return super.text(dice.pick(yes ? YES : NO));
    }

    @Override
    Sheet money(long cents) {
        if (Math.abs(cents) < 100_000 || dice.chance(500)) {
            return super.money(cents);
        }
        String plain = Long.toString(Math.abs(cents) / 100);
        var marked = new StringBuilder(plain);
        for (int place = plain.length() - 3; place > 0; place -= 3) {
            marked.insert(place, ',');
        }
        begin();
        raw((cents < 0 ? "\"-" : "\"") + marked + '.');
        digits(Math.abs(cents) % 100, 2);
        put('"');
        return this;
    }

    @Override
    Sheet date(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = date.getYear();
        int month = date.getMonthValue();
        int ofMonth = date.getDayOfMonth();
        return switch (dice.below(5)) {
            case 0 -> super.text(year + "/" + month + "/" + ofMonth);
            case 1 -> super.text(year + "年" + month + "月" + ofMonth + "日");
            case 2 -> super.text(ofMonth + "." + month + "." + year);
            default -> super.date(day);
        };
    }

    @Override
    void end() {
        if (table == FactTable.CONTRACT) {
            begin();
            remark(dice.pick(REMARKS));
            begin();
        }
        closeRow();
        byte[] row = since(rowStart);
        if (dice.chance(4) && keyed) {
            repeat(row);
        }
        if (dice.chance(5)) {
            raw(dice.pick(BLANK_ROWS));
            closeRow();
        }
        if (dice.chance(4) && table.isFact()) {
            badRows.write(this);
        }
        rowStart = size();
    }

    private void remark(String text) {
        int lineEnd = text.indexOf('\n');
        if (lineEnd >= 0) {
            raw(text.substring(0, lineEnd));
            breakInside();
        }
        raw(text.substring(lineEnd + 1));
    }

    /** Half of the systems end lines as Windows does. */
    void closeRow() {
        if (table.label().length() % 2 == 0) {
            put('\r');
        }
        line();
    }

    void note(Mess.Kind kind) {
        mess.add(new Mess(lines() + 1, kind));
    }
}
