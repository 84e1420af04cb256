package app.commonhorizon.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Answers each request in the first of its browser's languages that we speak. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class SenderLocale extends AcceptHeaderLocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Languages.best(Collections.list(request.getLocales()));
    }
}
