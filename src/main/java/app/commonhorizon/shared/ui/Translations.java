package app.commonhorizon.shared.ui;

import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.Texts;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells Vaadin which languages there are, so that each screen gets its browser's, and gives it our texts. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1;

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.SPOKEN;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.text(locale, key, params);
    }
}
