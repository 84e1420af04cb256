package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.history.PutBack;
import app.commonhorizon.history.ToldChange;
import app.commonhorizon.roadmap.PlanPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Set;

/**
 * Asks before a change is put back: what it was, and what others have set since. Only what the person has read here is
 * overwritten; if the plan has moved on once more by then, the dialog shows that first.
 */
final class PutBackDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient HistoryDesk desk;
    private final transient PlanPage page;
    private final transient ToldChange change;
    private final transient Set<String> items;
    private final transient Set<String> fields;

    private PutBackDialog(HistoryDesk desk, PlanPage page, ToldChange change, Set<String> items, Set<String> fields) {
        this.desk = desk;
        this.page = page;
        this.change = change;
        this.items = items;
        this.fields = fields;
        setHeaderTitle(text("history.back.title"));
        setWidth("34rem");
        setMaxWidth("94vw");
    }

    /**
     * Shows what putting a change back would do.
     *
     * @param items only what concerns these; empty for the whole change
     * @param fields only these fields of them; empty for all
     */
    static void open(HistoryDesk desk, PlanPage page, ToldChange change, Set<String> items, Set<String> fields) {
        new PutBackDialog(desk, page, change, items, fields).show("");
    }

    private void show(String problem) {
        PutBack back = desk.restoring()
                .of(page.roadmap(), page.me(), change.revision(), items, fields)
                .orElseThrow();
        removeAll();
        getFooter().removeAll();
        Paragraph what = new Paragraph(change.sentence());
        what.addClassName("ch-change-quote");
        add(what);
        if (!problem.isEmpty()) {
            Paragraph told = new Paragraph(problem);
            told.addClassName("ch-problem");
            told.getElement().setAttribute("role", "alert");
            add(told);
        }
        if (back.isEmpty()) {
            add(new Paragraph(text("history.back.nothing")));
        }
        if (!back.impossible().isEmpty()) {
            UnorderedList list = new UnorderedList();
            back.impossible().forEach(sentence -> list.add(new ListItem(sentence)));
            add(list);
        }
        if (!back.since().isEmpty()) {
            add(new Paragraph(text("history.back.since")), since(back));
        }
        buttons(back);
        open();
    }

    private static UnorderedList since(PutBack back) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ch-back-since");
        back.since().forEach(each -> {
            Div what = new Div(text("history.back.since-what", each.what(), each.who()));
            what.addClassName("ch-back-what");
            list.add(new ListItem(what, new Div(text("history.back.since-values", each.now(), each.before()))));
        });
        return list;
    }

    private void buttons(PutBack back) {
        getFooter().add(new Button(text("history.back.cancel"), event -> close()));
        if (back.isEmpty()) {
            return;
        }
        boolean contested = !back.overwriting().isEmpty();
        if (!back.steps().isEmpty()) {
            Button clean = new Button(
                    text(contested ? "history.back.only-untouched" : "history.back.do"), event -> apply(back, false));
            clean.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(clean);
        }
        if (contested) {
            getFooter().add(new Button(text("history.back.overwrite"), event -> apply(back, true)));
        }
    }

    private void apply(PutBack back, boolean overwrite) {
        switch (desk.restoring().apply(back, page.me(), overwrite)) {
            case EditAnswer.Accepted accepted -> {
                close();
                Notification.show(
                        accepted.note() == null ? text("history.back.done") : accepted.note(),
                        6_000,
                        Notification.Position.BOTTOM_CENTER);
            }
            case EditAnswer.Refused refused -> {
                if (refused.reason() == Reason.CONFLICT) {
                    show(text("history.back.again"));
                } else {
                    Notification toast =
                            Notification.show(refused.message(), 8_000, Notification.Position.BOTTOM_CENTER);
                    toast.addThemeVariants(NotificationVariant.ERROR);
                }
            }
        }
    }
}
