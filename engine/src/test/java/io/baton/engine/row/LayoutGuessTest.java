package io.baton.engine.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.catalogue.FileFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutGuessTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | UTF-8    | ,  | 合同编号,销售
            UTF-8        | UTF-8    | ;  | a;"b,c,d,e"
            GB18030      | GB18030  | ;  | 合同编号;销售
            Big5         | Big5     | ,  | 合約編號,業務
            UTF-16LE     | UTF-16LE | ,  | \uFEFF合同,销售
            UTF-16LE     | UTF-16LE | ;  | deal;seller
            windows-1252 | windows-1252 | , | Müller,Größe
            UTF-8        | UTF-8    | ,  | one column
            """)
    void encodingAndDelimiterAreGuessed(String written, String charset, char delimiter, String header)
            throws IOException {
        Path file = Files.write(folder.resolve("file"), (header + "\n1,2;3\n").getBytes(Charset.forName(written)));

        assertThat(LayoutGuess.of(file))
                .isEqualTo(new LayoutGuess(FileFormat.CSV, Charset.forName(charset), delimiter));
    }
}
