package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** There is such a page, and it is not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(text("shell.error.not-allowed"), text("shell.error.not-allowed-text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
