package io.baton.engine.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The names of the columns of a file. */
final class ColumnList {

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** The columns of a header, or the numbers 1, 2, … where the first row is no header. */
    static ColumnList of(List<String> firstRow, boolean isHeader) {
        ColumnList columns = new ColumnList();
        for (int i = 0; i < firstRow.size(); i++) {
            columns.add(isHeader ? stripped(firstRow.get(i)) : String.valueOf(i + 1));
        }
        return columns;
    }

    private static String stripped(String name) {
        return name.replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .replace('\u3000', ' ')
                .strip();
    }

    /** Adds a column behind the others. */
    int add(String name) {
        names.add(name);
        places.putIfAbsent(name, names.size() - 1);
        return names.size() - 1;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    int size() {
        return names.size();
    }

    OptionalInt place(String name) {
        Integer place = places.get(name);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    boolean holdsBadBytes() {
        return names.stream().map(String::toCharArray).anyMatch(ColumnList::holdsBadBytes);
    }

    private static boolean holdsBadBytes(char[] name) {
        for (int i = 0; i < name.length; i++) {
            if (StrictDecoder.isEscape(name, i, 0)) {
                return true;
            }
        }
        return false;
    }
}
