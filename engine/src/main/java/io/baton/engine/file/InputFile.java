package io.baton.engine.file;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
 * @param mended the file beside it whose rows take the place of the lines that they name
 */
record InputFile(
        Table table,
        Source source,
        int place,
        String name,
        Path path,
        FileFormat format,
        List<List<LookUpFile>> lookUps,
        Optional<MendedFile> mended) {

    /** A file whose columns are put behind a row's own. */
    record LookUpFile(String name, Path path, FileFormat format) {}

    /** Rows that somebody mended: a file of bad rows, put into the data folder. */
    record MendedFile(String name, Path path, FileFormat format) {}

    /** The mended rows as a file of their own. */
    Optional<InputFile> mendedInput() {
        return mended.map(file -> new InputFile(
                table, source, place, file.name(), file.path(), file.format(), lookUps, Optional.empty()));
    }

    InputFile {
        lookUps = List.copyOf(lookUps);
    }
}
