package io.baton.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

    @Test
    void keepsEveryScalarAsTextWithItsPlace() {
        Node.Mapping root = (Node.Mapping) read("a: 1\nb: 'two'\n𠮷: \"x\"\nc: |\n\n   text\nd: {e: yes, f: 60%}\n");

        assertThat(root.get("a")).contains(new Node.Scalar("1", at(1, 4)));
        assertThat(root.get("b")).contains(new Node.Scalar("two", at(2, 5)));
        assertThat(root.get("𠮷")).contains(new Node.Scalar("x", at(3, 5)));
        assertThat(root.get("c")).contains(new Node.Scalar("\ntext\n", at(6, 4)));
        Node.Mapping inner = (Node.Mapping) root.get("d").orElseThrow();
        assertThat(inner.get("e")).contains(new Node.Scalar("yes", at(7, 8)));
        assertThat(inner.get("f")).contains(new Node.Scalar("60%", at(7, 16)));
    }

    @Test
    void readsPastAByteOrderMarkAndWindowsLineEnds() {
        Node.Mapping root = (Node.Mapping) read("\uFEFFa: 1\r\nb: 2\r\n");

        assertThat(root.get("b")).contains(new Node.Scalar("2", at(2, 4)));
    }

    @Test
    void repeatsAliases() {
        Node.Mapping root = (Node.Mapping) read("a: &x {y: 1}\nb: *x\n");

        assertThat(root.get("b")).isEqualTo(root.get("a"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a: 1\\na: 2`, `2:1`, `the key 'a' stands here twice`",
                "`a:\\n\\tb: 1`, `2:1`, `the text is not YAML`",
                "`a: b: c`, `1:5`, `the text is not YAML: mapping values are not allowed here`",
                "`a: 'b`, `1:6`, `the text is not YAML: found unexpected end of stream`",
                "`a: [1, 2`, `1:9`, `the text is not YAML`",
                "`a: !!int 1`, `1:4`, `the tag`",
                "`a: *b`, `1:4`, `'*b' names nothing`",
                "`a: &b [*b]`, `1:8`, `'*b' names nothing`",
                "`[a]: 1`, `1:1`, `a key is a list or a map`",
                "`a: 1\\n---\\nb: 2`, `2:1`, `a second document`",
                "``, `1:1`, `the text is empty`",
                "`# only a word`, `1:1`, `the text is empty`",
                "`a: \\u0007`, `1:4`, `the text holds a character`",
                "`a: \"\\ud800\"`, `1:4`, `the text holds half a character`",
                "`%YAML 3.0\\n---\\na: 1`, `1:1`, `the text is not YAML`"
            })
    void refusesWithPlace(String text, String place, String what) {
        Problems problems = new Problems();
        String source = text == null
                ? ""
                : text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");

        assertThat(YamlText.read("p.yaml", source, problems)).isEmpty();
        Problem first = problems.list().getFirst();
        assertThat(first.at().line() + ":" + first.at().column() + " " + first.what())
                .startsWith(place + " " + what);
    }

    @Test
    void refusesTextsThatAreTooDeepOrTooBig() {
        assertThat(problemsOf("[".repeat(100_000))).containsExactly("the text is nested deeper than 60 levels");
        assertThat(problemsOf("a".repeat(YamlText.LONGEST + 1))).hasSize(1);
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char name = 'b'; name < 'k'; name++) {
            bomb += "%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n"
                    .replace("%c", "%1$c")
                    .replaceFirst("%1", "%2")
                    .replaceFirst("%1", "%2")
                    .formatted((char) (name - 1), name);
        }
        assertThat(problemsOf(bomb)).containsExactly("the text holds more than 100000 values");
    }

    @Test
    void neverThrowsOnMutilatedTexts() {
        String good =
                "baton: 1\na: { b: [1, 'two', \"three\"], c: >\n  text\n }\nd: &x\n  - e\n  - *x\n? f\n: |2\n   g\n";
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(good);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int place = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(place, (char) random.nextInt(128));
                    case 1 -> text.insert(place, (char) random.nextInt(0x10000));
                    default -> text.deleteCharAt(place);
                }
            }
            String mutilated = text.toString();
            assertThatCode(() -> YamlText.read("p.yaml", mutilated, new Problems()))
                    .as(mutilated)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        assertThat(YamlText.read("p.yaml", text, problems)).isEmpty();
        return problems.list().stream().map(Problem::what).toList();
    }

    private static Node read(String text) {
        Problems problems = new Problems();
        Optional<Node> node = YamlText.read("p.yaml", text, problems);
        assertThat(problems.list()).isEmpty();
        return node.orElseThrow();
    }

    private static Location at(int line, int column) {
        return new Location("p.yaml", line, column);
    }

    @Test
    void saysWhatTheColonOfChineseKeyboardsShouldBe() {
        Problems problems = new Problems();
        YamlText.read("plan.yaml", "a: 1\nb：2\nc: 3\n", problems);

        assertThat(problems.list().getFirst().mend()).isEqualTo("write an ordinary colon and a space for '：'");
    }
}
