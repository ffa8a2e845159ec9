package io.baton.engine.row;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Layout;
import java.io.IOException;
import java.nio.file.Path;

/** Opens files of every format. */
public final class RowSources {

    private RowSources() {}

    /**
     * The rows of a file.
     *
     * @throws UnreadableFile where nothing of it can be used
     */
    public static RowSource open(Path path, FileFormat format, Layout layout) throws IOException, UnreadableFile {
        return switch (format) {
            case CSV -> new CsvRows(TextFile.of(path, layout.encoding()), layout);
            case JSON_LINES, EXCEL, PARQUET ->
                throw new UnreadableFile(1, format.label() + " files cannot be read yet", "save it as CSV");
        };
    }
}
