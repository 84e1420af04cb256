package app.commonhorizon.exchange.internal.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** A picture of pixels, written as PNG. Letters are filled outlines, so that no installed font is needed. */
final class RasterCanvas implements Canvas {

    private static final double NO_DISTANCE = 1e-5;

    private final BufferedImage image;
    private final Graphics2D pen;

    /**
     * A white picture.
     *
     * @param scale pixels a point
     */
    RasterCanvas(double width, double height, double scale) {
        image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_3BYTE_BGR);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
    }

    @Override
    public void fill(Shape shape, Color color) {
        pen.setColor(color);
        pen.fill(shape);
    }

    @Override
    public void fill(Shape shape, Fade fade) {
        float[] parts = new float[fade.stops().size()];
        Color[] colors = new Color[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Fade.Stop stop = fade.stops().get(i);
            double part = (stop.x() - fade.from()) / fade.width();
            // Java wants them strictly ascending, also where a colour changes at once.
            double least = i == 0 ? 0 : parts[i - 1] + NO_DISTANCE;
            parts[i] = (float) Math.clamp(part, least, Math.max(least, 1 - NO_DISTANCE * (parts.length - 1 - i)));
            colors[i] = stop.color();
        }
        pen.setPaint(new LinearGradientPaint(
                (float) fade.from(), 0, (float) (fade.from() + fade.width()), 0, parts, colors));
        pen.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Color color, double width, double... dash) {
        float[] dashes = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            dashes[i] = (float) dash[i];
        }
        pen.setStroke(new BasicStroke(
                (float) width,
                dash.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dash.length == 0 ? null : dashes,
                0));
        pen.setColor(color);
        pen.draw(shape);
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Color color) {
        fill(Typeface.of(weight).outline(text, size, x, baseline), color);
    }

    @Override
    public void clip(Rectangle2D area) {
        pen.setClip(area);
    }

    @Override
    public void unclip() {
        pen.setClip(null);
    }

    /** Writes the picture; nothing can be drawn afterwards. */
    void write(OutputStream out) throws IOException {
        pen.dispose();
        ImageIO.write(image, "png", out);
    }
}
