package app.commonhorizon.roadmap.ui;

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
        setHeaderTitle(field + " was changed at the same time");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addClassName("ch-conflict");
        String possessive = who.endsWith("s") ? who + "’" : who + "’s";
        Div both = new Div(version(possessive + " version, which stands now", theirs), version("Your version", mine));
        both.addClassName("ch-conflict-versions");
        add(new Paragraph("Nothing is lost: choose which one the roadmap keeps."), both);
        Button keep = new Button("Keep " + possessive, event -> finish(keepTheirs));
        Button use = new Button("Use mine", event -> finish(useMine));
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
