package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * Makes an invented company of any size: an organisation of several levels, sellers who join, leave, move and are away, and
 * their facts, targets and ratings in the files of the standard catalogue. A pure function of its {@link CompanySize}.
 */
public final class Company {
    private final CompanySize size;
    private final boolean messy;
    private final Hierarchy hierarchy;
    private final Days days;
    private final Careers careers;
    private final Dice dice;

    private Company(CompanySize size, boolean messy) {
        this.size = size;
        this.messy = messy;
        this.hierarchy = new Hierarchy(size.people());
        this.days = new Days(size);
        this.careers = new Careers(hierarchy, days, size.seed());
        this.dice = new Dice(size.seed());
    }

    /**
     * Writes the company as CSV into the folder, over what is there.
     *
     * @param messy whether the files have what real exports have: see {@link Mess}
     * @param threads how many work at it; the bytes do not depend on it
     * @param done hears how many lines of how many are written
     * @throws IOException where the folder cannot be written
     */
    public static void write(CompanySize size, boolean messy, Path folder, int threads, BiConsumer<Long, Long> done)
            throws IOException {
        Files.createDirectories(folder);
        var company = new Company(size, messy);
        var lines = new LineShares(size, company.hierarchy, company.careers);
        try (var files = CompanyFiles.open(folder, messy);
                var parts = new Parts(threads, files, written -> done.accept(written, size.lines()))) {
            for (Part part : Part.all(size, company.hierarchy, company.careers, lines)) {
                parts.make(() -> company.make(part));
            }
            parts.finish();
        }
    }

    private Sheets make(Part part) {
        Sheets sheets = messy ? Sheets.messy(size.seed(), part.number()) : Sheets.orderly();
        var people = new People(hierarchy, sheets);
        for (int i = 0; i < part.lines().size(); i++) {
            int person = part.first() + i;
            if (hierarchy.leads(person)) {
                people.writeLeader(person, dice.branch("name" + person));
            } else {
                make(careers.of(person), part.lines().get(i), people, sheets);
            }
        }
        return sheets;
    }

    private void make(Career career, int lines, People people, Sheets sheets) {
        int person = career.person();
        people.write(career, dice.branch("name" + person));
        var goals = new Goals(size);
        var desk = new Desk(career, lines, days, sheets, dice.branch("work" + person));
        new Work(size, desk, hierarchy, goals).write();
        goals.write(career, sheets.of(FactTable.TARGETS), dice.branch("goals" + person));
        new Opinions(size, sheets, hierarchy.region(person)).write(career, dice.branch("opinions" + person));
    }
}
