package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangersTest {

    @TempDir
    private Path folder;

    private DataFixture fixture() {
        return new DataFixture(folder)
                .catalogue("""
                baton: 1
                catalogue: test
                facts:
                  sale: { participant: owner, fields: { owner: text, amount: money } }
                """)
                .file("sale.csv", "owner,amount\na,1\nz,2\nc,3\nz,4\ny9,5\ny1,6\ny2,7\ny3,8\ny4,9\n");
    }

    @Test
    void rowsOfUnknownPeopleAreCounted() {
        DataFixture fixture = fixture()
                .file("people.csv", "participant,name\na,A\n")
                .file("assignments.csv", "participant,role\nc,seller\n")
                .file("targets.csv", "participant,item,period,value\na,t,2024,1\nq,t,2024,1\n")
                .file("ratings.csv", "participant,period,item,value\na,2024,overall,1\n");
        List<Strangers> expected = List.of(
                new Strangers("sale", 7, 6, List.of("y1", "y2", "y3", "y4", "y9")),
                new Strangers("targets", 1, 1, List.of("q")));
        assertThat(fixture.load().strangers()).isEqualTo(expected);
        // and again, from the cache
        assertThat(fixture.load().strangers()).isEqualTo(expected);
        fixture.file("people.csv", "participant,name\na,A\nz,\ny1,\ny2,\ny3,\ny4,\ny9,\nq,\n");
        assertThat(fixture.load().strangers()).isEmpty();
    }

    @Test
    void withoutPeopleNobodyIsAStranger() {
        assertThat(fixture().load().strangers()).isEmpty();
    }
}
