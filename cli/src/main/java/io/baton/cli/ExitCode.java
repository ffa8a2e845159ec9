package io.baton.cli;

/** What the command tells the shell that called it. */
public enum ExitCode {
    OK(0, "all went well"),
    FINDINGS(1, "it ran; something in the data or the plan needs a look"),
    USAGE(2, "the command was not understood"),
    UNREADABLE(3, "a file cannot be read or written, or memory does not suffice"),
    /** Said by the script {@code baton}, before Java starts. */
    UNAVAILABLE(69, "no JDK 25 was found, or Baton could not be built"),
    INTERNAL(70, "a bug of Baton; a report was written");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number that the shell sees. */
    public int number() {
        return number;
    }

    /** One line for the help. */
    public String meaning() {
        return meaning;
    }
}
