package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table in Parquet. */
final class ParquetTypes {

    static final String FILE = "baton_file";
    static final String LINE = "baton_line";

    /** How files are written: the newer encodings are written faster and read twice as fast. */
    static final String FORMAT = " (FORMAT parquet, PARQUET_VERSION V2)";

    private ParquetTypes() {}

    /** The column that holds the day of an instant. */
    static String day(Field field) {
        return field.name() + "$day";
    }

    /** The type of a field's column. */
    static String type(Field field) {
        return switch (field.kind()) {
            case MONEY, MONEY_GROSS, COUNT, POINTS, RATIO, NUMBER, DAYS -> "DECIMAL(18," + field.decimals() + ")";
            case DURATION -> "BIGINT";
            case DATE -> "DATE";
            case TIME -> "TIMESTAMP";
            case TEXT -> "VARCHAR";
            case YES_NO -> "BOOLEAN";
            case MONTHS -> throw new IllegalArgumentException("no field is of the kind months");
        };
    }

    /** The columns of the fields, quoted, without lineage. */
    static List<String> columns(FactType type) {
        List<String> columns = new ArrayList<>();
        for (Field field : type.fields()) {
            columns.add(name(field.name()));
            if (field.kind() == Kind.TIME) {
                columns.add(name(day(field)));
            }
        }
        return columns;
    }

    /** The definitions of all columns but the file. */
    static String definitions(FactType type) {
        List<String> columns = new ArrayList<>();
        for (Field field : type.fields()) {
            columns.add(name(field.name()) + " " + type(field));
            if (field.kind() == Kind.TIME) {
                columns.add(name(day(field)) + " DATE");
            }
        }
        columns.add(name(LINE) + " BIGINT");
        return String.join(", ", columns);
    }
}
