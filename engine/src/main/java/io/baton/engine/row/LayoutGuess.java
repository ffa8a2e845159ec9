package io.baton.engine.row;

import io.baton.engine.catalogue.FileFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * How a file seems to be laid out, to be shown to whoever brought it, who knows better: files of a data folder are never read by a
 * guess.
 *
 * @param format CSV or Excel, by the first bytes and not by a name
 * @param charset of CSV: what a byte order mark says, else one in which the bytes are a text
 * @param delimiter of CSV: what stands most often in the first line, outside of quotes
 */
public record LayoutGuess(FileFormat format, Charset charset, char delimiter) {

    /** What may stand between cells. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int SAMPLE = 1 << 20;
    /** How zip files, and the old format of Excel, begin: both are read, or refused with advice, as Excel. */
    private static final List<String> WORKBOOKS = List.of("PK\3\4", "\u00D0\u00CF\u0011\u00E0");

    /** Looks at the beginning of a file. */
    public static LayoutGuess of(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        String start = new String(sample, 0, Math.min(4, sample.length), StandardCharsets.ISO_8859_1);
        if (WORKBOOKS.contains(start)) {
            return new LayoutGuess(FileFormat.EXCEL, StandardCharsets.UTF_8, ',');
        }
        Charset charset = charset(file, sample);
        return new LayoutGuess(FileFormat.CSV, charset, delimiter(new String(sample, charset)));
    }

    private static Charset charset(Path file, byte[] sample) throws IOException {
        try {
            TextFile text = TextFile.of(file, Optional.empty());
            if (text.isMarked()) {
                return text.charset();
            }
        } catch (UnreadableFile | ZipException | EOFException _) {
            // whoever reads it is told so
        }
        return EncodingGuess.of(sample).map(Charset::forName).orElse(StandardCharsets.UTF_8);
    }

    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.size()];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || !isLineEnd(text.charAt(i))); i++) {
            quoted ^= text.charAt(i) == '"';
            int place = DELIMITERS.indexOf(text.charAt(i));
            if (place >= 0 && !quoted) {
                counts[place]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.get(most);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
