package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;

import io.baton.core.fact.Field;
import io.baton.engine.row.ParquetFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of Parquet as a field, in SQL that means the same as reading its cells.
 *
 * @param value an expression of the field's type
 * @param goods what holds where a cell is good; a missing one fails none
 */
record ParquetCast(String value, List<String> goods) {

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

    /** The digits that the whole numbers of each type may have. */
    private static final Map<String, Integer> WHOLE_NUMBERS = Map.of(
            "TINYINT", 3, "UTINYINT", 3, "SMALLINT", 5, "USMALLINT", 5, "INTEGER", 10, "UINTEGER", 10, "BIGINT", 19);

    /** Blanks beside those up to the space, which the row reader takes off both ends of a cell. */
    private static final List<String> BLANKS = List.of("chr(160)", "chr(12288)", "chr(65279)");

    private static final int MOST_DIGITS = 18;
    private static final int WIDEST = 38;

    ParquetCast {
        goods = List.copyOf(goods);
    }

    /** A field without a column. */
    static ParquetCast missing(Field field) {
        return new ParquetCast("NULL::" + ParquetTypes.type(field), List.of());
    }

    /** The column as that field; empty where only the row reader knows how. */
    static Optional<ParquetCast> of(Field field, ParquetFile.Column column) {
        return switch (field.kind()) {
            case MONEY, MONEY_GROSS, COUNT, POINTS, RATIO, NUMBER, DAYS -> decimal(field, column);
            case TEXT -> text(column);
            case DATE -> column.type().equals("DATE") ? Optional.of(date(name(column.name()))) : Optional.empty();
            case YES_NO -> column.type().equals("BOOLEAN") ? plain(name(column.name())) : Optional.empty();
            case TIME, DURATION, MONTHS -> Optional.empty();
        };
    }

    /** What holds in a good row; nothing where no row can be bad. */
    Optional<String> condition(boolean required) {
        Stream<String> there = required ? Stream.of(value + " IS NOT NULL") : Stream.of();
        return Stream.concat(there, goods.stream()).reduce((one, other) -> one + " AND " + other);
    }

    private static Optional<ParquetCast> plain(String value) {
        return Optional.of(new ParquetCast(value, List.of()));
    }

    private static ParquetCast date(String column) {
        return new ParquetCast(
                column, List.of("coalesce(" + column + " BETWEEN DATE '0001-01-01' AND DATE '9999-12-31', true)"));
    }

    private static Optional<ParquetCast> text(ParquetFile.Column column) {
        String cell = name(column.name());
        if (WHOLE_NUMBERS.containsKey(column.type())) {
            return plain(cell + "::VARCHAR");
        }
        if (!column.type().equals("VARCHAR")) {
            return Optional.empty();
        }
        return Optional.of(new ParquetCast("nullif(" + cell + ", '')", List.of(hasNothingToTakeOff(cell))));
    }

    /** Taking blanks off costs the database more than the row reader, so that the quick way is for files without them. */
    private static String hasNothingToTakeOff(String cell) {
        String ends = BLANKS.stream()
                .map(blank -> " OR starts_with(" + cell + ", " + blank + ") OR ends_with(" + cell + ", " + blank + ")")
                .collect(Collectors.joining());
        String bad = cell + " < '!' OR " + cell + "[-1] < '!' OR contains(" + cell + ", chr(0))" + ends;
        return "(coalesce(" + cell + ", '') = '' OR NOT (" + bad + "))";
    }

    private static Optional<ParquetCast> decimal(Field field, ParquetFile.Column column) {
        Matcher decimal = DECIMAL.matcher(column.type());
        if (decimal.matches()) {
            int scale = Integer.parseInt(decimal.group(2));
            return decimal(field, column, Integer.parseInt(decimal.group(1)) - scale, scale);
        }
        return Optional.ofNullable(WHOLE_NUMBERS.get(column.type()))
                .flatMap(digits -> decimal(field, column, digits, 0));
    }

    private static Optional<ParquetCast> decimal(Field field, ParquetFile.Column column, int whole, int scale) {
        int room = MOST_DIGITS - field.decimals();
        String cell = name(column.name());
        String type = ParquetTypes.type(field);
        if (whole <= room && scale <= field.decimals()) {
            return plain(cell + "::" + type);
        }
        if (Math.max(whole, room) + Math.max(scale, field.decimals()) > WIDEST) {
            return Optional.empty();
        }
        String cast = "TRY_CAST(" + cell + " AS " + type + ")";
        return Optional.of(
                new ParquetCast(cast, List.of("coalesce(" + cast + " = " + cell + ", " + cell + " IS NULL)")));
    }
}
