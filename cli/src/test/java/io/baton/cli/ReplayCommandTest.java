package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A posting is calculated again: the same, or what differs and why it may. */
class ReplayCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void payMarch() throws IOException {
        put("plan.yaml", """
                baton: 1
                plan: commission
                effective: 2025-01-01 ..
                currency: CNY
                pay:
                  every: month
                  terms:
                    commission: { deals: deal, on: signed_on, base: net, rate: 10% }
                """);
        put("data/catalogue.yaml", """
                baton: 1
                catalogue: pay
                zone: Asia/Shanghai
                facts:
                  deal:
                    participant: seller
                    key: deal_id
                    fields: { deal_id: text, seller: text, net: money, signed_on: date }
                """);
        put("data/people.csv", "participant,name\nana,Ana\nben,Ben\n");
        put("data/deal.csv", "deal_id,seller,net,signed_on\n1,ana,100,2025-03-01\n2,ben,50,2025-03-02\n");
        baton("load", "--as-of=2025-04-01T08:00:00Z");
        pay("--period=2025-03", "--close");
        put("data/deal.csv", "deal_id,seller,net,signed_on\n1,ana,150,2025-03-01\n2,ben,50,2025-03-02\n");
        baton("load", "--as-of=2025-05-01T08:00:00Z");
        pay("--period=2025-04");
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Terminal.Reply baton(String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", path("data"), "--cache", path("cache"), "--bad", path("bad")));
        all.addAll(List.of(words));
        return Terminal.type(all);
    }

    private void pay(String... words) {
        List<String> all = new ArrayList<>(List.of("--plan", path("plan.yaml"), "--ledger", path("ledger")));
        all.addAll(List.of("--post", "--by=wang"));
        all.addAll(List.of(words));
        Terminal.Reply reply = baton("pay", all.toArray(String[]::new));
        assertThat(reply.err()).contains("posted in");
    }

    private Terminal.Reply replay(String... words) {
        List<String> all = new ArrayList<>(List.of("--plan", path("plan.yaml"), "--ledger", path("ledger")));
        all.addAll(List.of(words));
        return baton("replay", all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @DisplayName("M9 a posting calculated again is the same, for it reads the load that it was made from")
    @CsvSource({"en, The same lines: 2", "zh-Hans, 各行完全相同：2 行", "zh-Hant, 各行完全相同：2 行"})
    void isTheSame(String language, String says) {
        Terminal.Reply reply = replay("--entry=2", "--lang", language);

        assertThat(reply.exit()).as(reply.err()).isZero();
        assertThat(reply.out()).contains(says).doesNotContain("differs", "不同的行");
    }

    @Test
    void takesTheLastPosting() {
        assertThat(replay("--lang=en").out()).contains("Entry 5: 1 lines", "posted in 2025-04", "The same lines: 1");
    }

    @Test
    void otherDataAreSaidWithTheLinesThatDiffer() {
        Terminal.Reply reply = replay("--entry=2", "--state=2", "--lang=en");

        assertThat(reply.exit()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(reply.out())
                .containsPattern("data +1 +2 +differs")
                .contains("Lines that differ: 1")
                .containsPattern("ana +commission +1 +2025-03 +10\\.00 +15\\.00 +CNY");
    }

    @Test
    void anotherPlanIsSaid() throws IOException {
        put("plan.yaml", Files.readString(folder.resolve("plan.yaml")).replace("10%", "12%"));

        Terminal.Reply reply = replay("--entry=2", "--lang=en");

        assertThat(reply.out()).containsPattern("plans .*differs").contains("Lines that differ: 2");
    }

    @Test
    void anotherVersionOfBatonIsSaidAndOnlyDifferencesMatter() throws IOException {
        Path entry = folder.resolve("ledger/journal/000002/entry.txt");
        Files.writeString(entry, Files.readString(entry).replaceAll("Baton [^\\t\\n]*", "Baton 0.0.1"));

        Terminal.Reply reply = replay("--entry=2", "--lang=en");

        assertThat(reply.exit()).isZero();
        assertThat(reply.out())
                .containsPattern("program +Baton 0\\.0\\.1 .*differs")
                .contains("The same lines: 2");
    }

    @Test
    @DisplayName("M9 a line that is gone, and one that is new, stand on their side alone")
    void linesOfOneSide() throws IOException {
        put("data/deal.csv", "deal_id,seller,net,signed_on\n1,ana,100,2025-03-01\n3,ben,70,2025-03-02\n");
        baton("load", "--as-of=2025-06-01T08:00:00Z");

        assertThat(replay("--entry=2", "--state=3", "--lang=en").out())
                .containsPattern("ben +commission +3 +2025-03 +7\\.00 +CNY");
    }

    @Test
    void saysWhichPostingsThereAre() {
        Terminal.Reply reply = replay("--entry=3");

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("entry 3 is no posting; postings are 2, 5");
        assertThat(baton("replay", "--plan", path("plan.yaml"), "--ledger", path("none"))
                        .err())
                .contains("nothing was posted in");
    }

    @Test
    void writesNothing() throws IOException {
        List<Path> before = files();

        replay("--entry=2");

        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder.resolve("ledger"))) {
            return files.sorted().toList();
        }
    }
}
