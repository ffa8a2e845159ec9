package io.baton.engine.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Does to a file what disks, networks, editors, exports and enemies do. */
final class FileMutation {

    private static final List<String> ODD = List.of(
            "\"",
            "\"\"",
            "\",\"",
            "'",
            ",",
            ",,,,,,,,",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\n\n\n",
            "\u2028",
            "\u0000",
            "\ufeff",
            "\u00a0",
            "\u3000",
            "\u202e",
            "\ud840\udfb7",
            "é",
            "１２３",
            "NULL",
            "#N/A",
            "NaN",
            "1e9",
            "-0",
            "-",
            "+1",
            "1,234.5",
            "1.234,5",
            "12.5%",
            "99999999999999999999",
            "0.00000000001",
            "2024-02-30",
            "0000-00-00",
            "31/12/2024",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "<",
            "&amp;",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "x".repeat(70_000),
            ",".repeat(5_000),
            "[".repeat(5_000),
            "{\"a\":".repeat(3_000),
            "\"".repeat(501));

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"),
            Charset.forName("Big5"));

    private final Random random;

    FileMutation(Random random) {
        this.random = random;
    }

    /** A text file after one to three accidents, in its encoding, now and then in another or with spoiled bytes. */
    byte[] ofText(String text) {
        String changed = text;
        for (int accidents = 1 + random.nextInt(3); accidents > 0; accidents--) {
            changed = accident(changed);
        }
        Charset charset =
                random.nextInt(12) == 0 ? CHARSETS.get(random.nextInt(CHARSETS.size())) : StandardCharsets.UTF_8;
        byte[] bytes = changed.getBytes(charset);
        return random.nextInt(6) == 0 ? ofBytes(bytes) : bytes;
    }

    private String accident(String text) {
        return random.nextInt(3) == 0 ? ofLines(text) : ofCharacters(text);
    }

    private String ofCharacters(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        String piece = text.substring(from, to);
        String odd = ODD.get(random.nextInt(ODD.size()));
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + piece + text.substring(to);
            case 2 -> text.substring(0, from);
            default -> text.substring(0, from) + odd + text.substring(random.nextBoolean() ? from : to);
        };
    }

    private String ofLines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, "");
            case 4 -> lines.addAll(Collections.nCopies(random.nextInt(200), lines.get(at)));
            default -> lines.set(at, lines.get(at) + lines.get(random.nextInt(lines.size())));
        }
        return String.join(random.nextInt(8) == 0 ? "\r\n" : random.nextInt(8) == 0 ? "\r" : "\n", lines) + "\n";
    }

    /** Bits flipped, pieces lost, doubled or replaced. */
    byte[] ofBytes(byte[] bytes) {
        byte[] changed = bytes;
        for (int accidents = 1 + random.nextInt(3); accidents > 0 && changed.length > 0; accidents--) {
            int from = random.nextInt(changed.length);
            int to = Math.min(changed.length, from + 1 + random.nextInt(64));
            changed = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(changed, from);
                case 1 -> joined(Arrays.copyOf(changed, from), Arrays.copyOfRange(changed, to, changed.length));
                case 2 -> joined(Arrays.copyOf(changed, to), Arrays.copyOfRange(changed, from, changed.length));
                case 3 -> filled(changed, from, to);
                default -> flipped(changed, from);
            };
        }
        return changed;
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private byte[] filled(byte[] bytes, int from, int to) {
        byte[] changed = bytes.clone();
        Arrays.fill(changed, from, to, random.nextBoolean() ? 0 : (byte) random.nextInt(256));
        return changed;
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    /** A workbook, parts of which were changed inside. */
    byte[] ofZip(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                boolean spoil = entry.getName().contains("sheet1") ? random.nextInt(3) > 0 : random.nextInt(8) == 0;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(spoil ? ofText(new String(part, StandardCharsets.UTF_8)) : part);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
