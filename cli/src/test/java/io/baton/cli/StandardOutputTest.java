package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void writesUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(bytes);
        output.writer().println("指挥棒");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("指挥棒" + System.lineSeparator());
        assertThat(output.loss()).isEmpty();
    }

    @Test
    void remembersWhatAFullDiskRefused() {
        assertThat(lossOf("No space left on device")).contains("No space left on device");
    }

    @Test
    void hasLostNothingWhereTheReaderHasSeenEnough() {
        assertThat(lossOf("Broken pipe")).isEmpty();
    }

    private static Optional<String> lossOf(String reason) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(reason);
            }
        });
        PrintWriter writer = output.writer();
        writer.println("lost");
        writer.println("lost too");
        return output.loss();
    }
}
