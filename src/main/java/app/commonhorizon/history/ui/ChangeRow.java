package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.ToldChange;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One change in a list: what was done and when, and what can be done about it. */
class ChangeRow extends ListItem {

    private static final long serialVersionUID = 1L;

    /**
     * @param moment when it was done, in words
     * @param putBack offers to put the change back; null where the person may not
     * @param lookAt shows the plan as it was just before the change
     */
    ChangeRow(ToldChange change, String moment, @Nullable Consumer<ToldChange> putBack, Consumer<ToldChange> lookAt) {
        addClassName("ch-change");
        getElement().setAttribute("data-revision", String.valueOf(change.revision()));
        Paragraph sentence = new Paragraph(change.sentence());
        Span when = new Span(text("history.row.when", moment, String.valueOf(change.revision())));
        when.addClassName("ch-change-when");
        Div actions = new Div(when);
        actions.addClassName("ch-change-actions");
        if (putBack != null) {
            actions.add(action("history.row.put-back", change, putBack));
        }
        actions.add(action("history.row.look", change, lookAt));
        add(sentence);
        if (!change.details().isEmpty()) {
            add(details(change));
        }
        add(actions);
    }

    private static Button action(String key, ToldChange change, Consumer<ToldChange> run) {
        Button button = new Button(text(key), event -> run.accept(change));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        // In a list of many the same words would mean many things.
        button.setAriaLabel(text("history.row.action", text(key), change.sentence()));
        return button;
    }

    private static Details details(ToldChange change) {
        UnorderedList list = new UnorderedList();
        change.details().forEach(detail -> list.add(new ListItem(detail)));
        Details details =
                new Details(text("history.row.details", change.details().size()), list);
        details.addClassName("ch-change-details");
        return details;
    }
}
