package io.baton.cli.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The files of a company, to which parts are added in turn. */
final class CompanyFiles implements AutoCloseable {
    private final Map<FactTable, OutputStream> files = new EnumMap<>(FactTable.class);
    private final Map<FactTable, Long> lines = new EnumMap<>(FactTable.class);
    private final List<OutputStream> ledger;
    private long facts;

    private CompanyFiles(List<OutputStream> ledger) {
        this.ledger = ledger;
    }

    static CompanyFiles open(Path folder, boolean messy) throws IOException {
        List<OutputStream> ledger = messy ? List.of(Files.newOutputStream(folder.resolve(Mess.LEDGER))) : List.of();
        for (OutputStream file : ledger) {
            file.write("table,line,mess\n".getBytes(StandardCharsets.UTF_8));
        }
        var opened = new CompanyFiles(ledger);
        for (FactTable table : FactTable.values()) {
            OutputStream file = Files.newOutputStream(folder.resolve(table.label() + ".csv"));
            file.write(messy ? MessySheet.header(table) : header(table));
            opened.files.put(table, file);
            opened.lines.put(table, 1L);
        }
        return opened;
    }

    private static byte[] header(FactTable table) {
        String names = table.columns().stream().map(FactTable.Column::name).collect(Collectors.joining(","));
        return (names + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Adds the rows of a part, and says how many rows of facts there are now. */
    long write(Sheets sheets) throws IOException {
        for (FactTable table : FactTable.values()) {
            Sheet sheet = sheets.of(table);
            Objects.requireNonNull(files.get(table)).write(sheet.bytes(), 0, sheet.size());
            note(table, sheet);
            facts += table.isFact() ? sheet.lines() : 0;
        }
        return facts;
    }

    private void note(FactTable table, Sheet sheet) throws IOException {
        long before = Objects.requireNonNull(lines.get(table));
        for (Mess mess : sheet.mess()) {
            String line = table.label() + "," + (before + mess.line()) + ","
                    + mess.kind().label() + "\n";
            ledger.getFirst().write(line.getBytes(StandardCharsets.UTF_8));
        }
        lines.put(table, before + sheet.lines());
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : files.values()) {
            file.close();
        }
        for (OutputStream file : ledger) {
            file.close();
        }
    }
}
