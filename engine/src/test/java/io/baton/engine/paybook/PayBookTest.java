package io.baton.engine.paybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.core.document.CodePointOrder;
import io.baton.core.settle.Earning;
import io.baton.core.settle.Entry;
import io.baton.core.settle.Hold;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PersonEarnings;
import io.baton.core.settle.PersonResult;
import io.baton.core.time.DateRange;
import io.baton.engine.ledger.LedgerLock;
import io.baton.engine.paybook.PayBook.Answer;
import io.baton.engine.run.RunRequest.Results;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M9 the ledger of pay")
class PayBookTest {

    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void open() throws IOException {
        book = new Book(folder.resolve("pay"));
        assertThat(book.open().open(Book.month("2024-03"), Book.STAMP)).isInstanceOf(Answer.Written.class);
    }

    @Test
    void anEmptyBookHasNothing() throws IOException {
        PayBook empty = PayBook.open(folder.resolve("none"), 1);

        assertThat(empty.journal()).isEmpty();
        assertThat(empty.openPeriod()).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void postsLinesThatStay() throws IOException {
        book.post("2024-03", "E1 D1 5.004, D2 3", "E2 D3 1");

        assertThat(book.csv()).isEqualTo("""
                E1,2024-03,2024-03,commission,D1,5.004,5.00,CNY,2 %,earned,0,,commission,1,2,
                E1,2024-03,2024-03,commission,D2,3,3.00,CNY,2 %,earned,0,,commission,1,2,
                E2,2024-03,2024-03,commission,D3,1,1.00,CNY,2 %,earned,0,,commission,1,2,
                """);
        JournalEntry.Posting posting =
                (JournalEntry.Posting) book.open().journal().getLast();
        assertThat(posting.run())
                .isEqualTo(Book.request("2024-03", Entries.NONE).run());
        assertThat(posting.stamp()).isEqualTo(Book.STAMP);
        assertThat(posting.content().lines()).isEqualTo(3);
        assertThat(posting.content().paid()).containsEntry("CNY", new BigDecimal("9.00"));
    }

    @Test
    @DisplayName("M9 twice posts nothing; late facts and corrections post in the open period and name the closed one")
    void postsOnlyDifferences() throws IOException {
        book.post("2024-03", "E1 D1 5, D2 3", "E2 D3 1");
        assertThat(book.post("2024-03", "E1 D1 5, D2 3", "E2 D3 1")).isEqualTo(new Answer.NothingToPost());
        book.open().close("2024-03", Book.STAMP);
        book.open().open(Book.month("2024-04"), Book.STAMP);
        book.post("2024-04", "E1 D1 4, D9 2", "E2 D3 1");
        book.post("2024-04", "E1 D1 4.50, D9 2", "E2 D3 1");

        assertThat(book.csv()).isEqualTo("""
                E1,2024-03,2024-03,commission,D1,5,5.00,CNY,2 %,earned,0,,commission,1,2,
                E1,2024-03,2024-03,commission,D2,3,3.00,CNY,2 %,earned,0,,commission,1,2,
                E1,2024-03,2024-04,commission,D1,4,-1.00,CNY,2 %,earned,5.00,2024-03/2,commission,1,5,
                E1,2024-03,2024-04,commission,D2,0,-3.00,CNY,no longer earned,earned,3.00,2024-03/2,commission,1,5,
                E1,2024-03,2024-04,commission,D9,2,2.00,CNY,2 %,earned,0,,commission,1,5,
                E1,2024-04,2024-04,debt,2024-04,2,2.00,CNY,debt,debt,0,,,0,5,
                E1,2024-03,2024-04,commission,D1,4.5,0.50,CNY,2 %,earned,4.00,2024-03/2,commission,1,6,
                E1,2024-04,2024-04,debt,2024-04,1.5,-0.50,CNY,debt,debt,2.00,,,0,6,
                E2,2024-03,2024-03,commission,D3,1,1.00,CNY,2 %,earned,0,,commission,1,2,
                """);
    }

    @Test
    @DisplayName("M9 absence is not zero: who is missing or failed blocks the posting until accepted by name")
    void whoIsNotCalculatedBlocks() throws IOException {
        book.post("2024-03", "E1 D1 5", "E2 D2 3", "E4 D4 4");
        PayBook open = book.open();
        try (PayDraft draft = Book.settle(open, "2024-03", "E1 D1 6", "E3 -", "E4 -")) {
            assertThat(draft.absentees())
                    .containsExactly(
                            new Absentee("E2", Absentee.Cause.MISSING, ""),
                            new Absentee("E3", Absentee.Cause.FAILED, "no target"),
                            new Absentee("E4", Absentee.Cause.FAILED, "no target"));
            assertThat(Book.lines(draft)).containsExactly("E1 D1 1.00");
            assertThat(open.post(draft, Book.STAMP, List.of("E2")))
                    .isEqualTo(new Answer.Refused(new Refusal.NotAccepted(List.of("E3", "E4"))));
            assertThat(open.post(draft, Book.STAMP, List.of("E2", "E3", "E4"))).isInstanceOf(Answer.Written.class);
        }
        // who was accepted stays so until the run knows the person again
        assertThat(book.post("2024-03", "E1 D1 7", "E3 -", "E4 -")).isInstanceOf(Answer.Written.class);
        assertThat(book.post("2024-03", "E1 D1 7", "E2 D2 2", "E3 -", "E4 -")).isInstanceOf(Answer.Written.class);
        assertThat(book.post("2024-03", "E1 D1 8", "E3 -", "E4 -"))
                .isEqualTo(new Answer.Refused(new Refusal.NotAccepted(List.of("E2"))));
    }

    @Test
    void whoWasNeverPaidIsNotMissed() throws IOException {
        book.post("2024-03", "E1 D1 5", "E2 ", "E3 D2 1");
        book.post("2024-03", "E1 D1 5", "E2 ", "E3 ");

        try (PayDraft draft = Book.settle(book.open(), "2024-03", "E1 D1 5")) {
            assertThat(draft.absentees()).isEmpty();
        }
    }

    @Test
    void peopleForWhomSomebodyHasEnteredAreMissed() throws IOException {
        Entries entries = new Entries(List.of(manual("E0"), manual("E2"), manual("E9")), List.of());

        try (PayDraft draft = Book.settle(book.open(), "2024-03", entries, "E1 D1 5", "E2 ")) {
            assertThat(draft.absentees())
                    .containsExactly(
                            new Absentee("E0", Absentee.Cause.ENTERED_ONLY, ""),
                            new Absentee("E9", Absentee.Cause.ENTERED_ONLY, ""));
            assertThat(Book.lines(draft)).containsExactly("E1 D1 5.00", "E2 D1 7");
        }
    }

    @Test
    void holdsAreListedAndNotPosted() throws IOException {
        Hold hold = new Hold("E1", "", "commission", "D1", "appeal", "boss");

        try (PayDraft draft =
                Book.settle(book.open(), "2024-03", new Entries(List.of(), List.of(hold)), "E1 D1 5, D2 1")) {
            assertThat(draft.held()).extracting(held -> held.hold()).containsExactly(hold);
            assertThat(Book.lines(draft)).containsExactly("E1 D2 1.00");
        }
    }

    @Test
    void theSameDraftIsPostedOnce() throws IOException {
        PayBook open = book.open();
        PayBook other = book.open();
        try (PayDraft draft = Book.settle(open, "2024-03", "E1 D1 5");
                PayDraft rival = Book.settle(other, "2024-03", "E1 D1 5")) {
            assertThat(open.post(draft, Book.STAMP, List.of())).isInstanceOf(Answer.Written.class);
            assertThat(open.post(draft, Book.STAMP, List.of()))
                    .isEqualTo(new Answer.Refused(new Refusal.Outdated(1, 2)));
            assertThat(other.post(rival, Book.STAMP, List.of()))
                    .isEqualTo(new Answer.Refused(new Refusal.Outdated(1, 2)));
        }
        assertThat(book.csv().lines()).hasSize(1);
    }

    @Test
    void oneWritesAtATime() throws IOException {
        try (LedgerLock _ =
                LedgerLock.takeFile(book.folder().resolve("book.lock")).orElseThrow()) {
            assertThat(book.post("2024-03", "E1 D1 5")).isEqualTo(new Answer.Refused(new Refusal.Busy()));
        }
        assertThat(book.post("2024-03", "E1 D1 5")).isInstanceOf(Answer.Written.class);
    }

    @Test
    void periodsOpenOneAfterTheOther() throws IOException {
        PayBook open = book.open();

        assertThat(open.open(Book.month("2024-04"), Book.STAMP))
                .isEqualTo(new Answer.Refused(new Refusal.AnotherIsOpen("2024-04", "2024-03")));
        assertThat(book.post("2024-02", "E1 D1 5"))
                .isEqualTo(new Answer.Refused(new Refusal.NotOpen("2024-02", false, Optional.of("2024-03"))));
        assertThat(open.close("2024-02", Book.STAMP)).isInstanceOf(Answer.Refused.class);
        assertThat(open.close("2024-03", Book.STAMP)).isInstanceOf(Answer.Written.class);
        assertThat(open.isClosed("2024-03")).isTrue();
        assertThat(book.post("2024-03", "E1 D1 5"))
                .isEqualTo(new Answer.Refused(new Refusal.NotOpen("2024-03", true, Optional.empty())));
        assertThat(open.open(Book.month("2024-03"), Book.STAMP))
                .isEqualTo(new Answer.Refused(new Refusal.TooEarly("2024-03", "2024-03")));
        assertThat(open.open(Book.month("2024-04"), Book.STAMP)).isInstanceOf(Answer.Written.class);
        assertThat(book.open().openPeriod()).contains("2024-04");
    }

    @Test
    @DisplayName("M9, M15 a period that leaves out others is opened only where somebody says so")
    void aPeriodThatLeavesOutOthersIsRefused() throws IOException {
        PayBook open = book.open();
        open.close("2024-03", Book.STAMP);
        DateRange april = Book.month("2024-04").days();

        assertThat(open.open(Book.month("2024-05"), Book.STAMP))
                .isEqualTo(new Answer.Refused(new Refusal.LeavesOut("2024-05", "2024-03", april)));
        assertThat(open.open(Book.month("2024-05"), Book.STAMP, days -> !days.equals(april)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(open.open(Book.month("2024-05"), Book.STAMP, april::equals)).isInstanceOf(Answer.Written.class);
        assertThat(book.open().openPeriod()).contains("2024-05");
    }

    @Test
    void everyRefusalSaysWhatAndWhatMendsIt() {
        List<Refusal> refusals = List.of(
                new Refusal.Busy(),
                new Refusal.LeavesOut(
                        "2024-05", "2024-03", Book.month("2024-04").days()),
                new Refusal.Outdated(1, 2),
                new Refusal.NotOpen("2024-03", true, Optional.of("2024-04")),
                new Refusal.NotOpen("2024-03", false, Optional.empty()),
                new Refusal.AnotherIsOpen("2024-04", "2024-03"),
                new Refusal.TooEarly("2024-01", "2024-03"),
                new Refusal.NotAccepted(List.of("E1", "E2")));

        assertThat(refusals.stream().map(refusal -> refusal.what() + "; " + refusal.mend()))
                .containsExactly(
                        "another program is writing into the ledger; try again when it has ended",
                        "2024-05 leaves out what lies between it and 2024-03, from 2024-04-01 to 2024-04-30: whoever"
                                + " gets a draw or a top-up there would not get it; post and close what comes after 2024-03"
                                + " first, or post with --leave-out where nobody is to be paid for it",
                        "the ledger has changed since this was settled: entry 2 came after entry 1; settle again",
                        "2024-03 is closed; 2024-04 is open; post into 2024-04; a line names the period that it belongs to",
                        "2024-03 is not open; no period is open; open a period first",
                        "2024-04 cannot be opened while 2024-03 is open; close 2024-03 first",
                        "2024-01 does not come after 2024-03, which was open before; open a later period; late facts and"
                                + " corrections are posted there",
                        "2 of those who were paid or should be were not calculated: E1, E2; mend the data and settle"
                                + " again, or accept each of them by name");
    }

    @Test
    void aDraftLeavesNothingBehind() throws IOException {
        try (PayDraft draft = Book.settle(book.open(), "2024-03", "E1 D1 5")) {
            assertThat(draft.file()).exists();
        }
        assertThat(left()).containsExactly("book.lock", "journal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Book.settle(book.open(), "2024-03", "E2 D1 5", "E1 D1 5"));
        assertThat(left()).containsExactly("book.lock", "journal");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(book.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theLinesOfOnePersonAreFound() throws IOException {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 9000; i++) {
            people.add("E" + (10_000 + 2 * i) + " D1 " + (i + 1));
        }
        book.post("2024-03", people.toArray(String[]::new));
        people.set(4000, "E18000 D1 1, D2 2");
        book.post("2024-03", people.toArray(String[]::new));
        PayBook open = book.open();

        assertThat(PieceIndex.read(book.folder().resolve("journal/000002")).pieces())
                .hasSizeGreaterThan(2)
                .first()
                .isEqualTo(new PieceIndex.Piece("E10000", 0));
        assertThat(amounts(open.lines("E10000"))).containsExactly("1.00");
        assertThat(amounts(open.lines("E18000"))).containsExactly("4001.00", "-4000.00", "2.00");
        assertThat(amounts(open.lines("E27998"))).containsExactly("9000.00");
        assertThat(open.lines("E10001")).isEmpty();
        assertThat(open.lines("A")).isEmpty();
        assertThat(open.lines("Z")).isEmpty();
        for (PieceIndex.Piece piece :
                PieceIndex.read(book.folder().resolve("journal/000002")).pieces()) {
            assertThat(open.lines(piece.participant())).isNotEmpty();
        }
    }

    private static List<String> amounts(List<LedgerLine> lines) {
        return lines.stream()
                .map(line -> line.amounts().amount().toPlainString())
                .toList();
    }

    @Test
    void aPostingIsReplayed() throws IOException {
        book.post("2024-03", "E1 D1 5, D2 3", "E2 D3 1");
        book.post("2024-03", "E1 D1 4, D2 3", "E2 D3 2");
        book.post("2024-03", "E1 D1 9", "E2 D3 2");
        PayBook open = book.open();
        JournalEntry.Posting second = (JournalEntry.Posting) open.journal().get(2);

        try (PayDraft draft = Book.settle(open.before(second.number()), "2024-03", "E1 D1 4, D2 3", "E2 D3 2")) {
            assertThat(draft.content()).isEqualTo(second.content());
            assertThat(open.before(second.number()).post(draft, Book.STAMP, List.of()))
                    .isEqualTo(new Answer.Refused(new Refusal.Outdated(2, 4)));
        }
        assertThat(open.damaged()).isEmpty();
    }

    @Test
    @DisplayName("M13 a posting pins which results it saw; an older one that does not say it saw computed ones")
    void aPostingPinsItsResults() throws IOException {
        book.post("2024-03", "E1 D1 5");
        Path entry = book.folder().resolve("journal/000002/entry.txt");
        assertThat(((JournalEntry.Posting) book.open().journal().get(1)).run().results())
                .isEqualTo(Results.FINAL);

        Files.writeString(entry, Files.readString(entry).replace("\tfinal\n", "\n"));

        assertThat(((JournalEntry.Posting) book.open().journal().get(1)).run().results())
                .isEqualTo(Results.COMPUTED);
    }

    @Test
    void damageIsFound() throws IOException {
        book.post("2024-03", "E1 D1 5");
        book.post("2024-03", "E1 D1 6");
        book.post("2024-03", "E1 D1 7");
        Path journal = book.folder().resolve("journal");
        byte[] whole = Files.readAllBytes(journal.resolve("000003/lines.csv.gz"));
        Files.write(journal.resolve("000002/lines.csv.gz"), whole);
        Files.write(journal.resolve("000003/lines.csv.gz"), Arrays.copyOf(whole, whole.length - 9));

        assertThat(book.open().damaged()).containsExactly(2, 3);
    }

    @Test
    void damageIsSaid() throws IOException {
        book.post("2024-03", "E1 D1 5", "E2 D1 5");
        Path lines = book.folder().resolve("journal/000002/lines.csv.gz");
        byte[] whole = Files.readAllBytes(lines);
        Files.write(lines, Arrays.copyOf(whole, whole.length - 9));

        assertThatThrownBy(() -> book.csv()).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
        Files.writeString(book.folder().resolve("journal/000001/entry.txt"), "baton pay 1\nopened\n");
        assertThatThrownBy(() -> book.open()).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
    }

    @Test
    void aMissingEntryIsSaid() throws IOException {
        book.post("2024-03", "E1 D1 5");
        Files.move(book.folder().resolve("journal/000001"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> book.open()).hasMessageContaining("entry 1 of the ledger is missing");
    }

    @Test
    void strangeTextsComeBack() throws IOException {
        List<String> people = List.of("a,b", "q\"uote", "line\nbreak", "张伟", "𠮷");
        List<String> earned = new ArrayList<>();
        people.stream().sorted(CodePointOrder.INSTANCE).forEach(earned::add);
        for (int round = 0; round < 2; round++) {
            PayBook open = book.open();
            List<PersonResult> results = new ArrayList<>();
            for (String one : earned) {
                LineKey key = new LineKey(one, "term, \"x\"", "D\n1");
                results.add(new PersonResult.Calculated(PersonEarnings.of(
                        one,
                        List.of(new Earning(
                                key,
                                "2024-03",
                                new BigDecimal("123456789012345678901.5"),
                                "CNY",
                                "a\r\nb",
                                Book.PLAN)))));
            }
            try (PayDraft draft = open.settle(Book.request("2024-03", Entries.NONE), results.iterator())) {
                assertThat(draft.content().lines()).isEqualTo(round == 0 ? 5 : 0);
                open.post(draft, Book.STAMP, List.of());
            }
        }
    }

    private static Entry manual(String participant) {
        return new Entry(
                LineKind.MANUAL,
                new LineKey(participant, "prize", "D1"),
                "2024-03",
                new BigDecimal("7"),
                "CNY",
                "contest",
                "boss");
    }
}
