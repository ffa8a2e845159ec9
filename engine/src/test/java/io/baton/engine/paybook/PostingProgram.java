package io.baton.engine.paybook;

import io.baton.core.settle.PersonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Settles and posts again and again, each time every deal worth one more, until it is killed: {@code folder people}. */
final class PostingProgram {

    private PostingProgram() {}

    public static void main(String[] arguments) throws IOException {
        PayBook book = PayBook.open(Path.of(arguments[0]), 1);
        int people = Integer.parseInt(arguments[1]);
        System.out.println("ready");
        while (true) {
            int worth = book.journal().size();
            try (PayDraft draft = book.settle(Book.request("2024-03", Entries.NONE), people(people, worth))) {
                PayBook.Answer answer = book.post(draft, Book.STAMP, List.of());
                if (answer instanceof PayBook.Answer.Written) {
                    System.out.println("posted " + worth);
                }
            }
        }
    }

    static Iterator<PersonResult> people(int people, int worth) {
        return IntStream.range(0, people)
                .mapToObj(i -> Book.person("E" + (100_000 + i) + " D1 " + worth + ", D2 " + worth))
                .iterator();
    }
}
