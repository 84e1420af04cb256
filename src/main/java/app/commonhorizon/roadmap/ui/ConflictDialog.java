package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Two people have set the same field; the one who came later chooses which value stays. Both are shown in full. */
class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ConflictDialog(String field, String who, String theirs, String mine, Runnable useMine, Runnable keepTheirs) {
        setHeaderTitle(text("roadmap.conflict.title", field));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addClassName("ch-conflict");

        Div both = new Div(
                version(text("roadmap.conflict.theirs", who), theirs), version(text("roadmap.conflict.mine"), mine));
        both.addClassName("ch-conflict-versions");
        add(new Paragraph(text("roadmap.conflict.text")), both);
        Button keep = new Button(text("roadmap.conflict.keep", who), event -> finish(keepTheirs));
        Button use = new Button(text("roadmap.conflict.use-mine"), event -> finish(useMine));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(keep, use);
    }

    private void finish(Runnable choice) {
        close();
        choice.run();
    }

    private static Div version(String title, String text) {
        Div content = new Div(text);
        content.addClassName("ch-conflict-text");
        Div version = new Div(new H3(title), content);
        version.addClassName("ch-conflict-version");
        return version;
    }
}
