package app.commonhorizon.exchange.internal.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of exports in one weight: measured, cut to a width, wrapped and outlined. Read from our own files without
 * AWT's fonts, which do not work on a server where no font is installed. For any number of threads.
 */
final class Typeface {

    /** Stands where the font has no letter for a character. */
    static final int LACKING = '□';

    /** In a TrueType file: how many tables there are, and where their names stand. */
    private static final int TABLE_COUNT_AT = 4;

    private static final int FIRST_TABLE_AT = 12;
    private static final int TABLE_ENTRY = 16;
    /** The letters GSUB, and a name that no reader knows. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int UNKNOWN_TABLE = 0x58535542;

    private static final char ELLIPSIS = '…';
    private static final Map<Weight, Typeface> LOADED = new EnumMap<>(Weight.class);

    static {
        for (Weight weight : Weight.values()) {
            LOADED.put(weight, new Typeface(weight));
        }
    }

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

    private Typeface(Weight weight) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(weight.resource()))) {
            file = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface of(Weight weight) {
        return Objects.requireNonNull(LOADED.get(weight));
    }

    /**
     * The font file, for embedding. Without the table of letters that stand for several others: each line has to be as long
     * as {@link #width} says, and PDFBox takes many times as long to write with such a table.
     */
    byte[] file() {
        ByteBuffer copy = ByteBuffer.wrap(file.clone());
        int tables = copy.getShort(TABLE_COUNT_AT);
        for (int i = 0; i < tables; i++) {
            int at = FIRST_TABLE_AT + i * TABLE_ENTRY;
            if (copy.getInt(at) == SUBSTITUTIONS) {
                copy.putInt(at, UNKNOWN_TABLE);
            }
        }
        return copy.array();
    }

    /**
     * The text as our letters can show it: in one line, composed, without what cannot be seen, and with {@link #LACKING} for
     * each character that the font lacks.
     */
    static String printable(String text) {
        Typeface letters = of(Weight.REGULAR);
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                shown.append(' ');
            } else if (isVisible(point)) {
                shown.appendCodePoint(letters.has(point) ? point : LACKING);
            }
        });
        return shown.toString().strip();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            // The second half of many emoji: which variant is meant.
            default -> point < 0xFE00 || point > 0xFE0F;
        };
    }

    private boolean has(int point) {
        return glyph(point) != 0;
    }

    private int glyph(int point) {
        return glyphs.getGlyphId(point);
    }

    /** Width of a printable text. */
    double width(String text, double size) {
        double units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += advance(text.codePointAt(i));
        }
        return units * size;
    }

    /** In ems. */
    private double advance(int point) {
        return advances.computeIfAbsent(point, this::readAdvance);
    }

    private double readAdvance(int point) {
        try {
            synchronized (font) {
                return font.getAdvanceWidth(glyph(point)) / unitsPerEm;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text where it fits; else as much of it as fits with an ellipsis; empty where not even the ellipsis does. */
    String fit(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        double left = width - advance(ELLIPSIS) * size;
        if (left < 0) {
            return "";
        }
        return text.substring(0, reach(text, size, left)).stripTrailing() + ELLIPSIS;
    }

    /** How many characters from the start fit. */
    private int reach(String text, double size, double width) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += advance(point) * size;
            if (used > width) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /**
     * The text in lines no wider than {@code width}, broken between words, and within one where it is wider than a line.
     *
     * @param most so many lines at the most; where there would be more, the last one ends with an ellipsis
     */
    List<String> wrap(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(fit(rest, size, width));
                break;
            }
            int end = lineEnd(rest, size, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    private int lineEnd(String text, double size, double width) {
        int reach = Math.max(
                reach(text, size, width), Character.charCount(text.codePointAt(0))); // never nothing: it would not end
        if (reach == text.length() || text.charAt(reach) == ' ') {
            return reach;
        }
        int space = text.lastIndexOf(' ', reach);
        return space > 0 ? space : reach;
    }

    /** The outlines of a printable text that begins at {@code x} and stands on {@code baseline}, y downwards. */
    Path2D outline(String text, double size, double x, double baseline) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        AffineTransform at = AffineTransform.getTranslateInstance(x, baseline);
        at.scale(size / unitsPerEm, -size / unitsPerEm);
        text.codePoints().forEach(point -> {
            all.append(outlineOf(point).getPathIterator(at), false);
            at.translate(advance(point) * unitsPerEm, 0);
        });
        return all;
    }

    private GeneralPath outlineOf(int point) {
        return outlines.computeIfAbsent(point, this::readOutline);
    }

    private GeneralPath readOutline(int point) {
        try {
            synchronized (font) {
                GlyphData glyph = font.getGlyph().getGlyph(glyph(point));
                return glyph == null ? new GeneralPath() : glyph.getPath();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font file with nothing but these characters. */
    byte[] subset(Set<Integer> points) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        synchronized (font) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.addAll(points);
            subsetter.writeToStream(out);
        }
        return out.toByteArray();
    }
}
