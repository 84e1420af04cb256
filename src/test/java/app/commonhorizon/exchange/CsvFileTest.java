package app.commonhorizon.exchange;

import static app.commonhorizon.exchange.TestFiles.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static List<List<String>> cells(CsvFile file) {
        return file.rows().stream().map(CsvRow::cells).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void byteOrderMarkTellsTheEncoding(String charset) throws Exception {
        CsvFile file = read("\uFEFFTitle,Owner\nGrößere Körbe,Zoë\n", Charset.forName(charset));

        assertThat(file.columns()).containsExactly("Title", "Owner");
        assertThat(cells(file)).containsExactly(List.of("Größere Körbe", "Zoë"));
        assertThat(file.format()).isEqualTo(charset + ", separated by commas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void encodingIsFoundWithoutAMark(String charset) throws Exception {
        CsvFile file = read("Titel;Beschreibung\nGrößere Körbe – neu;für Käufer\n", Charset.forName(charset));

        assertThat(cells(file)).containsExactly(List.of("Größere Körbe – neu", "für Käufer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"','!commas", "';'!semicolons", "'\t'!tabs", "'|'!vertical bars"})
    void separatorIsFoundByConsistentColumns(String separator, String name) throws Exception {
        String text = "Title,Description,Status\n\"One, two; three | four\",\"a\tb; c\",Done\nTwo,\"x, y; z\",Open\n"
                .replaceAll(",(?=[^ ])", separator.equals("|") ? "|" : separator);

        CsvFile file = read(text);

        assertThat(file.format()).isEqualTo("UTF-8, separated by " + name);
        assertThat(cells(file).getFirst()).containsExactly("One, two; three | four", "a\tb; c", "Done");
    }

    @Test
    void semicolonsWithDecimalCommasAreNoCommas() throws Exception {
        CsvFile file = read("Titel;Kosten;Ende\nA;1,5;01.03.2027\nB;2,25;02.03.2027\nC;3,0;03.03.2027\n");

        assertThat(file.columns()).containsExactly("Titel", "Kosten", "Ende");
    }

    @Test
    void excelsDeclarationOfTheSeparatorIsNoRow() throws Exception {
        CsvFile file = read("sep=;\r\nTitle;End\r\nA, b;2026\r\n");

        assertThat(file.columns()).containsExactly("Title", "End");
        assertThat(file.rows().getFirst().line()).isEqualTo(3);
    }

    @Test
    void quotedLineBreaksStayInTheirCellAndLinesAreCountedOn() throws Exception {
        CsvFile file = read("Title,Description\r\n\"A\",\"first\r\nsecond \"\"quoted\"\"\"\r\n\r\nB,plain\r\n");

        assertThat(cells(file)).containsExactly(List.of("A", "first\r\nsecond \"quoted\""), List.of("B", "plain"));
        assertThat(file.rows()).extracting(CsvRow::line).containsExactly(2, 5);
        assertThat(file.remarks()).containsExactly("One empty row was skipped.");
    }

    @Test
    void trailingCommasMakeNoColumns() throws Exception {
        CsvFile file = read("Title,End,,\nA,2026-01,,\n,,,\nB,,,\n");

        assertThat(file.columns()).containsExactly("Title", "End");
        assertThat(cells(file)).containsExactly(List.of("A", "2026-01"), List.of("B"));
        assertThat(file.rows().get(1).cell(1)).isEmpty();
    }

    @Test
    void blankAndDoubleNamesAreMadeUnique() throws Exception {
        CsvFile file = read("Title,,Label,label\nA,b,c,d\n");

        assertThat(file.columns()).containsExactly("Title", "Column 2", "Label", "label (2)");
    }

    @Test
    void fileWithoutNamesKeepsItsFirstRow() throws Exception {
        CsvFile file = read("Loyalty pilot,2026-03-01,2026-06-30\nSelf service,2026-04-01,2026-09-30\n");

        assertThat(file.header()).isFalse();
        assertThat(file.rows()).hasSize(2);
        assertThat(file.withHeader(true).rows()).hasSize(1);
    }

    @Test
    void unknownNamesAreNamesAllTheSame() throws Exception {
        CsvFile file = read("Foo,Bar\nA,1\nB,2\n");

        assertThat(file.header()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "~~#This file is empty.",
                "~,,,\n\n,,\n~#nothing in this file but empty rows",
                "~Title,End\n~#only one row, with the names of its columns",
                "~Title,End\nA,2026\n\"B,2027\nC,2028\n~#A quotation mark is opened in the row that begins in line 3 and never closed.",
                "~Title,End\nA,2026\n\"B\"x,2027\nC,2028\n~#The quotation marks do not match up in line 3",
            })
    void whatIsNoTableIsExplained(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void quotationMarkLeftOpenInALongFileIsNoticedEarly() {
        String text = "Title,End\n\"A,2026\n" + "B,2027\n".repeat(400_000);

        assertThatThrownBy(() -> read(text)).hasMessageContaining("line 2 and never closed");
    }

    @Test
    void otherKindsOfFilesAreNamed() throws Exception {
        assertThatThrownBy(() -> read(zip("xl/workbook.xml")))
                .hasMessage("This looks like an Excel workbook: save it as CSV and try again.");
        assertThatThrownBy(() -> read(zip("content.xml"))).hasMessageContaining("OpenDocument spreadsheet");
        assertThatThrownBy(() -> read(zip("plan.csv"))).hasMessageContaining("compressed archive");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 9, 9})).hasMessageContaining("compressed archive");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .hasMessageContaining("picture");
        assertThatThrownBy(() -> read(new byte[] {'a', ',', 'b', 0, 1, 2, 3, 0, 'c'}))
                .hasMessageContaining("not text");
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    @Test
    void moreRowsThanOneImportTakesAreCountedAndSaid() throws Exception {
        StringBuilder text = new StringBuilder("Title\n");
        for (int i = 1; i <= CsvFile.MOST_ITEMS + 5; i++) {
            text.append("Item ").append(i).append('\n');
        }

        CsvFile file = read(text.toString());

        assertThat(file.rows()).hasSize(CsvFile.MOST_ITEMS);
        assertThat(file.remarks().getFirst())
                .contains("This file has 20,005 rows; one import takes 20,000.", "line 20,001", "the 5 after it");
    }

    @Test
    void filesOfMoreThan200000RowsAreRefused() {
        assertThatThrownBy(() -> read("Title\n" + "a\n".repeat(CsvFile.MOST_ROWS + 1)))
                .hasMessageContaining("more than 200,000 rows");
    }

    @Test
    @Timeout(60)
    void fiftyMegabytesAreReadAndCanBeStopped(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.csv");
        writeLarge(file);
        List<Double> shares = new ArrayList<>();

        CsvFile read = CsvFile.read(file, "large.csv", shares::add);

        assertThat(read.rows()).hasSize(CsvFile.MOST_ITEMS);
        assertThat(read.remarks().getFirst()).contains("one import takes 20,000");
        assertThat(shares).hasSizeGreaterThan(50).isSorted().allMatch(share -> share > 0 && share <= 1);
        assertThatThrownBy(() -> CsvFile.read(file, "large.csv", share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static void writeLarge(Path file) throws IOException {
        String words = "A sentence about what this is good for, with a “quoted” word. ".repeat(4);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Title,Description,Stage,Start,End\n");
            long written = 0;
            for (int i = 0; written < CsvFile.LARGEST_FILE - 1_000; i++) {
                String row = "Item " + i + ",\"" + words + "\n" + i + "\",Buy,March CY2026,Q3 2026\n";
                out.write(row);
                written += row.getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }

    @Test
    void largerFilesAreRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("huge.csv");
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(CsvFile.LARGEST_FILE);
            out.write(ByteBuffer.wrap(new byte[] {1}));
        }

        assertThatThrownBy(() -> CsvFile.read(file, "huge.csv", share -> {}))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("files up to 50 MB");
    }
}
