package io.baton.engine.file;

import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that can be wrong in a row: its cells as a whole, its partners in look-up files, its values. */
final class RowChecker {

    private final RowSource rows;
    private final List<LookUp> lookUps;
    private final List<Integer> keys;
    private final RowConverter converter;
    private final int width;
    private String badBytes = "";

    RowChecker(RowSource rows, List<LookUp> lookUps, List<Integer> keys, RowConverter converter) {
        this.rows = rows;
        this.lookUps = lookUps;
        this.keys = keys;
        this.converter = converter;
        this.width = rows.header().size();
    }

    /** Fills the batch's current row; what is wrong, nothing where the row is good. The row keeps its own cells only. */
    List<BadCell> check(RawRow row, Batch batch) throws IOException {
        if (!row.fault().isEmpty()) {
            return List.of(BadCell.of(row.line(), "", row.cell(0), row.fault()));
        }
        if (row.count() != width) {
            return List.of(BadCell.of(row.line(), "", "", row.count() + " cells where there should be " + width));
        }
        if (rows.hasBadBytes()) {
            List<BadCell> bad = badBytes(row);
            if (!bad.isEmpty()) {
                return bad;
            }
        }
        for (int i = 0; i < lookUps.size(); i++) {
            Optional<BadCell> lonely = lookUps.get(i).extend(row, keys.get(i));
            if (lonely.isPresent()) {
                row.truncate(width);
                return List.of(lonely.get());
            }
        }
        List<BadCell> bad = converter.convert(row, batch);
        row.truncate(width);
        return bad;
    }

    private List<BadCell> badBytes(RawRow row) throws IOException {
        List<BadCell> bad = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            if (row.hasBadBytes(i)) {
                badBytes = badBytes.isEmpty() ? rows.badBytes() : badBytes;
                bad.add(BadCell.of(row.line(i), rows.header().get(i), row.shown(i), badBytes));
            }
        }
        return bad;
    }
}
