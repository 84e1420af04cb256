package app.commonhorizon.exchange;

/** What a plan is drawn for; always lying on its long side, as time is. */
public enum Paper {
    /** 297 × 210 mm. */
    A4(297 * Paper.MILLIMETRE, 210 * Paper.MILLIMETRE, 26, 1, 1.3),
    /** 420 × 297 mm. */
    A3(420 * Paper.MILLIMETRE, 297 * Paper.MILLIMETRE, 26, 1, 1.6),
    /** A slide of 16:9, 13⅓ × 7½ inches. */
    SLIDE(960, 540, 18, 0.95, 1.5);

    private static final double MILLIMETRE = 72 / 25.4;

    private final double width;
    private final double height;
    private final double margin;
    private final double smallest;
    private final double largest;

    Paper(double width, double height, double margin, double smallest, double largest) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** In points. */
    public double width() {
        return width;
    }

    /** In points. */
    public double height() {
        return height;
    }

    /** What stays white at each edge, in points; no printer needs more for itself. */
    public double margin() {
        return margin;
    }

    /** The least size of everything that is drawn: at 1 the smallest letters are 6 points high. */
    public double smallest() {
        return smallest;
    }

    /** The size that is not exceeded, however empty the page. */
    public double largest() {
        return largest;
    }
}
