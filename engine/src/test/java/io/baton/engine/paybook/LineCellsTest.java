package io.baton.engine.paybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCellsTest {

    @Test
    void readsCellsHoweverTheyArrive() throws IOException {
        String text = "a,\"b,\"\"c\"\"\n\",张伟\n1,,\n" + "x".repeat(600_000) + ",𠮷,\"\"\n";
        for (int step : new int[] {1, 7, 1 << 20}) {
            assertThat(all(new Slow(text, step)))
                    .containsExactly("a|b,\"c\"\n|张伟", "1||", "x".repeat(600_000) + "|𠮷|");
        }
    }

    @Test
    void nothingHasNoLines() throws IOException {
        LineCells cells = new LineCells(new Slow("", 1), 3);

        assertThat(cells.next()).isFalse();
        assertThat(cells.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "a,b,c,d\n", "a,b,c", "a,\"b,c\n"})
    void refusesWhatIsCutOff(String text) {
        LineCells cells = new LineCells(new Slow(text, 3), 3);

        assertThatThrownBy(cells::next).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.01", "12.50", "123456789012345678", "-12345678901234567.8", "123456789012345678901.25"})
    void readsNumbersAsTheyAreWritten(String number) throws IOException {
        LineCells cells = new LineCells(new Slow("a,b," + number + "\n", 100), 3);
        cells.next();

        assertThat(cells.number(2)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x", "1-2", "١"})
    void refusesWhatIsNoNumber(String number) throws IOException {
        LineCells cells = new LineCells(new Slow("a,b," + number + "\n", 100), 3);
        cells.next();

        assertThatThrownBy(() -> cells.number(2)).isInstanceOf(NumberFormatException.class);
    }

    private static List<String> all(InputStream in) throws IOException {
        LineCells cells = new LineCells(in, 3);
        List<String> lines = new ArrayList<>();
        while (cells.next()) {
            assertThat(cells.repeated(1)).isEqualTo(cells.text(1));
            lines.add(cells.repeated(0) + "|" + cells.text(1) + "|" + cells.repeated(2));
        }
        return lines;
    }

    /** Gives so many bytes at a time. */
    private static final class Slow extends InputStream {

        private final InputStream bytes;
        private final int step;

        Slow(String text, int step) {
            this.bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            this.step = step;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            return bytes.read(target, start, Math.min(step, length));
        }
    }
}
