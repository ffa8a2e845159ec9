package io.baton.engine.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are read. */
public enum FileFormat {
    /** Cells between delimiters, also compressed by gzip. */
    CSV("csv"),
    /** One JSON object a line, also compressed by gzip. */
    JSON_LINES("jsonl"),
    /** Columns with types. */
    PARQUET("parquet"),
    /** An Excel workbook. */
    EXCEL("xlsx");

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    /** The name in catalogues. */
    public String label() {
        return label;
    }

    private List<String> endings() {
        return switch (this) {
            case CSV -> List.of(".csv", ".csv.gz", ".tsv", ".txt");
            case JSON_LINES -> List.of(".jsonl", ".jsonl.gz", ".ndjson");
            case PARQUET -> List.of(".parquet");
            case EXCEL -> List.of(".xlsx");
        };
    }

    /** The format of a file by its ending. */
    public static Optional<FileFormat> byEnding(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** The names under which a table's rows are looked for, in this order, where the catalogue names no file. */
    public static List<String> defaultFiles(String table) {
        return List.of(
                table + ".csv",
                table + ".csv.gz",
                table + ".jsonl",
                table + ".jsonl.gz",
                table + ".parquet",
                table + ".xlsx");
    }
}
