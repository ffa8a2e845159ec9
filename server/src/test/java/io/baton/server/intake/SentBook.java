package io.baton.server.intake;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.RowSources;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A workbook that the server has sent. */
final class SentBook {

    private SentBook() {}

    /** Its rows below the header, each with bars between the cells. */
    static List<String> rows(byte[] content, Path folder) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "sent", ".xlsx"), content);
        List<String> rows = new ArrayList<>();
        try (RowSource source = new RowSources(() -> {
                    throw new IOException("no database");
                })
                .open(file, FileFormat.EXCEL, Layout.STANDARD)) {
            RawRow row = new RawRow();
            while (source.next(row)) {
                rows.add(IntStream.range(0, row.count()).mapToObj(row::cell).collect(Collectors.joining("|")));
            }
            return rows;
        } catch (UnreadableFile e) {
            throw new IOException(e);
        }
    }
}
