package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.demo.Names;
import io.baton.cli.generate.Career.Post;
import io.baton.cli.generate.Career.Stretch;

/** Writes who works here, as what, under whom, and who is away. */
final class People {
    private static final String ROLE_OF_HEAD = "head";
    private static final String ROLE_OF_LEADER = "manager";

    private final Hierarchy hierarchy;
    private final Sheets sheets;

    People(Hierarchy hierarchy, Sheets sheets) {
        this.hierarchy = hierarchy;
        this.sheets = sheets;
    }

    void writeLeader(int person, Dice dice) {
        writeName(person, dice);
        Sheet row = sheets.of(FactTable.ASSIGNMENTS)
                .person(person)
                .text(person == Hierarchy.HEAD ? ROLE_OF_HEAD : ROLE_OF_LEADER)
                .text(hierarchy.unit(person));
        (person == Hierarchy.HEAD ? row.empty() : row.person(hierarchy.superior(person)))
                .empty()
                .empty()
                .end();
    }

    void write(Career career, Dice dice) {
        writeName(career.person(), dice);
        for (Post post : career.posts()) {
            Sheet row = sheets.of(FactTable.ASSIGNMENTS)
                    .person(career.person())
                    .text(post.role())
                    .text(hierarchy.unit(post.team()))
                    .person(post.superior())
                    .date(post.days().from());
            (post.days().to() == Career.OPEN
                            ? row.empty()
                            : row.date(post.days().to()))
                    .end();
        }
        career.leave().ifPresent(leave -> write(career.person(), leave, dice));
    }

    private void write(int person, Stretch leave, Dice dice) {
        sheets.of(FactTable.LEAVE)
                .person(person)
                .date(leave.from())
                .date(leave.to())
                .text(dice.chance(500) ? "maternity" : "sick")
                .end();
    }

    private void writeName(int person, Dice dice) {
        sheets.of(FactTable.PEOPLE)
                .person(person)
                .text(Names.of(hierarchy.region(person), dice))
                .end();
    }
}
