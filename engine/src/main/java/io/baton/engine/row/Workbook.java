package io.baton.engine.row;

import io.baton.core.document.Suggestion;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an Excel workbook (.xlsx): sheets, shared texts, which formats are dates. Parts that inflate beyond all
 * measure are refused, and nothing outside the file is ever read.
 */
final class Workbook implements Closeable {

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final int MOST_INFLATION = 300;
    private static final int MOST_SHARED = 100 << 20;
    /** Excel itself has 64 000 formats of cells; nobody has as many sheets. */
    private static final int MOST_LISTED = 65_536;

    private static final int MOST_PARTS = 10_000;
    /** The tree of a workbook is flat; what is deeper was made to fill the memory. */
    private static final String DEEPEST = "64";
    /** How far one sign of XML may lie behind the other: a name, an attribute or a text has to fit between them. */
    private static final int LONGEST_TOKEN = 4 * CsvRows.LONGEST_CELL;

    private static final int[] OLD_FORMAT = {0xD0, 0xCF, 0x11, 0xE0};

    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean from1904;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        // what is wrong comes as an exception; without this the JDK prints it as well
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    static Workbook open(Path path) throws IOException, UnreadableFile {
        refuseOldFormat(path);
        Workbook workbook = new Workbook(zip(path));
        try {
            refuseMore(workbook.zip.size(), MOST_PARTS, "parts");
            workbook.readSheets();
            workbook.readPart("xl/sharedStrings.xml", workbook::readShared);
            workbook.readPart("xl/styles.xml", workbook::readFormats);
            return workbook;
        } catch (XMLStreamException | ZipException | RuntimeException e) {
            workbook.close();
            throw broken(1, e);
        } catch (UnreadableFile e) {
            workbook.close();
            throw e;
        }
    }

    private static void refuseOldFormat(Path path) throws IOException, UnreadableFile {
        try (InputStream in = Files.newInputStream(path)) {
            for (int expected : OLD_FORMAT) {
                if (in.read() != expected) {
                    return;
                }
            }
        }
        throw new UnreadableFile(
                1, "the workbook is in the old format .xls, or encrypted", "save it as .xlsx without a password");
    }

    private static ZipFile zip(Path path) throws IOException, UnreadableFile {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw broken(1, e);
        }
    }

    static UnreadableFile broken(long line, Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        String why = message.isBlank() ? "" : ": " + message.lines().findFirst().orElse("");
        return new UnreadableFile(line, "the workbook is damaged" + why, "open it in Excel and save it again as .xlsx");
    }

    /** Reads one part. */
    @FunctionalInterface
    private interface PartReader {
        void read(XMLStreamReader part) throws XMLStreamException, UnreadableFile;
    }

    private void readPart(String name, PartReader reader) throws IOException, XMLStreamException, UnreadableFile {
        Optional<InputStream> in = part(name);
        if (in.isPresent()) {
            try (InputStream open = in.get()) {
                reader.read(XML.createXMLStreamReader(open));
            }
        }
    }

    /** A part of that name, capitals or not. */
    private Optional<InputStream> part(String name) throws IOException {
        Optional<? extends ZipEntry> entry = zip.stream()
                .filter(found -> found.getName().equalsIgnoreCase(name))
                .findFirst();
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Bounded(zip.getInputStream(entry.get()), entry.get().getCompressedSize()));
    }

    /** Ends a part that inflates beyond all measure, or in which one thing alone would fill the memory. */
    private static final class Bounded extends FilterInputStream {
        private long left;
        private long plain;

        Bounded(InputStream in, long compressed) {
            super(in);
            left = Math.max(ALWAYS_ALLOWED, compressed * MOST_INFLATION);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ZipException("a part of it inflates to more than " + MOST_INFLATION + " times its size");
            }
            for (int i = offset; i < offset + read; i++) {
                plain = target[i] == '<' ? 0 : plain + 1;
            }
            if (plain > LONGEST_TOKEN) {
                throw new ZipException("a name or a text in it is longer than " + LONGEST_TOKEN + " bytes");
            }
            return read;
        }
    }

    private static void refuseMore(int count, int most, String what) throws UnreadableFile {
        if (count > most) {
            throw new UnreadableFile(
                    1, "the workbook holds more than " + most + " " + what, "save the sheet alone as .xlsx or CSV");
        }
    }

    private void readSheets() throws IOException, XMLStreamException, UnreadableFile {
        Map<String, String> targets = new HashMap<>();
        readPart("xl/_rels/workbook.xml.rels", part -> {
            while (part.hasNext()) {
                if (isStart(part, "Relationship")) {
                    refuseMore(targets.size(), MOST_LISTED, "relations");
                    targets.put(attribute(part, "Id"), attribute(part, "Target"));
                }
            }
        });
        readPart("xl/workbook.xml", part -> {
            while (part.hasNext()) {
                if (isStart(part, "sheet")) {
                    refuseMore(sheets.size(), MOST_LISTED, "sheets");
                    String target = targets.getOrDefault(relation(part), "");
                    sheets.put(attribute(part, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                } else if (part.isStartElement() && isElement(part, "workbookPr")) {
                    from1904 = attribute(part, "date1904").matches("1|true");
                }
            }
        });
        if (sheets.isEmpty()) {
            throw new UnreadableFile(1, "the file is no workbook", "save it as .xlsx");
        }
    }

    /** Goes on; whether an element of that name starts here. */
    static boolean isStart(XMLStreamReader part, String name) throws XMLStreamException {
        return part.next() == XMLStreamReader.START_ELEMENT && isElement(part, name);
    }

    /** Whether the reader stands on an element of that name. */
    static boolean isElement(XMLStreamReader part, String name) {
        return (part.isStartElement() || part.isEndElement())
                && part.getLocalName().equals(name);
    }

    static String attribute(XMLStreamReader part, String name) {
        String value = part.isStartElement() ? part.getAttributeValue(null, name) : null;
        return value == null ? "" : value;
    }

    private static String relation(XMLStreamReader part) {
        for (int i = 0; i < part.getAttributeCount(); i++) {
            if (part.getAttributeLocalName(i).equals("id")) {
                return part.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readShared(XMLStreamReader part) throws XMLStreamException, UnreadableFile {
        long characters = 0;
        while (part.hasNext()) {
            if (isStart(part, "si")) {
                String text = text(part, "si");
                characters += text.length() + 32L;
                if (characters > MOST_SHARED) {
                    throw new UnreadableFile(
                            1, "the workbook holds more than 100 million characters of text", "save the sheet as CSV");
                }
                shared.add(text);
            }
        }
    }

    /** The text up to the end of the element: its runs together, without phonetic guides. */
    static String text(XMLStreamReader part, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (part.hasNext()) {
            part.next();
            if (part.isEndElement() && isElement(part, element)) {
                return text.toString();
            }
            inText = isElement(part, "t") ? part.isStartElement() : inText;
            phonetic = isElement(part, "rPh") ? part.isStartElement() : phonetic;
            if (part.isCharacters() && inText && !phonetic) {
                text.append(part.getText());
            }
            refuseLonger(text);
        }
        return text.toString();
    }

    /** Excel itself holds 32 767 characters in a cell; a part that is one cell must not fill the memory. */
    static void refuseLonger(StringBuilder cell) throws XMLStreamException {
        if (cell.length() > CsvRows.LONGEST_CELL) {
            throw new XMLStreamException("a cell holds more than " + CsvRows.LONGEST_CELL + " characters");
        }
    }

    private void readFormats(XMLStreamReader part) throws XMLStreamException, UnreadableFile {
        Map<String, String> codes = new HashMap<>();
        boolean inCells = false;
        while (part.hasNext()) {
            part.next();
            refuseMore(codes.size() + formats.size(), 2 * MOST_LISTED, "formats");
            if (isElement(part, "cellXfs")) {
                inCells = part.isStartElement();
            } else if (part.isStartElement() && isElement(part, "numFmt")) {
                codes.put(attribute(part, "numFmtId"), attribute(part, "formatCode"));
            } else if (inCells && part.isStartElement() && isElement(part, "xf")) {
                String id = attribute(part, "numFmtId");
                formats.add(CellFormat.of(id, codes.getOrDefault(id, "")));
            }
        }
    }

    /** The rows of a sheet; of the first where no name is given. */
    XMLStreamReader sheet(Optional<String> name) throws IOException, UnreadableFile {
        String wanted = name.orElse(sheets.keySet().iterator().next());
        String target = sheets.getOrDefault(wanted, "");
        Optional<InputStream> part = part(target);
        if (part.isEmpty()) {
            throw new UnreadableFile(
                    1, "the workbook has no sheet '" + wanted + "'", Suggestion.forUnknown(wanted, sheets.keySet()));
        }
        try {
            return XML.createXMLStreamReader(part.get());
        } catch (XMLStreamException e) {
            throw broken(1, e);
        }
    }

    /** A shared text. */
    Optional<String> shared(String index) {
        try {
            int place = Integer.parseInt(index.strip());
            return place >= 0 && place < shared.size() ? Optional.of(shared.get(place)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** How the cells of a style show numbers. */
    CellFormat format(String style) {
        try {
            int place = style.isEmpty() ? -1 : Integer.parseInt(style);
            return place >= 0 && place < formats.size() ? formats.get(place) : CellFormat.NUMBER;
        } catch (NumberFormatException _) {
            return CellFormat.NUMBER;
        }
    }

    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
