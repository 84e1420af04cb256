package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page could not be shown through a fault of ours. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = Failures.log(parameter.getException());
        Paragraph reference = new Paragraph(text("shell.error.number") + " ");
        reference.add(new Code(id));
        show(text("shell.error.failure"), text("shell.error.failure-text"), reference);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
