package app.commonhorizon.exchange.internal.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF file, page by page: all vectors, and the texts as texts in an embedded font. Finished pages wait in a temporary
 * file, so that memory does not grow with their number.
 */
final class PdfCanvas implements Canvas, AutoCloseable {

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);
    private float pageHeight;
    private PDPageContentStream page;

    /** An empty document with one page begun. */
    PdfCanvas(String title, Locale language, double width, double height) throws IOException {
        for (Weight weight : Weight.values()) {
            byte[] file = Typeface.of(weight).file();
            fonts.put(weight, PDType0Font.load(document, new ByteArrayInputStream(file)));
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Common Horizon");
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        page = begin(width, height);
    }

    /** Ends the page and begins another. */
    void turn(double width, double height) throws IOException {
        page.close();
        page = begin(width, height);
    }

    private PDPageContentStream begin(double width, double height) throws IOException {
        PDPage next = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(next);
        pageHeight = (float) height;
        PDPageContentStream stream =
                new PDPageContentStream(document, next, PDPageContentStream.AppendMode.OVERWRITE, true);
        stream.setLineJoinStyle(1);
        return stream;
    }

    @Override
    public void fill(Shape shape, Color color) throws IOException {
        page.setNonStrokingColor(color);
        if (trace(shape) == PathIterator.WIND_EVEN_ODD) {
            page.fillEvenOdd();
        } else {
            page.fill();
        }
    }

    @Override
    public void fill(Shape shape, Fade fade) throws IOException {
        page.saveGraphicsState();
        trace(shape);
        page.clip();
        page.shadingFill(shading(fade));
        page.restoreGraphicsState();
    }

    private PDShadingType2 shading(Fade fade) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setInt(COSName.SHADING_TYPE, PDShading.SHADING_TYPE2);
        PDShadingType2 shading = new PDShadingType2(dictionary);
        shading.setColorSpace(PDDeviceRGB.INSTANCE);
        shading.setCoords(numbers(fade.from(), 0, fade.from() + fade.width(), 0));
        COSArray extend = new COSArray();
        extend.add(COSBoolean.TRUE);
        extend.add(COSBoolean.TRUE);
        shading.setExtend(extend);
        dictionary.setItem(COSName.FUNCTION, function(fade));
        return shading;
    }

    /** One straight way of colour between each two stops, stitched together. */
    private static COSDictionary function(Fade fade) {
        List<Fade.Stop> stops = fade.stops();
        COSArray parts = new COSArray();
        COSArray bounds = new COSArray();
        COSArray encode = new COSArray();
        for (int i = 1; i < stops.size(); i++) {
            COSDictionary part = new COSDictionary();
            part.setInt(COSName.FUNCTION_TYPE, 2);
            part.setItem(COSName.DOMAIN, numbers(0, 1));
            part.setItem(COSName.C0, color(stops.get(i - 1).color()));
            part.setItem(COSName.C1, color(stops.get(i).color()));
            part.setItem(COSName.N, COSInteger.ONE);
            parts.add(part);
            encode.addAll(numbers(0, 1));
            if (i < stops.size() - 1) {
                bounds.add(new COSFloat((float) ((stops.get(i).x() - fade.from()) / fade.width())));
            }
        }
        COSDictionary stitched = new COSDictionary();
        stitched.setInt(COSName.FUNCTION_TYPE, 3);
        stitched.setItem(COSName.DOMAIN, numbers(0, 1));
        stitched.setItem(COSName.FUNCTIONS, parts);
        stitched.setItem(COSName.BOUNDS, bounds);
        stitched.setItem(COSName.ENCODE, encode);
        return stitched;
    }

    private static COSArray color(Color color) {
        return numbers(color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0);
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }

    @Override
    public void stroke(Shape shape, Color color, double width, double... dash) throws IOException {
        float[] dashes = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            dashes[i] = (float) dash[i];
        }
        page.setStrokingColor(color);
        page.setLineWidth((float) width);
        page.setLineCapStyle(dash.length == 0 ? 1 : 0);
        page.setLineDashPattern(dashes, 0);
        trace(shape);
        page.stroke();
    }

    /** @return the shape's winding rule */
    private int trace(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(p[0], up(p[1]));
                case PathIterator.SEG_LINETO -> page.lineTo(p[0], up(p[1]));
                case PathIterator.SEG_QUADTO ->
                    page.curveTo(
                            x + (p[0] - x) * 2 / 3,
                            up(y + (p[1] - y) * 2 / 3),
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            up(p[3] + (p[1] - p[3]) * 2 / 3),
                            p[2],
                            up(p[3]));
                case PathIterator.SEG_CUBICTO -> page.curveTo(p[0], up(p[1]), p[2], up(p[3]), p[4], up(p[5]));
                default -> page.closePath();
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = p[last];
                y = p[last + 1];
            }
        }
        return path.getWindingRule();
    }

    private float up(float y) {
        return pageHeight - y;
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Color color)
            throws IOException {
        page.beginText();
        page.setNonStrokingColor(color);
        page.setFont(Objects.requireNonNull(fonts.get(weight)), (float) size);
        page.newLineAtOffset((float) x, up((float) baseline));
        page.showText(text);
        page.endText();
    }

    @Override
    public void clip(Rectangle2D area) throws IOException {
        page.saveGraphicsState();
        page.addRect(
                (float) area.getX(), up((float) area.getMaxY()), (float) area.getWidth(), (float) area.getHeight());
        page.clip();
    }

    @Override
    public void unclip() throws IOException {
        page.restoreGraphicsState();
    }

    /** Writes the file; nothing can be drawn afterwards. */
    void write(OutputStream out) throws IOException {
        page.close();
        document.save(out);
    }

    /** Lets the memory and the temporary file go. */
    @Override
    public void close() throws IOException {
        document.close();
    }
}
