package app.commonhorizon.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Remembers each browser's {@link ColourScheme} and writes it into the page before its first paint. */
@Component
class ColourSchemes implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ColourSchemes::paint);
    }

    private static void paint(IndexHtmlResponse response) {
        ColourScheme scheme = chosen(response.getVaadinRequest());
        Element html = response.getDocument().getElementsByTag("html").first();
        if (html != null) {
            html.attr("theme", scheme.value().getThemeValue());
            html.attr("style", "color-scheme: " + scheme.value().getValue());
        }
    }

    /** What the browser of {@code request} chose. */
    static ColourScheme chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(ColourScheme.COOKIE)) {
                    return ColourScheme.of(cookie.getValue());
                }
            }
        }
        return ColourScheme.SYSTEM;
    }

    /** Repaints {@code ui} and remembers the choice for a year. To be called while a request is being answered. */
    static void choose(ColourScheme scheme, UI ui) {
        ui.getPage().setColorScheme(scheme.value());
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinResponse response = VaadinResponse.getCurrent();
        if (request != null && response != null) {
            Cookie cookie = new Cookie(ColourScheme.COOKIE, scheme.code());
            cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
            cookie.setMaxAge((int) REMEMBERED.toSeconds());
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
