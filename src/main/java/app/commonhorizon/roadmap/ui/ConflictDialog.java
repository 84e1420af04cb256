package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two people have set the same field; the one who came later chooses which value stays. Both are shown in full. */
class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Who set what stands now, and the two values in plain words. */
    record Versions(String field, String who, String theirs, String mine) {}

    /**
     * What happens then.
     *
     * @param mixture for long texts: takes what the person has made of both; null where there is no mixture
     */
    record Choices(
            Runnable useMine, Runnable keepTheirs, @Nullable Mixture mixture) {}

    /**
     * For long texts.
     *
     * @param beginning what the person begins with
     * @param use takes what came of it
     * @param later the person decides another time
     */
    record Mixture(String beginning, int longest, Consumer<String> use, Runnable later) {}

    private final Button keep;
    private final Button use;

    ConflictDialog(Versions versions, Choices choices) {
        String who = versions.who();
        setHeaderTitle(text("roadmap.conflict.title", versions.field()));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);

        Div both = new Div(
                version(text("roadmap.conflict.theirs", who), versions.theirs()),
                version(text("roadmap.conflict.mine"), versions.mine()));
        both.addClassName("ch-conflict-versions");
        add(new Paragraph(text("roadmap.conflict.text")), both);
        keep = new Button(text("roadmap.conflict.keep", who), event -> finish(choices.keepTheirs()));
        use = new Button(text("roadmap.conflict.use-mine"), event -> finish(choices.useMine()));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        if (choices.mixture() != null) {
            setWidth("min(60rem, 94vw)");
            offerMixture(choices.mixture());
        }
        getFooter().add(keep, use);
    }

    private void offerMixture(Mixture mixture) {
        TextArea area = new TextArea(text("roadmap.conflict.mixture"));
        area.setValue(mixture.beginning());
        area.setMaxLength(mixture.longest());
        area.setWidthFull();
        area.setMinHeight("10em");
        area.setMaxHeight("40vh");
        area.setVisible(false);
        Button useMixture = new Button(
                text("roadmap.conflict.use-mixture"),
                event -> finish(() -> mixture.use().accept(area.getValue())));
        useMixture.addThemeVariants(ButtonVariant.PRIMARY);
        useMixture.setVisible(false);
        Button mix = new Button(text("roadmap.conflict.mix"), event -> {
            event.getSource().setVisible(false);
            area.setVisible(true);
            useMixture.setVisible(true);
            use.removeThemeVariants(ButtonVariant.PRIMARY);
            area.focus();
        });
        Button later = new Button(text("roadmap.conflict.later"), event -> finish(mixture.later()));
        later.addThemeVariants(ButtonVariant.TERTIARY);
        add(area);
        getFooter().add(later, mix, useMixture);
    }

    private void finish(Runnable choice) {
        close();
        choice.run();
    }

    private static Div version(String title, String text) {
        Div content = new Div(text);
        content.addClassName("ch-conflict-text");
        content.getElement().setAttribute("tabindex", "0"); // so that a long one can be scrolled by keys
        Div version = new Div(new H3(title), content);
        version.addClassName("ch-conflict-version");
        return version;
    }
}
