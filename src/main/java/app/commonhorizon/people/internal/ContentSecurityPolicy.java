package app.commonhorizon.people.internal;

import app.commonhorizon.shared.SecretToken;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jsoup.nodes.Element;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The content security policy, as strict as Vaadin's client allows. Inline scripts of the page carry a nonce that is new
 * with every answer; a script that somebody smuggled in has none and does not run.
 */
@Component
class ContentSecurityPolicy implements HeaderWriter, VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";

    /**
     * Vaadin adds the script for its licence strip after everybody else had their say about the page, without a nonce. It
     * is a constant text of Vaadin's; this is its hash. Not needed (and harmless) with a licence.
     */
    private static final String LICENCE_STRIP = "'sha256-VLPJicdxFLjuDrsyxemB6iiuaur0bcLrSsJ1sDWxd2o='";

    private volatile boolean production = true;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        production =
                ApplicationConfiguration.get(event.getSource().getContext()).isProductionMode();
        event.addIndexHtmlRequestListener(ContentSecurityPolicy::markScripts);
    }

    private static void markScripts(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof HttpServletRequest request) {
            String nonce = nonce(request);
            for (Element script : response.getDocument().getElementsByTag("script")) {
                script.attr("nonce", nonce);
            }
        }
    }

    private static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        String nonce = SecretToken.fresh();
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", production ? strict(nonce(request)) : forDevelopment());
    }

    private static String strict(String nonce) {
        return policy(
                // 'unsafe-eval': Flow's client turns the server's executeJs, on which most components rely, into
                // functions with new Function(...).
                "script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "' " + LICENCE_STRIP,
                // 'self' covers the WebSockets of the same origin too.
                "connect-src 'self'");
    }

    /** Vaadin's development server reloads modules over a port of its own and writes scripts into the page. */
    private static String forDevelopment() {
        return policy("script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:", "connect-src 'self' ws: wss:");
    }

    private static String policy(String scripts, String connections) {
        return String.join(
                "; ",
                "default-src 'self'",
                scripts,
                // 'unsafe-inline': Vaadin's page and its components write style elements and attributes.
                "style-src 'self' 'unsafe-inline'",
                // data: a few icons of Vaadin's components and of its charts are written into their style sheets.
                "img-src 'self' data:",
                "font-src 'self' data:",
                connections,
                "object-src 'none'",
                "frame-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }
}
