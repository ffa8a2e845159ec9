package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.audit.AuditEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the program, beside a server that runs on the same database. */
@ExtendWith(RunningServer.class)
class CommandsTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void peopleComeInAndTheTrailIsWhole() throws IOException, InterruptedException {
        Company.found(data);
        assertThat(run("import", data.toString())).isZero();
        assertThat(said.toString()).contains("people new or renamed: 0; assignments begun: 0, ended: 0");
        Files.writeString(data.resolve("assignments.csv"), "participant,role,unit,superior,from,to\ns1,,,s1,,\n");
        assertThat(run("import", data.toString())).isNotZero();
        assertThat(said.toString()).contains("assignments.csv:2", "nothing was changed");
        assertThat(run("verify")).isZero();
        assertThat(said.toString()).contains("audit trail whole");
        assertThat(new Visitor().get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyIsLetInByThePasswordThatIsPrinted() throws IOException, InterruptedException {
        assertThat(run("account", "new-one", "--person", "s1", "--role", "finance"))
                .isZero();
        String password = said.toString().strip().replace("new-one: ", "");
        assertThat(new Visitor().logIn("new-one", password)).isEqualTo("/");
    }

    @Test
    void aClosedAccountIsNotOpenedByAPassword() {
        assertThat(run("account", "gone")).isZero();
        AccountBook book = RunningServer.part(AccountBook.class);
        KeptAccount gone = book.find("gone").orElseThrow();
        book.close(new AccountBook.Seen(AuditEvent.NOBODY, gone.id(), gone.version()));
        assertThat(run("account", "gone")).isNotZero();
        assertThat(said.toString()).contains("gone is closed; an administrator can open it again");
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldWhy() {
        assertThat(run()).isNotZero();
        assertThat(said.toString())
                .startsWith("another Baton runs on the database in")
                .hasLineCount(1);
    }

    private int run(String... command) {
        PrintWriter out = new PrintWriter(said, true);
        return ServerProgram.run(
                out,
                out,
                Stream.concat(
                                Stream.of(command),
                                Stream.of("--folder", RunningServer.folder().toString()))
                        .toArray(String[]::new));
    }
}
