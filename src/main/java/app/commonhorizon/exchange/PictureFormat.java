package app.commonhorizon.exchange;

import java.util.Locale;

/** As what kind of file a plan is drawn. */
public enum PictureFormat {
    /** Pages to print or to hand round, as many as the plan needs. */
    PDF("application/pdf"),
    /** One picture of pixels, for slides and chats. */
    PNG("image/png"),
    /** One picture that stays sharp at every size, and can be changed in a drawing program. */
    SVG("image/svg+xml");

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
