package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language and region of the screen that the current thread works for. */
public final class ScreenLocale {

    private ScreenLocale() {}

    /**
     * The screen's language with the browser's region, where the browser names one for that language; null outside of
     * screens.
     */
    public static @Nullable Locale current() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return null;
        }
        VaadinSession session = ui.getSession();
        Locale browser = session == null ? null : session.getBrowser().getLocale();
        Locale language = ui.getLocale();
        return browser != null && browser.getLanguage().equals(language.getLanguage()) ? browser : language;
    }
}
