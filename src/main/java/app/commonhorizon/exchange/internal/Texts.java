package app.commonhorizon.exchange.internal;

import java.util.regex.Pattern;

/** Small work on texts. */
final class Texts {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]+");

    private Texts() {}

    /** The text, cut to {@code longest} characters with an ellipsis at the end where it is longer. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** In one line, without spaces around it. */
    static String line(String text) {
        return GAP.matcher(text).replaceAll(" ").strip();
    }

    /** The lines as they are, without other control characters and without spaces around all of it. */
    static String lines(String text) {
        String unix = LINE_BREAK.matcher(text).replaceAll("\n");
        return CONTROL.matcher(unix).replaceAll("").strip();
    }
}
