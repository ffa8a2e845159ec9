package io.baton.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledTest {

    /** What the text is without whoever is called so. */
    @ParameterizedTest
    @CsvSource({
        "王明, 由王明批准, 由P1批准",
        "Li, Li asked for a List, P1 asked for a List",
        "Ana, 由Ana批准，Anaïs 除外, 由P1批准，Anaïs 除外",
        "a.b@x.org, from a.b@x.org and axb@x.org, from P1 and axb@x.org",
        "Zoë (Sales), Zoë (Sales) said, P1 said",
        "李, 李子与李, 李子与李",
        "p1, p1 is the number, p1 is the number",
        "'', nobody is called so, nobody is called so"
    })
    void isFoundAsAWordOfItsOwn(String name, String text, String without) {
        String pattern = Called.of("P1", name, List.of()).pattern();

        assertThat(Pattern.compile(pattern).matcher(text).replaceAll("P1")).isEqualTo(without);
    }
}
