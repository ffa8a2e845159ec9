package io.baton.engine.paybook;

import io.baton.core.document.CodePointOrder;
import io.baton.core.document.CsvCell;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pieces of a file of lines begin, so that the lines of one person are found without reading the others.
 *
 * @param pieces in the order of the file
 */
record PieceIndex(List<Piece> pieces) {

    /** The file in the folder of a posting. */
    static final String NAME = "pieces.csv";

    private static final int COLUMNS = 2;

    PieceIndex {
        pieces = List.copyOf(pieces);
    }

    /** The first person of a piece, and where it begins. */
    record Piece(String participant, long offset) {}

    /** Writes the index; it is on the disk when this returns. */
    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            CsvCell.append(text, piece.participant(), ',');
            text.append(piece.offset()).append('\n');
        }
        Path file = folder.resolve(NAME);
        Files.writeString(file, text);
        Journal.sync(file, StandardOpenOption.WRITE);
    }

    static PieceIndex read(Path folder) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(NAME)))) {
            LineCells cells = new LineCells(in, COLUMNS);
            while (cells.next()) {
                pieces.add(new Piece(cells.text(0), cells.number(1).longValueExact()));
            }
        }
        return new PieceIndex(pieces);
    }

    /** Where to begin to read the lines of a person: the last piece that begins with somebody before. */
    long offset(String participant) {
        int first = 0;
        int end = pieces.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (CodePointOrder.INSTANCE.compare(pieces.get(middle).participant(), participant) < 0) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first == 0 ? 0 : pieces.get(first - 1).offset();
    }
}
