package app.commonhorizon.exchange.internal.picture;

import java.awt.Color;
import java.util.List;

/**
 * Colours that change from left to right; before the first stop and after the last one they stay.
 *
 * @param stops two or more, x ascending
 */
record Fade(List<Stop> stops) {

    /** The colour at one place. */
    record Stop(double x, Color color) {}

    Fade {
        stops = List.copyOf(stops);
    }

    double from() {
        return stops.getFirst().x();
    }

    double width() {
        return stops.getLast().x() - from();
    }

    /** A colour on its way to another: {@code part} 0 is the first, 1 the second. */
    static Color between(Color first, Color second, double part) {
        return new Color(
                mix(first.getRed(), second.getRed(), part),
                mix(first.getGreen(), second.getGreen(), part),
                mix(first.getBlue(), second.getBlue(), part));
    }

    private static int mix(int first, int second, double part) {
        return (int) Math.round(first + (second - first) * part);
    }
}
