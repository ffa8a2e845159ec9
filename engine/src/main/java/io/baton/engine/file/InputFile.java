package io.baton.engine.file;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import java.nio.file.Path;
import java.util.List;

/**
 * One file from which rows of a table are read.
 *
 * @param table the table
 * @param source what the catalogue says of the file
 * @param place the place of the source among those of its table, from 0
 * @param name relative to the data folder
 * @param path where it is
 * @param format of the file
 * @param lookUps the files of each join
 */
record InputFile(
        Table table,
        Source source,
        int place,
        String name,
        Path path,
        FileFormat format,
        List<List<LookUpFile>> lookUps) {

    /** A file whose columns are put behind a row's own. */
    record LookUpFile(String name, Path path, FileFormat format) {}

    InputFile {
        lookUps = List.copyOf(lookUps);
    }
}
