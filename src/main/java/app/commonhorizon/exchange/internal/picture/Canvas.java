package app.commonhorizon.exchange.internal.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

/**
 * What a plan is drawn on. Measures are points (1/72 inch) from the upper left corner, y downwards. Texts are printable
 * ({@link Typeface#printable}).
 */
interface Canvas {

    /** Fills a shape with one colour. */
    void fill(Shape shape, Color color) throws IOException;

    /** Fills a shape with colours that change from left to right. */
    void fill(Shape shape, Fade fade) throws IOException;

    /**
     * Draws along a shape's outline.
     *
     * @param dash lengths of line and gap in turn; none for an unbroken line
     */
    void stroke(Shape shape, Color color, double width, double... dash) throws IOException;

    /** Writes a line that begins at {@code x}. */
    void text(String text, double x, double baseline, Weight weight, double size, Color color) throws IOException;

    /** Until {@link #unclip} nothing is drawn outside of this area. Does not nest. */
    void clip(Rectangle2D area) throws IOException;

    /** Ends {@link #clip}. */
    void unclip() throws IOException;

    /** What is drawn until {@link #endGroup} belongs together and is called so, for who cannot see it. Does not nest. */
    default void group(String label) throws IOException {}

    /** Ends {@link #group}. */
    default void endGroup() throws IOException {}
}
