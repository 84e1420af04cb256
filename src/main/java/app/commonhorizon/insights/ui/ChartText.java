package app.commonhorizon.insights.ui;

/** Names that people have given to things, for charts: these read their texts as markup. */
final class ChartText {

    private ChartText() {}

    /** What makes a chart show {@code text} letter by letter. */
    static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
