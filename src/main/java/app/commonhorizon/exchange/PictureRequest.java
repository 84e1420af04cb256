package app.commonhorizon.exchange;

/**
 * How a plan shall be drawn.
 *
 * @param paper the pages of a PDF; of a picture its shape, which grows as the plan needs
 * @param view which part of the plan
 * @param pages how a PDF's pages take the time; pictures always show all of it
 * @param wholeList whether every item is listed with its full text; else only those whose text is cut in the drawing
 * @param grey without colours, for printers that have none
 */
public record PictureRequest(
        PictureFormat format, Paper paper, PlanView view, Pages pages, boolean wholeList, boolean grey) {

    /** How time is laid on pages. */
    public enum Pages {
        /** All of it beside each other on each page. */
        ONE_WIDE,
        /** In so many parts that most titles can be read in their bars. */
        READABLE
    }
}
