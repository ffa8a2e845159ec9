package io.baton.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {

    private static final Location HERE = new Location("plan.yaml", 1, 1);

    @Test
    void writesBlocksOfTwoSpaces() {
        Node tree = YamlTree.of("p", "{a: 1, b: [x, {c: d}, [e]], f: {}, g: [], 'h: i': 'j #k'}");

        assertThat(CanonicalText.write(tree)).isEqualTo("""
                        a: 1
                        b:
                          - x
                          -
                            c: d
                          -
                            - e
                        f: {}
                        g: []
                        "h: i": "j #k"
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sum(contract.net) where kind = 'new' on signed_on, year to date | sum(contract.net) where kind = 'new' on signed_on, year to date",
                "回款率               | 回款率",
                "𠮷野家               | `\"𠮷野家\"`",
                "60%                  | 60%",
                "-20%                 | `\"-20%\"`",
                "a: b                 | `\"a: b\"`",
                "a:b                  | a:b",
                "a:                   | `\"a:\"`",
                "a #b                 | `\"a #b\"`",
                "a#b                  | a#b",
                "'a'                  | `\"'a'\"`",
                "*a                   | `\"*a\"`",
                "...                  | `\"...\"`",
                "``                   | `\"\"`",
                "` a`                 | `\" a\"`",
                "`a  b`               | `\"a  b\"`",
                "`a\\b\"c`            | `a\\b\"c`",
                "`\\\"c`              | `\"\\\\\\\"c\"`",
            })
    void quotesOnlyWhatWouldBeMisread(String text, String written) {
        assertThat(CanonicalText.write(new Node.Scalar(text, HERE))).isEqualTo(written + "\n");
    }

    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(CanonicalText.write(new Node.Scalar("a\n\t\u202e\ufeff\u0000", HERE)))
                .isEqualTo("\"a\\n\\t\\U0000202e\\U0000feff\\U00000000\"\n");
    }

    @Property
    void isReadBackAsTheSameTree(@ForAll("trees") Node tree) {
        String text = CanonicalText.write(tree);

        assertThat(plain(YamlTree.of("p", text))).as(text).isEqualTo(plain(tree));
        assertThat(CanonicalText.write(YamlTree.of("p", text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<Node> trees() {
        return node(3);
    }

    private static Arbitrary<Node> node(int depth) {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).filter(CanonicalTextTest::isText),
                Arbitraries.strings()
                        .withChars("a1:#-'\"\\ \n\t,[]{}&*!|>%@`?~é回𠮷")
                        .ofMaxLength(10)
                        .filter(CanonicalTextTest::isText),
                Arbitraries.of("x".repeat(600), "---", "null", "a: b", "#"));
        Arbitrary<Node> scalars = texts.map(text -> new Node.Scalar(text, HERE));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Node> inner = node(depth - 1);
        Arbitrary<Node> sequences = inner.list().ofMaxSize(3).map(items -> new Node.Sequence(items, HERE));
        Arbitrary<Node> mappings = Arbitraries.maps(texts, inner).ofMaxSize(3).map(CanonicalTextTest::mapping);
        return Arbitraries.oneOf(scalars, sequences, mappings);
    }

    /** No half characters, which no text in UTF-8 can hold. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    private static Node mapping(Map<String, Node> values) {
        List<Node.Entry> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(new Node.Entry(new Node.Scalar(key, HERE), value)));
        return new Node.Mapping(entries, HERE);
    }

    @Test
    void writesTextsOfVeryManyWords() {
        String text = "word ".repeat(100_000).strip();
        assertThat(CanonicalText.write(new Node.Scalar(text, HERE))).isEqualTo(text + "\n");
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Sequence sequence ->
                sequence.items().stream().map(CanonicalTextTest::plain).toList();
            case Node.Mapping mapping -> {
                Map<String, Object> values = new LinkedHashMap<>();
                mapping.entries().forEach(entry -> values.put(entry.key().text(), plain(entry.value())));
                yield values;
            }
        };
    }
}
