package app.commonhorizon.exchange.internal.picture;

/** How heavy letters are. */
enum Weight {
    REGULAR("Inter-Regular.ttf", 400),
    SEMIBOLD("Inter-SemiBold.ttf", 600);

    private final String file;
    private final int css;

    Weight(String file, int css) {
        this.file = file;
        this.css = css;
    }

    /** The font's resource. */
    String resource() {
        return "/fonts/inter/" + file;
    }

    /** The number of this weight in a style sheet. */
    int css() {
        return css;
    }
}
