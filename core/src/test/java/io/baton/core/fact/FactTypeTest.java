package io.baton.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTypeTest {

    private static final FactType LINE = new FactType(
            "line",
            "seller",
            List.of("doc", "pos"),
            List.of(new Field("doc", Kind.TEXT, true, 0), new Field("pos", Kind.TEXT, true, 0)));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "A, B, A B",
                "A B, C, \"A B\" C",
                "A, B C, A \"B C\"",
                "A, |\"B|, A \"\"\"B\"",
                "A, ||, A \"\"",
                "|A \"|, |B|, |\"A \"\"\" B|"
            })
    void differentKeysAreDifferentTexts(String doc, String pos, String text) {
        FactRow row = new FactRow(Map.of("doc", new Value.Text(doc), "pos", new Value.Text(pos)), Map.of());
        assertThat(LINE.keyText(row)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T00:00:00Z, 2025-01-01 00:00:00",
        "2025-01-01T10:00:00.500Z, 2025-01-01 10:00:00.5",
        "2025-01-01T10:00:00.123456Z, 2025-01-01 10:00:00.123456"
    })
    void namesTimesAsEnginesDo(String instant, String text) {
        FactType visit =
                new FactType("visit", "seller", List.of("began"), List.of(new Field("began", Kind.TIME, true, 0)));
        FactRow row = new FactRow(Map.of("began", new Value.Moment(Instant.parse(instant))), Map.of());
        assertThat(visit.keyText(row)).isEqualTo(text);
    }
}
