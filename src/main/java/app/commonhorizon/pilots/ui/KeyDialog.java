package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.ResultKeys;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.springframework.security.access.AccessDeniedException;

/** Makes, renews and takes back the key with which a program sends a pilot's results. */
@StyleSheet("pilots.css")
class KeyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** The command with which the example begins. */
    private static final String CURL = "curl -X POST ";

    private final transient PlanPage page;
    private final transient Tools tools;
    private final transient ItemId item;
    private final Div content = new Div();

    KeyDialog(PlanPage page, Tools tools, ItemId item) {
        this.page = page;
        this.tools = tools;
        this.item = item;
        setHeaderTitle(text("pilots.key.title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        content.addClassName("ch-key");
        add(content);
        getFooter().add(new Button(text("pilots.key.close"), event -> close()));
        show();
    }

    private void show() {
        content.removeAll();
        content.add(new Paragraph(text("pilots.key.explained")));
        tools.keys()
                .of(page.roadmap(), item, page.me())
                .ifPresentOrElse(this::showKnown, () -> content.add(primary(text("pilots.key.make"), this::make)));
    }

    private void showKnown(ResultKeys.KnownKey key) {
        Div made = new Div(new Span(text("pilots.key.made", tools.name(key.by()))), new When(key.made()));
        made.addClassName("ch-said-head");
        content.add(made);
        if (key.used() == null) {
            content.add(Tools.quiet(text("pilots.key.unused")));
        } else {
            Div used = new Div(new Span(text("pilots.key.used")), new When(key.used()));
            used.addClassName("ch-said-head");
            content.add(used);
        }
        Button revoke = new Button(
                text("pilots.key.revoke"),
                event -> guarded(() -> {
                    tools.keys().revoke(page.roadmap(), item, page.me());
                    show();
                }));
        revoke.addThemeVariants(ButtonVariant.ERROR);
        content.add(new Div(new Button(text("pilots.key.renew"), event -> make()), revoke));
    }

    private void make() {
        guarded(() -> {
            String key = tools.keys().make(page.roadmap(), item, page.me());
            show();
            TextField field = new TextField(text("pilots.key.key"));
            field.setValue(key);
            field.setReadOnly(true);
            field.setAutoselect(true);
            field.setWidthFull();
            field.setHelperText(text("pilots.key.once"));
            content.add(field, example(key));
            field.focus();
        });
    }

    /** The address is the one under which the person sees this page. */
    private Component example(String key) {
        Pre example = new Pre();
        example.addClassName("ch-example");
        example.getElement().setAttribute("tabindex", "0");
        getUI().ifPresent(ui -> ui.getPage()
                .fetchCurrentURL(url -> example.setText(CURL
                        + url.getProtocol() + "://" + url.getAuthority() + base(url.getPath()) + "api/pilots/" + item
                        + "/results \\\n  -H 'Authorization: Bearer " + key
                        + "' \\\n  -H 'Content-Type: application/json' \\\n  -d '{\"day\": \""
                        + tools.today() + "\", \"value\": 8.5}'")));
        return example;
    }

    /** What stands before the roadmap's own address, where the program is not at the root of its host. */
    private static String base(String path) {
        int at = path.indexOf("/roadmap/");
        return at < 0 ? "/" : path.substring(0, at + 1);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (AccessDeniedException | NoSuchRoadmapException e) {
            Notification.show(text("roadmap.refused.viewer"), 8_000, Notification.Position.BOTTOM_CENTER);
        }
    }

    private static Button primary(String label, Runnable run) {
        Button button = new Button(label, event -> run.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
