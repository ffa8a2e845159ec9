package io.baton.server.facts;

import io.baton.core.document.Problem;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.RowIntake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MimeType;

/**
 * The rows of a text that was sent.
 *
 * @param good those that could be read
 * @param bad those that could not
 * @param ignored columns that nobody knows
 * @param fault why it could not be read as a whole
 * @param sha256 of the text, in hexadecimal digits
 */
public record SentRows(
        List<FactLoad.Line> good, List<BadRow> bad, List<String> ignored, Optional<Problem> fault, String sha256) {

    public SentRows {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        ignored = List.copyOf(ignored);
    }

    private static final MimeType NDJSON = new MimeType("application", "x-ndjson");
    private static final MimeType CSV = new MimeType("text", "csv");

    /** Of which format a text is that is sent as that; empty where it cannot be read. */
    public static Optional<FileFormat> format(MimeType content) {
        if (content.isCompatibleWith(CSV)) {
            return Optional.of(FileFormat.CSV);
        }
        return content.isCompatibleWith(NDJSON) ? Optional.of(FileFormat.JSON_LINES) : Optional.empty();
    }

    /**
     * Reads a text.
     *
     * @param mostBytes how long it may be
     * @param zone in which local times are meant
     * @return empty where it is longer
     */
    public static Optional<SentRows> read(Table table, FileFormat format, InputStream body, long mostBytes, ZoneId zone)
            throws IOException {
        Path text = Files.createTempFile("baton-facts", ".sent");
        try {
            Optional<String> sha256 = SentText.save(body, text, mostBytes);
            return sha256.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(table, new RowIntake.Text(table.name(), text, format), zone, sha256.get()));
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private static SentRows read(Table table, RowIntake.Text text, ZoneId zone, String sha256) throws IOException {
        List<FactLoad.Line> good = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        RowIntake.Read read = RowIntake.read(table, text, zone, sent -> {
            switch (sent) {
                case RowIntake.Sent.Good(long line, var row) -> good.add(new FactLoad.Line(line, row));
                case RowIntake.Sent.Bad(BadRow row) -> bad.add(row);
            }
        });
        return new SentRows(good, bad, read.ignored(), read.problems().stream().findFirst(), sha256);
    }
}
