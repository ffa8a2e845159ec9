package io.baton.engine.row;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Guesses the encoding of a text, for advice only: files are never read by a guess. */
final class EncodingGuess {

    /** A share of the pairs of bytes must be usual characters, in tenths. */
    private static final int USUAL = 7;

    private EncodingGuess() {}

    /** The name of an encoding in which the bytes are a text without errors. */
    static Optional<String> of(byte[] sample) {
        int zeros = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < sample.length; i++) {
            zeros += sample[i] == 0 ? 1 : 0;
            zerosAtOdd += sample[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if (zeros > sample.length / 5) {
            return Optional.of(zerosAtOdd * 2 > zeros ? "utf-16le" : "utf-16be");
        }
        if (decodes(sample, StandardCharsets.UTF_8)) {
            return Optional.of("utf-8");
        }
        return chinese(sample)
                .or(() -> Optional.of("windows-1252"))
                .filter(name -> decodes(sample, Charset.forName(name)));
    }

    private static Optional<String> chinese(byte[] sample) {
        int simplified = usualTenths(sample, 0xB0, 0xD7, 0xA1);
        int traditional = usualTenths(sample, 0xA4, 0xC6, 0x40);
        if (Math.max(simplified, traditional) < USUAL) {
            return Optional.empty();
        }
        return Optional.of(simplified >= traditional ? "gb18030" : "big5");
    }

    /** How many of ten pairs of bytes are among the usual characters of an encoding with two bytes each. */
    private static int usualTenths(byte[] sample, int firstLead, int lastLead, int firstTrail) {
        int pairs = 0;
        int usual = 0;
        for (int i = 0; i + 1 < sample.length; i++) {
            int lead = sample[i] & 0xFF;
            if (lead >= 0x80) {
                int trail = sample[++i] & 0xFF;
                pairs++;
                usual += lead >= firstLead && lead <= lastLead && trail >= firstTrail && trail != 0x7F ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : usual * 10 / pairs;
    }

    /** Whether all but the last bytes, which may be the half of a character, are right. */
    private static boolean decodes(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(sample.length + 1);
        return !decoder.decode(ByteBuffer.wrap(sample), out, false).isError();
    }
}
