package io.baton.core.document;

/**
 * A place in a text, as an editor counts it.
 *
 * @param source the name of the text, usually the file as the user wrote it; never empty
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 */
public record Location(String source, int line, int column) {

    /** The place {@code characters} to the right on the same line. */
    public Location right(int characters) {
        return new Location(source, line, column + characters);
    }

    /** {@code source:line:column}, the form that editors open. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
