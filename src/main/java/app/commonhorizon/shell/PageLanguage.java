package app.commonhorizon.shell;

import app.commonhorizon.shared.Languages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** Says in each page which language it is in, so that screen readers pronounce it and browsers hyphenate it. */
@Component
class PageLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageLanguage::name);
    }

    private static void name(IndexHtmlResponse response) {
        var wanted = Collections.list(response.getVaadinRequest().getLocales());
        response.getDocument()
                .getElementsByTag("html")
                .attr("lang", Languages.best(wanted).toLanguageTag());
    }
}
