package app.commonhorizon.shared;

import app.commonhorizon.shared.ui.ScreenLocale;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages that the product speaks, and which of them the reader of a text wants. */
public final class Languages {

    /** The languages that all texts are there in; the first one is for whoever reads none of them. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** For whoever reads none of our languages: English, with the day before the month as in most countries. */
    private static final Locale OTHERS = Locale.UK;

    private Languages() {}

    /**
     * Whom the text that is being made is for: the person at the current screen, else the sender of the current request or
     * message, else a reader of British English. Its language is always one of {@link #SPOKEN}; its region, which dates and
     * numbers follow, is the browser's.
     */
    public static Locale locale() {
        Locale screen = ScreenLocale.current();
        if (screen != null) {
            return spoken(screen);
        }
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale sender = context == null ? null : context.getLocale();
        return sender == null ? OTHERS : spoken(sender);
    }

    /** The first of {@code wanted} in a language that we speak, with its region; British English if there is none. */
    public static Locale best(Collection<Locale> wanted) {
        return wanted.stream().filter(Languages::isSpoken).findFirst().orElse(OTHERS);
    }

    /**
     * Does {@code work} for a reader or sender in {@code locale}, in threads that belong to no screen and no request.
     *
     * @param locale as {@link #locale} told it when the work was asked for
     */
    public static void in(Locale locale, Runnable work) {
        ask(locale, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #in}, with the answer of {@code work}. */
    public static <T> T ask(Locale locale, Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Locale spoken(Locale wanted) {
        return isSpoken(wanted) ? wanted : OTHERS;
    }

    private static boolean isSpoken(Locale locale) {
        return SPOKEN.stream().anyMatch(spoken -> spoken.getLanguage().equals(locale.getLanguage()));
    }
}
