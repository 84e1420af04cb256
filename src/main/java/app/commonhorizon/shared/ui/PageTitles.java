package app.commonhorizon.shared.ui;

/** How pages are named in the browser's tab. */
public final class PageTitles {

    /** What every title ends with; for {@code @PageTitle}. */
    public static final String SUFFIX = " – Common Horizon";

    private PageTitles() {}

    /** {@code page} with the product's name behind it. */
    public static String of(String page) {
        return page + SUFFIX;
    }
}
