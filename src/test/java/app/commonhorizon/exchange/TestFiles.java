package app.commonhorizon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Files to be read in tests. */
public final class TestFiles {

    private TestFiles() {}

    /** Reads these bytes as an uploaded file. */
    public static CsvFile read(byte[] bytes) throws IOException, UnreadableFileException {
        Path file = Files.createTempFile("import-test", ".csv");
        try {
            Files.write(file, bytes);
            return CsvFile.read(file, "plan.csv", share -> {});
        } finally {
            Files.delete(file);
        }
    }

    /** Reads this text, written in a charset. */
    public static CsvFile read(String text, Charset charset) throws IOException, UnreadableFileException {
        return read(text.getBytes(charset));
    }

    /** Reads this text, written in UTF-8. */
    public static CsvFile read(String text) throws IOException, UnreadableFileException {
        return read(text, StandardCharsets.UTF_8);
    }

    /** What becomes of this text with the guessed mapping and nobody known. */
    public static ImportPreview preview(String text) throws IOException, UnreadableFileException {
        CsvFile file = read(text);
        return ImportPreview.of(file, ColumnMapping.guess(file, List.of()), List.of());
    }

    /** Some sixty real rows of a public product roadmap. */
    public static byte[] excerpt() throws IOException {
        try (InputStream in = TestFiles.class.getResourceAsStream("/exchange/public-roadmap-excerpt.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
