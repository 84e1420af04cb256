package app.commonhorizon.exchange.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.UnreadableFileException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of text whose encoding was found out: by its byte order mark, by being flawless UTF-8, or else Windows-1252, in
 * which older Excel versions write.
 *
 * @param charset how it is written
 * @param mark how many bytes the byte order mark takes
 */
record TextFile(Path path, Charset charset, int mark) {

    private static final int HEAD = 8 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Looks at a file.
     *
     * @throws UnreadableFileException if it is no text
     */
    static TextFile of(Path path) throws IOException, UnreadableFileException {
        byte[] head = head(path);
        if (head.length == 0) {
            throw new UnreadableFileException(text("exchange.unreadable.empty"));
        }
        refuseKnownFormats(path, head);
        TextFile marked = byMark(path, head);
        if (marked != null) {
            return marked;
        }
        Charset wide = wideWithoutMark(head);
        if (wide != null) {
            return new TextFile(path, wide, 0);
        }
        refuseBinary(head);
        return new TextFile(path, isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** The text, without the mark; {@code bytes} sees every byte pass. What cannot be decoded becomes U+FFFD. */
    Reader open(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes, 64 * 1024);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static @Nullable TextFile byMark(Path path, byte[] head) {
        if (starts(head, "EFBBBF")) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (starts(head, "FFFE0000")) {
            return new TextFile(path, Charset.forName("UTF-32LE"), 4);
        }
        if (starts(head, "FFFE")) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        return starts(head, "FEFF") ? new TextFile(path, StandardCharsets.UTF_16BE, 2) : null;
    }

    /** UTF-16 without a mark: in mostly Latin text every other byte is zero. */
    private static @Nullable Charset wideWithoutMark(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = head.length / 2;
        if (odd > pairs * 0.7 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > pairs * 0.7 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseKnownFormats(Path path, byte[] head) throws UnreadableFileException, IOException {
        if (starts(head, "504B0304") || starts(head, "504B0506")) {
            throw new UnreadableFileException(zipMessage(path));
        }
        if (starts(head, "D0CF11E0A1B11AE1")) {
            throw new UnreadableFileException(text("exchange.unreadable.excel"));
        }
        if (starts(head, "25504446")) {
            throw new UnreadableFileException(text("exchange.unreadable.pdf"));
        }
        if (starts(head, "89504E47") || starts(head, "FFD8FF") || starts(head, "47494638")) {
            throw new UnreadableFileException(text("exchange.unreadable.picture"));
        }
        if (starts(head, "1F8B")) {
            throw new UnreadableFileException(text("exchange.unreadable.compressed"));
        }
    }

    private static String zipMessage(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("xl/workbook.bin") != null) {
                return text("exchange.unreadable.excel");
            }
            if (zip.getEntry("content.xml") != null) {
                return text("exchange.unreadable.open-document");
            }
        } catch (ZipException e) {
            // A damaged archive: of no use either way.
        }
        return text("exchange.unreadable.archive");
    }

    private static void refuseBinary(byte[] head) throws UnreadableFileException {
        int control = 0;
        for (byte b : head) {
            if (b == 0) {
                control = head.length;
                break;
            }
            control += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        if (control > head.length / 20) {
            throw new UnreadableFileException(text("exchange.unreadable.binary"));
        }
    }

    private static boolean isUtf8(Path path) throws IOException {
        char[] buffer = new char[32 * 1024];
        try (Reader strict = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            while (strict.read(buffer) >= 0) {
                // Reading is the check.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean starts(byte[] head, String hex) {
        byte[] start = HexFormat.of().parseHex(hex);
        if (head.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
