package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the documents show is what comes out: commands are run, catalogues are read. */
class DocumentsTest {

    private static final Pattern CONSOLE = Pattern.compile("```console\n\\$ \\./baton (.*)\n((?s:.*?))```");
    private static final Pattern YAML = Pattern.compile("```yaml\n(baton: 1\ncatalogue: (?s:.*?))```");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/pay.md"})
    void commandsSayWhatIsShown(String name) throws IOException {
        String text = Files.readString(Repository.root().resolve(name));
        Path company = folder.resolve("demo");
        DemoCompany.write(DemoSize.STANDARD, company);
        Matcher commands = CONSOLE.matcher(text);
        int count = 0;
        while (commands.find()) {
            count++;
            assertThat(run(arguments(commands.group(1), company)).lines())
                    .as(commands.group(1))
                    .containsExactlyElementsOf(commands.group(2).lines().toList());
        }
        assertThat(count).isPositive();
    }

    @Test
    void cataloguesOfTheReferenceAreRead() throws IOException {
        Matcher examples = YAML.matcher(Files.readString(Repository.root().resolve("docs/catalogue.md")));
        int count = 0;
        while (examples.find()) {
            count++;
            Problems problems = new Problems();
            Optional<Catalogue> read = YamlText.read("example", examples.group(1), problems)
                    .flatMap(node -> CatalogueReader.read(node, problems));
            assertThat(problems.list()).isEmpty();
            assertThat(read).isPresent();
        }
        assertThat(count).isEqualTo(2);
    }

    /** The arguments as typed at the root of the repository, with the demo's folders of this test. */
    private List<String> arguments(String line, Path company) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            arguments.add(
                    switch (word) {
                        case "demo" -> company.toString();
                        case "plans/standard-2024.yaml", "plans/catalogue.yaml", "examples/commission/plan.yaml" ->
                            Repository.root().resolve(word).toString();
                        default -> word;
                    });
        }
        if (line.startsWith("explain") || line.startsWith("statement")) {
            arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
            if (!line.contains("--lang")) {
                arguments.addAll(List.of("--lang", "en"));
            }
        }
        return arguments;
    }

    private String run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Baton.run(
                new CommandLine(new Baton()), arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(code).as(err.toString()).isZero();
        String said = out.toString().isEmpty() ? err.toString() : out.toString();
        return said.replace(Repository.root() + "/", "");
    }
}
