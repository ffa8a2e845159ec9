package io.baton.engine.file;

import java.nio.file.Path;

/** A process that loads a folder and prints what it found: {@code LoadProgram folder}. */
final class LoadProgram {

    static final String CATALOGUE = """
            baton: 1
            catalogue: test
            facts:
              sale: { participant: owner, key: id, fields: { id: text, owner: text, amount: money } }
            """;

    private LoadProgram() {}

    public static void main(String[] arguments) {
        DataFixture fixture = fixture(Path.of(arguments[0]));
        System.out.println(said(fixture));
    }

    static DataFixture fixture(Path folder) {
        return new DataFixture(folder).catalogue(CATALOGUE);
    }

    static String said(DataFixture fixture) {
        LoadedData loaded = fixture.load();
        return loaded.badRows() + " bad, " + fixture.rows(loaded, "sale", "SELECT count(*), sum(amount) FROM %s");
    }
}
