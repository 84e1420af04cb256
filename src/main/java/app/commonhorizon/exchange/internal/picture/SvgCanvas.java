package app.commonhorizon.exchange.internal.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG file, written as it is drawn. Texts stay texts; their letters are embedded, and where a program ignores those, each
 * line still keeps its length.
 */
final class SvgCanvas implements Canvas {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double PIXELS_A_POINT = 96 / 72.0;

    private final XMLStreamWriter xml;
    private final Map<Weight, Set<Integer>> used = new EnumMap<>(Weight.class);
    private int ids;

    /** Begins the file. */
    SvgCanvas(OutputStream out, String title, Locale language, double width, double height) throws IOException {
        for (Weight weight : Weight.values()) {
            used.put(weight, new TreeSet<>());
        }
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(SVG);
            attributes("width", n(width * PIXELS_A_POINT), "height", n(height * PIXELS_A_POINT));
            attributes("viewBox", "0 0 " + n(width) + " " + n(height), "lang", language.toLanguageTag());
            attributes("font-family", "Inter, Arial, sans-serif", "style", "font-kerning:none");
            element("title", title);
            fill(new Rectangle2D.Double(0, 0, width, height), Color.WHITE);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void fill(Shape shape, Color color) throws IOException {
        write(() -> path(shape, "fill", hex(color)));
    }

    @Override
    public void fill(Shape shape, Fade fade) throws IOException {
        String id = "f" + ids++;
        write(() -> {
            xml.writeStartElement("linearGradient");
            attributes("id", id, "gradientUnits", "userSpaceOnUse", "x1", n(fade.from()));
            attributes("x2", n(fade.from() + fade.width()), "y1", "0", "y2", "0");
            for (Fade.Stop stop : fade.stops()) {
                xml.writeEmptyElement("stop");
                attributes("offset", n((stop.x() - fade.from()) / fade.width()), "stop-color", hex(stop.color()));
            }
            xml.writeEndElement();
            path(shape, "fill", "url(#" + id + ")");
        });
    }

    @Override
    public void stroke(Shape shape, Color color, double width, double... dash) throws IOException {
        write(() -> {
            path(shape, "fill", "none", "stroke", hex(color), "stroke-width", n(width), "stroke-linejoin", "round");
            if (dash.length == 0) {
                attributes("stroke-linecap", "round");
            } else {
                StringBuilder lengths = new StringBuilder();
                for (double length : dash) {
                    lengths.append(lengths.isEmpty() ? "" : " ").append(n(length));
                }
                attributes("stroke-dasharray", lengths.toString());
            }
        });
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Color color)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        Set<Integer> points = Objects.requireNonNull(used.get(weight));
        text.codePoints().forEach(points::add);
        write(() -> {
            xml.writeStartElement("text");
            attributes("x", n(x), "y", n(baseline), "font-size", n(size), "fill", hex(color));
            attributes("font-weight", String.valueOf(weight.css()), "lengthAdjust", "spacingAndGlyphs");
            attributes("textLength", n(Typeface.of(weight).width(text, size)));
            xml.writeCharacters(text);
            xml.writeEndElement();
        });
    }

    @Override
    public void clip(Rectangle2D area) throws IOException {
        String id = "c" + ids++;
        write(() -> {
            xml.writeStartElement("clipPath");
            attributes("id", id);
            path(area);
            xml.writeEndElement();
            xml.writeStartElement("g");
            attributes("clip-path", "url(#" + id + ")");
        });
    }

    @Override
    public void unclip() throws IOException {
        write(xml::writeEndElement);
    }

    @Override
    public void group(String label) throws IOException {
        write(() -> {
            xml.writeStartElement("g");
            element("title", label);
        });
    }

    @Override
    public void endGroup() throws IOException {
        write(xml::writeEndElement);
    }

    /** Ends the file; nothing can be drawn afterwards. */
    void end() throws IOException {
        StringBuilder style = new StringBuilder();
        for (Weight weight : Weight.values()) {
            Set<Integer> points = Objects.requireNonNull(used.get(weight));
            if (!points.isEmpty()) {
                byte[] font = Typeface.of(weight).subset(points);
                style.append("@font-face{font-family:Inter;font-weight:")
                        .append(weight.css())
                        .append(";src:url(data:font/ttf;base64,")
                        .append(Base64.getEncoder().encodeToString(font))
                        .append(")}");
            }
        }
        write(() -> {
            element("style", style.toString());
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
    }

    private void path(Shape shape, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("path");
        attributes("d", data(shape));
        attributes(attributes);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String data(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            int numbers = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            data.append("MLQCZ".charAt(kind));
            for (int i = 0; i < numbers; i++) {
                data.append(i == 0 ? "" : " ").append(n(p[i]));
            }
        }
        return data.toString();
    }

    private static String hex(Color color) {
        return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
    }

    /** A number with at most two decimals: a hundredth of a point cannot be seen. */
    private static String n(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole.equals("-0") ? "0" : whole;
        }
        return whole + "." + (rest < 10 ? "0" : "")
                + (rest % 10 == 0 ? String.valueOf(rest / 10) : String.valueOf(rest));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
