package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Command lines of the program. */
final class Commands {

    private Commands() {}

    /** Runs one that does what it is asked, and gives what it says. */
    static String run(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        assertThat(ServerProgram.run(out, out, command)).as(said.toString()).isZero();
        return said.toString();
    }

    /** Runs one that refuses, and gives the line in which it says why. */
    static String refusal(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        assertThat(ServerProgram.run(out, out, command)).as(said.toString()).isNotZero();
        assertThat(said.toString()).hasLineCount(1);
        return said.toString();
    }
}
