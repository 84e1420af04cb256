package app.commonhorizon.exchange.internal.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Shows nothing: for a first drawing that only finds out which texts do not fit. */
final class BlankCanvas implements Canvas {

    @Override
    public void fill(Shape shape, Color color) {}

    @Override
    public void fill(Shape shape, Fade fade) {}

    @Override
    public void stroke(Shape shape, Color color, double width, double... dash) {}

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Color color) {}

    @Override
    public void clip(Rectangle2D area) {}

    @Override
    public void unclip() {}
}
