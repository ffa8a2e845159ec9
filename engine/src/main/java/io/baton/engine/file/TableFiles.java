package io.baton.engine.file;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of a table in a folder. */
record TableFiles(Table table, DataFolder folder, Problems problems) {

    /** The files in the order of the catalogue and their names, each mended one behind its original. */
    List<InputFile> find() throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        for (int i = 0; i < table.sources().size(); i++) {
            inputs.addAll(find(table.sources().get(i), i));
        }
        return inputs;
    }

    private List<InputFile> find(Source source, int place) throws IOException {
        List<String> names =
                source.file().isPresent() ? folder.matching(source.file().get(), problems) : folder.named(table);
        List<List<InputFile.LookUpFile>> lookUps = new ArrayList<>();
        for (Source.Join join : source.joins()) {
            lookUps.add(lookUps(join));
        }
        if (lookUps.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        Location at = source.file().map(Source.FileName::at).orElse(table.at());
        return names.stream()
                .filter(name -> !BadFiles.isMended(name))
                .flatMap(name -> format(name, source.layout().format(), at).stream()
                        .map(format -> new InputFile(
                                table, source, place, name, folder.path(name), format, lookUps, mended(name, format))))
                .flatMap(input -> Stream.concat(Stream.of(input), input.mendedInput().stream()))
                .toList();
    }

    private List<InputFile.LookUpFile> lookUps(Source.Join join) throws IOException {
        List<InputFile.LookUpFile> files = new ArrayList<>();
        for (String name : folder.matching(join.file(), problems)) {
            format(name, join.layout().format(), join.file().at())
                    .ifPresent(format -> files.add(new InputFile.LookUpFile(name, folder.path(name), format)));
        }
        return files;
    }

    private Optional<InputFile.MendedFile> mended(String name, FileFormat format) {
        String mended = BadFiles.mendedName(name, format);
        FileFormat own = format == FileFormat.JSON_LINES ? format : FileFormat.CSV;
        return folder.holds(mended)
                ? Optional.of(new InputFile.MendedFile(mended, folder.path(mended), own))
                : Optional.empty();
    }

    private Optional<FileFormat> format(String name, Optional<FileFormat> declared, Location at) {
        Optional<FileFormat> format = declared.or(() -> FileFormat.byEnding(name));
        if (format.isEmpty()) {
            problems.error(
                    at,
                    "the ending of '" + name + "' does not tell its format",
                    "add 'format: csv', jsonl, parquet or xlsx");
        }
        return format;
    }
}
