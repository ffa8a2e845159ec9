package io.baton.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What networks, editors, exports and enemies do to what is sent. */
final class Accidents {

    /** How often a test tries; {@code -Dfuzz.times=} for longer. */
    static final int TIMES = Integer.getInteger("fuzz.times", 30);

    /** By which the same accidents happen again. */
    static final long SEED = Long.getLong("fuzz.seed", 20240331);

    /** Values that nobody expects. */
    static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "'",
            "''; DROP TABLE account; --",
            "\"",
            "\\",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "../../../../etc/passwd",
            "..\\..\\",
            "-1",
            "0",
            "1e9",
            "2147483648",
            "99999999999999999999",
            "0.00000000000000000001",
            "NaN",
            "１２３",
            "2024-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "10000-01-01",
            "month:9999-12",
            "month:0000-00",
            "month:",
            ":",
            "::::",
            "year:99999",
            "quarter:2025-Q9",
            "\u202e\u2028",
            "𠮷",
            "\r\nSet-Cookie: evil=1",
            "${7*7}",
            "#{7*7}",
            "=1+1",
            "@SUM(1+1)",
            "%",
            "%%n%s",
            "null",
            "true",
            "[]",
            "{}",
            "a,b,,c",
            "x".repeat(4_000),
            "1".repeat(1_000),
            "(".repeat(1_000),
            " 1".repeat(1_000));

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, Charset.forName("GB18030"), Charset.forName("Big5"));

    private static final List<String> MARKUP = List.of(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "&a;",
            "<c/>".repeat(20_000),
            "<c>".repeat(300),
            "<row r='999999999'>",
            "<c r='ZZZZZ1'><v>1</v></c>",
            "t=\"s\"",
            "<v>4294967296</v>",
            "]]>",
            "<![CDATA[");

    private static final List<String> SIGNS = List.of(
            "\"",
            "\"\"",
            ",",
            ",,,,,,,,",
            ";",
            "\t",
            "\n",
            "\r",
            "\n\n\n",
            "{",
            "}",
            "[",
            ":",
            ": ",
            "- ",
            "&a ",
            "*a ",
            "!!x ",
            "|",
            ">",
            "#",
            "\\ud800",
            "\ufeff",
            "{\"a\":".repeat(500),
            "[".repeat(500),
            ",".repeat(500),
            "x".repeat(70_000));

    private final Random random;

    Accidents(Random random) {
        this.random = random;
    }

    /** Something that nobody expects. */
    String odd() {
        return any(ODD);
    }

    <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** A text after some accidents. */
    String of(String text) {
        String changed = text;
        for (int accidents = 1 + random.nextInt(3); accidents > 0; accidents--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String before = text.substring(0, from);
        String put = random.nextBoolean() ? odd() : any(SIGNS);
        return switch (random.nextInt(8)) {
            case 0 -> before;
            case 1 -> before + text.substring(to);
            case 2 -> before + text.substring(from, to).repeat(2 + random.nextInt(3)) + text.substring(to);
            default -> before + put + text.substring(random.nextBoolean() ? from : to);
        };
    }

    /** The bytes of a text after some accidents, now and then in another encoding or with spoiled bytes. */
    byte[] bytesOf(String text) {
        byte[] bytes = of(text).getBytes(random.nextInt(10) == 0 ? any(CHARSETS) : StandardCharsets.UTF_8);
        return random.nextInt(5) == 0 ? of(bytes) : bytes;
    }

    /** Bits flipped, pieces lost or doubled. */
    byte[] of(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int accidents = 1 + random.nextInt(3); accidents > 0 && changed.length > 0; accidents--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed = Arrays.copyOf(changed, at);
                case 1 -> Arrays.fill(changed, at, Math.min(changed.length, at + 40), (byte) random.nextInt(256));
                default -> changed[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return changed;
    }

    /** A workbook, spoiled within its parts or as a whole. */
    byte[] ofWorkbook(byte[] workbook) throws IOException {
        if (random.nextInt(4) == 0) {
            return of(workbook);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = Files.createTempFile("spoiled", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String part = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                boolean isSheet = entry.getName().contains("sheet1");
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        (random.nextInt(isSheet ? 2 : 6) == 0 ? ofPart(part) : part).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    private String ofPart(String part) {
        int from = random.nextInt(part.length() + 1);
        return random.nextBoolean() ? of(part) : part.substring(0, from) + any(MARKUP) + part.substring(from);
    }
}
