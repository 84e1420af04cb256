package app.commonhorizon.exchange.internal.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;

/**
 * What every painter of a page needs. Sizes of letters and lines are units that grow with the frame's size; places are
 * points.
 */
record Brush(Canvas canvas, Frame frame, Palette palette, PictureTexts texts, Chart chart, Cuts cuts) {

    /** The same in paler colours. */
    Brush pale() {
        return new Brush(canvas, frame, palette.pale(), texts, chart, cuts);
    }

    double u(double units) {
        return frame.u(units);
    }

    double width(String text, Weight weight, double size) {
        return Typeface.of(weight).width(text, u(size));
    }

    void text(String text, double x, double baseline, Weight weight, double size, Color color) throws IOException {
        canvas.text(text, x, baseline, weight, u(size), color);
    }

    void textRight(String text, double right, double baseline, Weight weight, double size, Color color)
            throws IOException {
        text(text, right - width(text, weight, size), baseline, weight, size, color);
    }

    void textCentred(String text, double middle, double baseline, Weight weight, double size, Color color)
            throws IOException {
        text(text, middle - width(text, weight, size) / 2, baseline, weight, size, color);
    }

    /** Writes as much of the text as fits, and notes if that is not all. */
    void textWithin(String text, double x, double baseline, double width, Weight weight, double size, Color color)
            throws IOException {
        String shown = Typeface.of(weight).fit(text, u(size), width);
        if (!shown.equals(text)) {
            cuts.note(text);
        }
        text(shown, x, baseline, weight, size, color);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width, double... dash)
            throws IOException {
        double[] dashes = new double[dash.length];
        for (int i = 0; i < dash.length; i++) {
            dashes[i] = u(dash[i]);
        }
        canvas.stroke(new Line2D.Double(x1, y1, x2, y2), color, u(width), dashes);
    }

    void rect(double x, double y, double width, double height, Color color) throws IOException {
        canvas.fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    /** A rectangle whose corners have this radius, in points. */
    static Shape rounded(double x, double y, double width, double height, double radius) {
        double most = Math.min(radius * 2, Math.min(width, height));
        return radius <= 0
                ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, most, most);
    }

    static Shape circle(double middleX, double middleY, double radius) {
        return new Ellipse2D.Double(middleX - radius, middleY - radius, radius * 2, radius * 2);
    }

    static Path2D diamond(double middleX, double middleY, double radius) {
        return lines(
                true,
                middleX,
                middleY - radius,
                middleX + radius,
                middleY,
                middleX,
                middleY + radius,
                middleX - radius,
                middleY);
    }

    /** A path through points: x, y, x, y … */
    static Path2D lines(boolean closed, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
