package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.engine.ledger.Ledger;
import io.baton.engine.ledger.LedgerLock;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3, part 8: the same key with other content in a later load is a correction kept with history. */
class LoadTakingTest {

    private static final String CATALOGUE = """
            { baton: 1, catalogue: test, facts: {
              sale: { participant: who, key: id, fields: { id: text, who: text, net: money } },
              stock: { participant: who, key: id, full: yes, fields: { id: text, who: text, net: money } },
              visit: { participant: who, fields: { who: text, net: money } } } }
            """;
    private static final String HEAD = "id,who,net\n";

    @TempDir
    private Path root;

    private DataFixture fixture;
    private int day;

    @BeforeEach
    void makeFolder() {
        fixture = new DataFixture(root).catalogue(CATALOGUE).file("people.csv", "participant,name\nana,Ana\n");
    }

    private LoadTaking.Answer take() throws IOException {
        return take(fixture.data());
    }

    private LoadTaking.Answer take(Path from) throws IOException {
        day++;
        return LoadTaking.take(
                        fixture.read(),
                        new LoadTaking.Request(
                                fixture.data(), from, Instant.parse("2024-05-0" + day + "T12:00:00Z"), "day " + day),
                        LoadOptions.of(fixture.cache(), fixture.bad()),
                        Progress.NONE)
                .orElseThrow();
    }

    private Ledger ledger() throws IOException {
        return Ledger.of(fixture.data());
    }

    private LoadedData state(Ledger state) throws IOException {
        LoadOptions options = LoadOptions.of(fixture.cache(), fixture.bad()).at(state);
        return FactStore.load(fixture.read(), fixture.data(), options, Progress.NONE);
    }

    private List<String> rows(Ledger state, String table) throws IOException {
        return fixture.rows(
                state(state),
                table,
                "SELECT * EXCLUDE (baton_was), replace(baton_was, chr(30), ' ') FROM %s ORDER BY ALL");
    }

    private static Load.Change change(LoadTaking.Answer answer, String table) {
        return answer.load().orElseThrow().changes().stream()
                .filter(change -> change.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("M9 a correction wins, the earlier state stays, absence is not deletion")
    void correctsByKey() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n2,ana,200\n3,ana,300\n");
        take();
        fixture.file("sale.csv", HEAD + "1,ana,110\n3,ana,300\n4,ana,400\n");

        LoadTaking.Answer answer = take();

        assertThat(change(answer, "sale")).isEqualTo(new Load.Change("sale", 1, 1, 1, 1, 0, false));
        assertThat(rows(ledger(), "sale"))
                .containsExactly(
                        "1|ana|110.0000|2|0002/sale.csv|2|net 100.0000",
                        "2|ana|200.0000|3|0001/sale.csv|null|null",
                        "3|ana|300.0000|4|0001/sale.csv|null|null",
                        "4|ana|400.0000|4|0002/sale.csv|null|null");
        assertThat(state(ledger()).table("sale").rows()).isEqualTo(4);
        assertThat(rows(ledger().first(1), "sale"))
                .containsExactly(
                        "1|ana|100.0000|2|0001/sale.csv|null|null",
                        "2|ana|200.0000|3|0001/sale.csv|null|null",
                        "3|ana|300.0000|4|0001/sale.csv|null|null");
    }

    @Test
    void takesNothingWhenNothingIsNew() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        take();
        assertThat(take().load()).isEmpty();
        assertThat(ledger().size()).isEqualTo(1);
    }

    @Test
    void deletesWhatFullFilesLack() throws IOException {
        fixture.file("stock.csv", HEAD + "1,ana,100\n2,ana,200\n");
        take();
        fixture.file("stock.csv", HEAD + "1,ana,101\n");

        assertThat(change(take(), "stock")).isEqualTo(new Load.Change("stock", 0, 1, 0, 1, 0, true));
        assertThat(rows(ledger(), "stock")).containsExactly("1|ana|101.0000|2|0002/stock.csv|2|net 100.0000");
    }

    @Test
    void replacesFilesWithoutKeysByTheirNames() throws IOException {
        fixture.file("visit.csv", "who,net\nana,1\nana,1\n");
        take();
        fixture.file("visit.csv", "who,net\nana,1\nana,2\n");

        assertThat(change(take(), "visit")).isEqualTo(new Load.Change("visit", 1, 0, 1, 1, 0, true));
        assertThat(rows(ledger(), "visit"))
                .containsExactly("ana|1.0000|2|0002/visit.csv|null|null", "ana|2.0000|3|0002/visit.csv|null|null");
    }

    @Test
    void leavesTheEarlierRowWhereALaterOneIsBad() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n2,ana,200\n");
        take();
        fixture.file("sale.csv", HEAD + "1,ana,many\n2,ana,201\n2,ana,202\n");

        assertThat(change(take(), "sale")).isEqualTo(new Load.Change("sale", 0, 0, 0, 2, 3, false));
        assertThat(rows(ledger(), "sale"))
                .containsExactly(
                        "1|ana|100.0000|2|0001/sale.csv|null|null", "2|ana|200.0000|3|0001/sale.csv|null|null");
        assertThat(state(ledger()).badRows()).isEqualTo(3);
        assertThat(state(ledger().first(1)).badRows()).isZero();
    }

    @Test
    void mendsLinesOfTheFileThatWasThere() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,many\n2,ana,200\n3,ana,300\n");
        take();
        fixture.file("sale.mended.csv", "id,who,net,baton_line\n1,ana,100,2\n30,ana,300,4\n");
        take();
        assertThat(rows(ledger(), "sale"))
                .containsExactly(
                        "1|ana|100.0000|2|0002/sale.mended.csv|null|null",
                        "2|ana|200.0000|3|0001/sale.csv|null|null",
                        "30|ana|300.0000|3|0002/sale.mended.csv|null|null");

        // the mended file stays in the folder, but its lines are not those of the next export
        fixture.file("sale.csv", HEAD + "9,ana,900\n8,ana,800\n");
        take();
        assertThat(rows(ledger(), "sale")).hasSize(5).contains("9|ana|900.0000|2|0003/sale.csv|null|null");
    }

    @Test
    void takesFilesFromElsewhere() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        take();
        Path other = Files.createDirectories(root.resolve("week 2")).resolve("sale.csv");
        Files.writeString(other, HEAD + "1,ana,150\n");

        assertThat(take(other).load().orElseThrow().files())
                .extracting(Load.TakenFile::name)
                .containsExactly("sale.csv");
        assertThat(rows(ledger(), "sale")).containsExactly("1|ana|150.0000|2|0002/sale.csv|2|net 100.0000");
        assertThat(LoadTaking.untaken(
                        fixture.read(),
                        fixture.data(),
                        LoadOptions.of(fixture.cache(), fixture.bad()).at(ledger())))
                .isEmpty();
    }

    @Test
    void refusesAFileThatCannotBeRead() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        take();
        fixture.file("sale.csv", "nothing,of,that\n1,ana,100\n");

        LoadTaking.Answer answer = take();

        assertThat(answer.load()).isEmpty();
        assertThat(answer.data().orElseThrow().problems()).isNotEmpty();
        assertThat(ledger().size()).isEqualTo(1);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void hasTakenNothingWhenKilledInTheMiddle() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        take();
        // what a killed process leaves: files beside the loads, without a load
        Path half = fixture.data().resolve(".baton/scratch-1/load/files");
        Files.createDirectories(half);
        Files.writeString(half.resolve("sale.csv"), HEAD + "1,ana,");

        assertThat(ledger().size()).isEqualTo(1);
        assertThat(rows(ledger(), "sale")).containsExactly("1|ana|100.0000|2|0001/sale.csv|null|null");
    }

    @Test
    void letsOneLoadAtATime() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        try (LedgerLock _ = LedgerLock.take(fixture.data()).orElseThrow()) {
            Optional<LoadTaking.Answer> second = LoadTaking.take(
                    fixture.read(),
                    new LoadTaking.Request(fixture.data(), fixture.data(), Instant.EPOCH, ""),
                    LoadOptions.of(fixture.cache(), fixture.bad()),
                    Progress.NONE);
            assertThat(second).isEmpty();
        }
        assertThat(take().load()).isPresent();
    }

    @Test
    void noticesThatALoadWasChanged() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        take();
        Files.writeString(fixture.data().resolve(".baton/loads/0001/files/sale.csv"), HEAD + "1,ana,999\n");
        Ledger changed = ledger();

        assertThatThrownBy(() -> state(changed)).isInstanceOf(IOException.class).hasMessageContaining("not the file");
    }

    @Test
    void namesStatesByNumberAndDay() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        take();
        fixture.file("sale.csv", HEAD + "1,ana,110\n");
        take();
        LocalDate first = LocalDate.of(2024, 5, 1);
        assertThat(ledger().on(first.minusDays(1), ZoneOffset.UTC)).isEmpty();
        assertThat(ledger().on(first, ZoneOffset.UTC).orElseThrow().size()).isEqualTo(1);
        assertThat(ledger().on(first.plusYears(1), ZoneOffset.UTC)).contains(ledger());
    }

    @Test
    void keepsTheHashOfAStateWhateverComesLater() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        String first = take().load().orElseThrow().hash();
        fixture.file("sale.csv", HEAD + "1,ana,110\n");
        String second = take().load().orElseThrow().hash();

        assertThat(ledger().first(1).last().orElseThrow().hash())
                .isEqualTo(first)
                .isNotEqualTo(second);
    }

    @Test
    void readsTheFolderAsItIsWithoutLoads() throws IOException {
        fixture.file("sale.csv", HEAD + "1,ana,100\n");
        assertThat(ledger()).isEqualTo(Ledger.NONE);
        assertThat(fixture.rows(fixture.load(), "sale")).containsExactly("1|ana|100.0000|2|sale.csv");
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> files = Files.list(fixture.data().resolve(".baton"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("scratch-"))
                    .toList();
        }
    }
}
